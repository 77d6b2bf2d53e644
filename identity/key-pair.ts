/** Ed25519 key pairs kept as JWK files: the private half readable by its owner alone. */
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JSONWebKeySet, type JWK } from 'jose';
import { TributaryError } from '../errors/tributary-error.ts';

export interface SigningKey {
  readonly id: string;
  readonly key: CryptoKey;
}

/** Creates `<path>` (private JWK, mode 0600) and `<path>.jwks` (public set); keeps what is already there. */
export async function ensureKeyPair(path: string, id: string): Promise<void> {
  if (
    await readFile(path).then(
      () => true,
      () => false,
    )
  )
    return;
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  await mkdir(dirname(path), { recursive: true });
  const publicSet = { keys: [{ ...(await exportJWK(publicKey)), kid: id, alg: 'EdDSA', use: 'sig' }] };
  await writeFile(`${path}.jwks`, JSON.stringify(publicSet));
  await writeFile(path, JSON.stringify({ ...(await exportJWK(privateKey)), kid: id }), { mode: 0o600 });
  await chmod(path, 0o600);
}

export async function loadSigningKey(path: string): Promise<SigningKey> {
  const jwk: JWK = await readKeyFile(path);
  const key = await importJWK(jwk, 'EdDSA');
  if (key instanceof Uint8Array || jwk.kid === undefined) {
    throw new TributaryError('CONFIGURATION_INVALID', 'A signing key must be an Ed25519 JWK with a kid.');
  }
  return { id: jwk.kid, key };
}

export async function loadKeySet(path: string): Promise<JSONWebKeySet> {
  return readKeyFile(path);
}

/** The content is never repeated: it may be a private key. */
async function readKeyFile<Content>(path: string): Promise<Content> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Content;
  } catch {
    throw new TributaryError('CONFIGURATION_INVALID', `${path}: the key cannot be read`);
  }
}
