/** Signatures by the wrong algorithm, under the wrong name of a key, or by a key of the forger's own. */
import { KeyObject, sign } from 'node:crypto';
import type { JWK } from 'jose';
import { honest, type Issuer, type IssuerKey, signed } from '../issuer.ts';
import { bytes, type Forged, hmac, refuse, replaceHeader, signedText } from './forge.ts';

export function algorithms({ ed, rsa, ec }: Issuer): readonly Forged[] {
  const unsigned =
    (alg: unknown, signature = '') =>
    () =>
      `${bytes({ alg, kid: ed.kid, typ: 'JWT' })}.${bytes(honest())}.${signature}`;
  return refuse({
    'alg none': unsigned('none'),
    'alg None': unsigned('None'),
    'alg NONE': unsigned('NONE'),
    'alg nOnE with a signature': unsigned('nOnE', bytes('signed')),
    'an empty alg': unsigned('', bytes('signed')),
    'no alg': unsigned(undefined, bytes('signed')),
    'alg as a list': () =>
      signed(ed, {}).then((token) => replaceHeader(token, { alg: ['EdDSA'], kid: ed.kid })),
    'HS256 with the RSA public key': () => hmac('HS256', rsa.kid, rsa.pem),
    'HS256 with the RSA public key without its last line end': () =>
      hmac('HS256', rsa.kid, rsa.pem.trimEnd()),
    'HS256 with the public key’s modulus': () =>
      hmac('HS256', rsa.kid, Buffer.from(rsa.jwk.n ?? '', 'base64url')),
    'HS384 with the Ed25519 public key': () =>
      hmac('HS384', ed.kid, Buffer.from(ed.jwk.x ?? '', 'base64url')),
    'HS512 with the key as it is published': () => hmac('HS512', ed.kid, JSON.stringify(ed.jwk)),
    'HS256 with an empty secret': () => hmac('HS256', ed.kid, ''),
    'RS384, which is not allowed': async () => {
      const { privateKey } = rsa;
      const text = `${bytes({ alg: 'RS384', kid: rsa.kid, typ: 'JWT' })}.${bytes(honest())}`;
      return `${text}.${sign('sha384', Buffer.from(text), KeyObject.from(privateKey)).toString('base64url')}`;
    },
    'PS256 by a key that is for RS256': async () => {
      const text = `${bytes({ alg: 'PS256', kid: rsa.kid, typ: 'JWT' })}.${bytes(honest())}`;
      const key = { key: KeyObject.from(rsa.privateKey), padding: 6, saltLength: 32 };
      return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
    },
    'EdDSA said, the key named is an RSA key': () => signed({ ...ed, kid: rsa.kid }),
    'RS256 said, the key named is an Ed25519 key': () => signed({ ...rsa, kid: ed.kid }),
    'ES256 said, signed with EdDSA': () =>
      signedText(ed, { alg: 'ES256', kid: ec.kid, typ: 'JWT' }, honest()),
  });
}

export function keyNames({ ed, ec }: Issuer): readonly Forged[] {
  const named = (kid: unknown) => () => signedText(ed, { alg: 'EdDSA', kid, typ: 'JWT' }, honest());
  return refuse({
    'a kid that nobody has': named('ed-2'),
    'a kid of another key': named(ec.kid),
    'a kid that is a path': named('../../../../etc/passwd'),
    'a kid that is an empty file, with its content for a secret': () => hmac('HS256', '/dev/null', ''),
    'a kid that is a URL': named('https://evil.invalid/keys'),
    'a kid that is SQL': () => hmac('HS256', "x' UNION SELECT 'secret' --", 'secret'),
    'a kid that is a command': named('ed-1;id'),
    'a kid out of the prototype': named('__proto__'),
    'an empty kid': named(''),
    'a kid that is a number': named(1),
    'a kid that is a list': named(['ed-1']),
    'no kid': named(undefined),
    'a kid in other letters': named('ED-1'),
  });
}

export function keysOfTheirOwn(
  { ed }: Issuer,
  stranger: IssuerKey,
  strangeRsa: IssuerKey,
): readonly Forged[] {
  const bringing = (header: object) => () =>
    signedText(stranger, { alg: 'EdDSA', kid: 'stranger', typ: 'JWT', ...header }, honest());
  return refuse({
    'a stranger’s key under our kid': () => signed(stranger),
    'a stranger’s RSA key under our kid': () => signed(strangeRsa),
    'a stranger’s key brought along as jwk': bringing({ jwk: { ...stranger.jwk, kid: 'stranger' } }),
    'a stranger’s keys behind jku': bringing({ jku: 'https://evil.invalid/keys' }),
    'a stranger’s certificate behind x5u': bringing({ x5u: 'https://evil.invalid/cert' }),
    'a stranger’s certificate as x5c': bringing({ x5c: ['MIIB'] }),
    'a good signature that brings a key along all the same': () => signed(ed, {}, { jwk: ed.jwk as JWK }),
    'a good signature with a jku of our own': () => signed(ed, {}, { jku: 'https://login.example/keys' }),
  });
}
