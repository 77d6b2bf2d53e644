/** Whether files say what they said: one text for all of their contents. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Of single files, and of all files that lie directly in the folders. What cannot be read is a content, too. */
export async function fingerprint(files: readonly string[], folders: readonly string[]): Promise<string> {
  const inside = await Promise.all(folders.map(filesIn));
  const hash = createHash('sha256');
  for (const file of [...files, ...inside.flat()]) {
    const content = await readFile(file).catch(() => undefined);
    hash.update(`${file}\0${content?.length ?? 'unreadable'}\0`).update(content ?? '');
  }
  return hash.digest('base64url');
}

const filesIn = (folder: string): Promise<string[]> =>
  readdir(folder, { withFileTypes: true }).then(
    (entries) =>
      entries
        // A configuration that a cluster mounts is a folder of symbolic links; a hidden file is still being written.
        .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
        .map(({ name }) => join(folder, name))
        .sort(),
    () => [],
  );
