/** One PostgreSQL server for all databases of a demo or a test run: make, start, stop. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TributaryError } from '../../errors/tributary-error.ts';
import { freePort } from '../free-port.ts';
import { findBinaries, type PostgresBinaries } from './binaries.ts';
import { postgresUser, type SystemUser } from './system-user.ts';

export interface Cluster {
  /** URL of a database of this server, as its administrator. */
  adminUrl(database: string): string;
  readonly port: number;
  stop(): Promise<void>;
}

/** A demo's rows are generated again in seconds, so they need not survive a power cut; a crash of a process they do. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '1200',
  shared_buffers: '256MB',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '2GB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum_naptime: '5min',
  timezone: 'UTC',
  log_min_messages: 'log',
  log_checkpoints: 'off',
};

const ADMINISTRATOR = 'tributary_admin';

/** `fresh` begins with an empty server, whatever the directory held. */
export async function startCluster(directory: string, { fresh = false } = {}): Promise<Cluster> {
  const user = await postgresUser();
  const binaries = await findBinaries(user);
  const data = join(directory, 'cluster');
  await mkdir(directory, { recursive: true });
  if (user) await chown(directory, user.uid, user.gid);
  await stopLeftover(data);
  if (fresh) await rm(data, { recursive: true, force: true });
  const password = await ensureData(directory, data, binaries, user);
  const port = await freePort();
  const server = spawn(
    binaries.postgres,
    [
      '-D',
      data,
      '-p',
      String(port),
      ...Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // A group of its own: Ctrl-C in the terminal reaches us first, and we stop it after its clients.
    { ...user, stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  await readyOf(server);
  return {
    port,
    adminUrl: (database) => `postgres://${ADMINISTRATOR}:${password}@127.0.0.1:${port}/${database}`,
    stop: () => stopServer(server),
  };
}

async function ensureData(
  directory: string,
  data: string,
  binaries: PostgresBinaries,
  user: SystemUser | undefined,
): Promise<string> {
  const passwordFile = join(directory, 'password');
  if (await exists(join(data, 'PG_VERSION'))) return (await readFile(passwordFile, 'utf8')).trim();
  const password = randomBytes(18).toString('hex');
  await rm(data, { recursive: true, force: true });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) await chown(passwordFile, user.uid, user.gid);
  const initdb = spawn(
    binaries.initdb,
    [
      '-D',
      data,
      '-U',
      ADMINISTRATOR,
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
      '--no-instructions',
    ],
    { ...user, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const said = textOf(initdb);
  const [code] = await once(initdb, 'close');
  if (code !== 0) throw new TributaryError('CONFIGURATION_INVALID', `initdb failed in ${data}: ${said()}`);
  return password;
}

async function readyOf(server: ChildProcess): Promise<void> {
  const said = textOf(server);
  const deadline = Date.now() + 30_000;
  while (!said().includes('ready to accept connections')) {
    if (server.exitCode !== null)
      throw new TributaryError('CONFIGURATION_INVALID', `PostgreSQL did not start: ${said()}`);
    if (Date.now() > deadline) {
      server.kill('SIGKILL');
      throw new TributaryError('CONFIGURATION_INVALID', `PostgreSQL was not ready within 30 s: ${said()}`);
    }
    await sleep(25);
  }
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const closed = once(server, 'close');
  server.kill('SIGINT');
  const stopped = await Promise.race([closed.then(() => true), sleep(10_000, false, { ref: false })]);
  if (!stopped) {
    server.kill('SIGKILL');
    await closed;
  }
}

/** A start that was killed leaves its server behind; it works on our data directory, so it is ours to end. */
async function stopLeftover(data: string): Promise<void> {
  const pidFile = join(data, 'postmaster.pid');
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !(await runsOn(pid, data))) return;
  process.kill(pid, 'SIGINT');
  for (let tries = 0; tries < 400 && (await runsOn(pid, data)); tries += 1) await sleep(25);
}

/** Guards against a process number that has since been given to somebody else. */
async function runsOn(pid: number, data: string): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.split('\0').includes(data);
}

function textOf(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    text = (text + chunk.toString('utf8')).slice(-4_000);
  });
  return () => text;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
