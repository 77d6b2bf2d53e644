/** PostgreSQL refuses to run as root: these say whom it runs as instead, and what that user can reach. */
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TributaryError } from '../../errors/tributary-error.ts';

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** Undefined for an ordinary user, who runs PostgreSQL as themselves. No user is created on the machine. */
export async function postgresUser(): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const account = accounts.find(([name]) => name === wanted);
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new TributaryError(
    'CONFIGURATION_INVALID',
    'PostgreSQL cannot run as root, and there is no user postgres or nobody.',
  );
}

/** Whether the user may enter every directory on the way to `path`. */
export async function mayTraverse(path: string, user: SystemUser): Promise<boolean> {
  for (let at = path; ; at = dirname(at)) {
    const entry = await stat(at).catch(() => undefined);
    if (entry !== undefined) {
      const shift = entry.uid === user.uid ? 6 : entry.gid === user.gid ? 3 : 0;
      if (((entry.mode >> shift) & 1) === 0) return false;
    }
    if (at === dirname(at)) return true;
  }
}
