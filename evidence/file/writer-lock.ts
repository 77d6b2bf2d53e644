/** One writer to a file: a chain that two continue is two chains. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { TributaryError } from '../../errors/tributary-error.ts';

/** Those of this process, which its number does not tell apart. */
const held = new Set<string>();

export interface WriterLock {
  release(): Promise<void>;
}

/** Throws CONFIGURATION_INVALID while another writer has it; one that was killed does not count. */
export async function lockForWriting(file: string): Promise<WriterLock> {
  const lock = `${file}.lock`;
  if (held.has(lock)) throw taken(file, process.pid);
  held.add(lock);
  try {
    await claim(file, lock);
  } catch (error) {
    held.delete(lock);
    throw error;
  }
  return {
    async release() {
      if (!held.delete(lock)) return;
      await rm(lock, { force: true });
    },
  };
}

async function claim(file: string, lock: string): Promise<void> {
  const write = (): Promise<void> => writeFile(lock, String(process.pid), { flag: 'wx', mode: 0o600 });
  const first = await write().then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error,
  );
  if (first === undefined) return;
  if (first.code !== 'EEXIST') throw first;
  const other = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (other > 0 && other !== process.pid && isAlive(other)) throw taken(file, other);
  await rm(lock, { force: true });
  await write();
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const taken = (file: string, pid: number): TributaryError =>
  new TributaryError(
    'CONFIGURATION_INVALID',
    `${file} is being written by process ${pid}; if that is no gateway, remove ${file}.lock.`,
  );
