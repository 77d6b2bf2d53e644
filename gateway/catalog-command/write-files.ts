/** Replaces files so that a reader finds the old or the new text, never a part, and nobody's change is lost. */
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { TributaryError } from '../../errors/tributary-error.ts';

export interface FileChange {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** Everything that can fail is done before the first file is replaced. Throws CONFIGURATION_INVALID. */
export async function writeFiles(changes: readonly FileChange[]): Promise<void> {
  const prepared: { readonly beside: string; readonly target: string }[] = [];
  try {
    for (const change of changes) prepared.push(await prepare(change));
    for (const { beside, target } of prepared) await rename(beside, target);
  } finally {
    for (const { beside } of prepared) await rm(beside, { force: true });
  }
}

async function prepare({ file, before, after }: FileChange) {
  // The name may be a link, which would be replaced instead of what it names.
  const target = await realpath(file);
  if ((await readFile(target, 'utf8')) !== before) {
    throw new TributaryError(
      'CONFIGURATION_INVALID',
      `${file} was changed meanwhile: look at it and try again`,
    );
  }
  const { mode } = await stat(target);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}`);
  const handle = await open(beside, 'w', mode);
  try {
    await handle.writeFile(after);
    await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { beside, target };
}
