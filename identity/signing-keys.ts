/** The keys that a gateway may sign with, in one file or a folder; the newest signs, and a newer one may come any time. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TributaryError } from '../errors/tributary-error.ts';
import { announce, type Log, SILENT } from '../following/announce.ts';
import { followFiles } from '../following/follow-files.ts';
import type { Followed } from '../following/followed.ts';
import { loadSigningKey, type SigningKey } from './key-pair.ts';

export interface SigningKeysOptions {
  readonly log?: Log | undefined;
  readonly pollMs?: number;
}

/** `path`: one key, or a folder of `*.jwk`. Throws CONFIGURATION_INVALID. */
export async function followSigningKeys(
  path: string,
  { log = SILENT, pollMs }: SigningKeysOptions = {},
): Promise<Followed<SigningKey>> {
  const isFolder = await stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  return followFiles({
    files: isFolder ? [] : [path],
    folders: isFolder ? [path] : [],
    load: async () => loadSigningKey(isFolder ? await newestIn(path) : path),
    listener: announce('signing key', log, ({ id }: SigningKey) => id),
    pollMs,
  });
}

/** By name, which begins with the day: times of files do not survive being copied. */
async function newestIn(folder: string): Promise<string> {
  const names = await readdir(folder);
  const newest = names
    .filter((name) => name.endsWith('.jwk') && !name.startsWith('.'))
    .sort()
    .at(-1);
  if (newest !== undefined) return join(folder, newest);
  throw new TributaryError('CONFIGURATION_INVALID', `${folder}: there is no signing key (*.jwk) in it`);
}
