/** Ed25519 key pairs kept as JWK files: the private half readable by its owner alone. */
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
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
  const publicSet = { keys: [publicHalf(await exportJWK(publicKey), id)] };
  await writeFile(`${path}.jwks`, JSON.stringify(publicSet));
  await writeFile(path, JSON.stringify({ ...(await exportJWK(privateKey)), kid: id }), { mode: 0o600 });
  await chmod(path, 0o600);
}

export async function loadSigningKey(path: string): Promise<SigningKey> {
  const jwk = await readKeyFile(path);
  const key = await importJWK(jwk, 'EdDSA').catch(() => undefined);
  if (key === undefined || key instanceof Uint8Array || key.type !== 'private' || jwk.kid === undefined) {
    const why = `${path}: a signing key must be a private Ed25519 JWK with a kid`;
    throw new TributaryError('CONFIGURATION_INVALID', why);
  }
  return { id: jwk.kid, key };
}

/** What others are given of the key in the file. */
export async function loadPublicKey(path: string): Promise<JWK> {
  const { id } = await loadSigningKey(path);
  return publicHalf(await readKeyFile(path), id);
}

/** Written out, so that nothing of the private half comes along. */
const publicHalf = ({ crv = '', x = '' }: JWK, kid: string): JWK => ({
  kty: 'OKP',
  crv,
  x,
  kid,
  alg: 'EdDSA',
  use: 'sig',
});

/** The content is never repeated: it may be a private key. */
async function readKeyFile(path: string): Promise<JWK> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as JWK;
  } catch {
    throw new TributaryError('CONFIGURATION_INVALID', `${path}: the key cannot be read`);
  }
}
