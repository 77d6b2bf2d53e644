/** Signing keys as files, named so that the newest of a folder sorts last, and what sites are given of them. */
import { randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { JSONWebKeySet, JWK } from 'jose';
import { TributaryError } from '../../errors/tributary-error.ts';
import { ensureKeyPair, loadPublicKey } from '../key-pair.ts';

/** The path that was written. */
export async function newSigningKey(folder: string, now: Date): Promise<string> {
  const instant = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const name = `${instant}-${randomBytes(3).toString('hex')}`;
  const path = join(folder, `${name}.jwk`);
  await ensureKeyPair(path, `gateway-${name}`);
  return path;
}

/** `paths`: keys, or folders of `*.jwk`. Throws CONFIGURATION_INVALID. */
export async function publicSet(paths: readonly string[]): Promise<JSONWebKeySet> {
  const files = (await Promise.all(paths.map(keysAt))).flat();
  return { keys: (await Promise.all(files.map(loadPublicKey))) as JWK[] };
}

async function keysAt(path: string): Promise<readonly string[]> {
  const entry = await stat(path).catch(() => undefined);
  if (entry === undefined) throw new TributaryError('CONFIGURATION_INVALID', `${path}: there is nothing`);
  if (!entry.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => name.endsWith('.jwk') && !name.startsWith('.'));
  return names.sort().map((name) => join(path, name));
}
