/** A copy of the project to make mistakes in: the project itself is never touched. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

export interface WorkCopy {
  readonly folder: string;
  remove(): Promise<void>;
}

/** What git knows and what it has not been told to ignore; the packages are shared. */
export async function openWorkCopy(project: string): Promise<WorkCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-mistakes-'));
  const listed = await promisify(execFile)(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '-z'],
    { cwd: project, maxBuffer: 64 * 1024 * 1024 },
  );
  for (const file of listed.stdout.split('\0').filter((name) => name !== '')) {
    await mkdir(join(folder, dirname(file)), { recursive: true });
    // A file that was deleted and not yet committed is listed and not there.
    await cp(join(project, file), join(folder, file)).catch(() => undefined);
  }
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
