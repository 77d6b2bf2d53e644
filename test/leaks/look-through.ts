/** Looks through a folder of kept output: what of it is personal, and whether everything is there that must be. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { findPlanted } from './find-planted.ts';
import { KINDS } from './kept-output.ts';

export interface LookedThrough {
  readonly files: number;
  readonly bytes: number;
  /** One line for each leak. */
  readonly leaks: readonly string[];
  /** Kinds of which nothing was kept: then nothing is known of them. */
  readonly missing: readonly string[];
}

export async function lookThrough(folder: string): Promise<LookedThrough> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const leaks: string[] = [];
  const seen = new Set<string>();
  let bytes = 0;
  for (const file of files.sort()) {
    const content = await readFile(file);
    const name = relative(folder, file);
    bytes += content.length;
    if (content.length > 0) seen.add(/^[a-z]+/.exec(name)?.[0] ?? '');
    for (const { value, way, line } of findPlanted(content)) leaks.push(`${name}:${line}: ${value}, ${way}`);
  }
  return { files: files.length, bytes, leaks, missing: KINDS.filter((kind) => !seen.has(kind)) };
}
