/** Where a start keeps what it makes: everything below `.data/<deployment>`, out of version control. */
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mayTraverse, postgresUser } from './postgres/system-user.ts';

export const PROJECT = dirname(import.meta.dirname);

export interface Places {
  readonly data: string;
  readonly postgres: string;
  readonly keys: string;
  readonly manifest: string;
  readonly sitesConfig: string;
  readonly gatewayConfig: string;
  /** The sites as their owner sees them: for `npm run audit`. */
  readonly auditConfig: string;
  readonly sitesLog: string;
  readonly gatewayLog: string;
  /** Where the gateway writes down who asked for what. */
  readonly evidence: string;
}

/** Keys are shared by all deployments, so that `npm run token` works before the first start too. */
export const KEYS = join(PROJECT, '.data', 'keys');

export async function placesOf(deployment: string): Promise<Places> {
  const data = join(PROJECT, '.data', deployment);
  await mkdir(data, { recursive: true });
  return {
    data,
    postgres: await postgresPlace(data),
    keys: KEYS,
    manifest: join(data, 'manifest.json'),
    sitesConfig: join(data, 'sites.yml'),
    gatewayConfig: join(data, 'gateway.yml'),
    auditConfig: join(data, 'audit.yml'),
    sitesLog: join(data, 'sites.log'),
    gatewayLog: join(data, 'gateway.log'),
    evidence: join(data, 'evidence'),
  };
}

/** Started by root, PostgreSQL runs as another user, who cannot enter a clone below a private directory. */
async function postgresPlace(data: string): Promise<string> {
  const user = await postgresUser();
  if (user === undefined || (await mayTraverse(data, user))) return join(data, 'postgres');
  const name = createHash('sha256').update(data).digest('hex').slice(0, 12);
  return join(tmpdir(), `tributary-${name}`);
}
