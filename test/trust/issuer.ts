/** An issuer of tokens as a real one is: keys of several kinds behind one set, and whatever an attacker would write. */
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWK, SignJWT } from 'jose';

export const ISSUER = 'https://login.example';
export const AUDIENCE = 'tributary';

export interface IssuerKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly jwk: JWK;
  /** The public half as PEM. */
  readonly pem: string;
}

export async function makeKey(kid: string, alg: string): Promise<IssuerKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' };
  return { kid, alg, privateKey, publicKey, jwk, pem: await exportSPKI(publicKey) };
}

export interface Issuer {
  readonly folder: string;
  /** Files, followed by gateway and sites. */
  readonly keySet: string;
  readonly revocations: string;
  readonly ed: IssuerKey;
  readonly ec: IssuerKey;
  readonly rsa: IssuerKey;
  publish(...keys: readonly IssuerKey[]): Promise<void>;
  revoke(...entries: readonly object[]): Promise<void>;
  close(): Promise<void>;
}

export async function openIssuer(): Promise<Issuer> {
  const folder = await mkdtemp(join(tmpdir(), `tributary-trust-${process.pid}-`));
  const [ed, ec, rsa] = await Promise.all([
    makeKey('ed-1', 'EdDSA'),
    makeKey('ec-1', 'ES256'),
    makeKey('rsa-1', 'RS256'),
  ]);
  const replace = async (file: string, content: unknown): Promise<void> => {
    await writeFile(`${file}.new`, JSON.stringify(content));
    await rename(`${file}.new`, file);
  };
  const issuer: Issuer = {
    folder,
    keySet: join(folder, 'issuer.jwks'),
    revocations: join(folder, 'revocations.yml'),
    ed,
    ec,
    rsa,
    publish: (...keys) => replace(issuer.keySet, { keys: keys.map(({ jwk }) => jwk) }),
    revoke: (...revoked) => replace(issuer.revocations, { revoked }),
    close: () => rm(folder, { recursive: true }),
  };
  await issuer.publish(ed, ec, rsa);
  await issuer.revoke();
  return issuer;
}

export const now = (): number => Math.floor(Date.now() / 1_000);

/** What an honest token says; `undefined` leaves a claim out. */
export const honest = (claims: Record<string, unknown> = {}): Record<string, unknown> => ({
  iss: ISSUER,
  aud: AUDIENCE,
  sub: 'mallory',
  tributary_code: '020000100001',
  iat: now(),
  exp: now() + 600,
  ...claims,
});

export const signed = (
  { kid, alg, privateKey }: Pick<IssuerKey, 'kid' | 'alg' | 'privateKey'>,
  claims: Record<string, unknown> = {},
  header: Record<string, unknown> = {},
): Promise<string> =>
  new SignJWT(honest(claims)).setProtectedHeader({ alg, kid, typ: 'JWT', ...header }).sign(privateKey);
