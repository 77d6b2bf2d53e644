/** Claims that the issuer signed and that we do not believe. */
import { honest, type Issuer, now } from '../issuer.ts';
import { signedText } from './forge.ts';

export function wrongClaims({ ed }: Issuer): Readonly<Record<string, () => Promise<string> | string>> {
  const table: Readonly<Record<string, Record<string, unknown>>> = {
    'another audience': { aud: 'another' },
    'no audience': { aud: undefined },
    'several audiences, none of them ours': { aud: ['one', 'two'] },
    'our audience beside a number': { aud: ['tributary', 7] },
    'an audience that is an object': { aud: { tributary: true } },
    'an audience that begins like ours': { aud: 'tributary-2' },
    'another issuer': { iss: 'https://evil.invalid' },
    'no issuer': { iss: undefined },
    'several issuers': { iss: [honest().iss, 'https://evil.invalid'] },
    'an issuer that is nearly ours': { iss: `${honest().iss}/` },
    'not valid yet': { nbf: now() + 120 },
    'valid from a text': { nbf: '0' },
    'issued in the future': { iat: now() + 120 },
    'issued at a text': { iat: '0' },
    'no time of issue': { iat: undefined },
    'no end': { exp: undefined },
    'an end that is a text': { exp: String(now() + 600) },
    'an end that is null': { exp: null },
    'an end that is a list': { exp: [now() + 600] },
    'an end in a thousand years': { exp: now() + 31_536_000_000 },
    'a life longer than a day': { iat: now() - 60, exp: now() + 24 * 3_600 },
    'no subject': { sub: undefined },
    'an empty subject': { sub: '' },
    'a subject that is a number': { sub: 7 },
    'a subject that is a list': { sub: ['ana'] },
    'a subject without end': { sub: 'a'.repeat(256) },
    'a code that is a number': { tributary_code: 20_000_100_001 },
    'a code that is a list': { tributary_code: ['020000100001'] },
    'a code that is null': { tributary_code: null },
    'an empty code': { tributary_code: '' },
    'an id that is a number': { jti: 7 },
  };
  return {
    ...Object.fromEntries(
      Object.entries(table).map(([title, claims]) => [
        title,
        () => signedText(ed, { alg: 'EdDSA', kid: ed.kid, typ: 'JWT' }, honest(claims)),
      ]),
    ),
    'an end beyond all numbers': () =>
      signedText(
        ed,
        { alg: 'EdDSA', kid: ed.kid, typ: 'JWT' },
        JSON.stringify(honest()).replace(/"exp":\d+/, '"exp":1e999'),
      ),
  };
}
