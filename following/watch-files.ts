/** Calls when something may have changed: at once where the system tells, and now and then in any case. */
import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

export interface WatchedPlaces {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** The call may come without a change, and once for several. Keeps no process alive. Returns what ends it. */
export function watchFiles({ files, folders }: WatchedPlaces, pollMs: number, call: () => void): () => void {
  // A file that is replaced by renaming is another file, so only its folder can be watched.
  const watched = new Set([...folders, ...files.map((file) => dirname(file))]);
  const watchers = [...watched].flatMap((folder) => {
    const inside = files.filter((file) => dirname(file) === folder).map((file) => basename(file));
    // Of a folder that others write to, only what happens to these files is of interest.
    return watchFolder(folder, (name) => {
      if (name === null || folders.includes(folder) || inside.includes(name)) call();
    });
  });
  const poll = setInterval(call, pollMs).unref();
  return () => {
    clearInterval(poll);
    for (const watcher of watchers) watcher.close();
  };
}

/** Not every file system can be watched; then only polling is left. */
function watchFolder(folder: string, call: (name: string | null) => void): FSWatcher[] {
  try {
    const watcher = watch(folder, { persistent: false }, (_event, name) => call(name));
    return [watcher.on('error', () => watcher.close())];
  } catch {
    return [];
  }
}
