/** What the databases on disk hold, written last: data without a manifest was never finished. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import type { StartOptions } from './options.ts';

export interface Manifest {
  readonly deployment: string;
  readonly allocation: string;
  readonly rows: number;
  readonly seed: number;
  /** Changes when tables or generator change, so that old rows are not taken for new ones. */
  readonly format: number;
}

const FORMAT = 3;

export const manifestOf = ({ deployment, allocation, rows, seed }: StartOptions): Manifest => ({
  deployment: deployment.name,
  allocation,
  rows,
  seed,
  format: FORMAT,
});

export async function isFilled(file: string, wanted: Manifest): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === JSON.stringify(wanted);
}

export const writeManifest = (file: string, manifest: Manifest): Promise<void> =>
  writeFile(file, JSON.stringify(manifest));

export const removeManifest = (file: string): Promise<void> => rm(file, { force: true });
