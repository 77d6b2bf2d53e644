/** Tokens that must fail: what an attacker would write, and what an issuer must not be believed. */
import { type Issuer, makeKey, now, signed } from '../issuer.ts';
import { type Forged, refuse } from './forge.ts';
import { forms, otherThings } from './other-things.ts';
import { wrongClaims } from './wrong-claims.ts';
import { algorithms, keyNames, keysOfTheirOwn } from './wrong-keys.ts';

/** `demoKey`: file of the demo issuer's key. `assertion`: what a gateway told a site. */
export async function forgedTokens(
  issuer: Issuer,
  demoKey: string,
  assertion: () => Promise<string>,
): Promise<readonly Forged[]> {
  const stranger = await makeKey('ed-1', 'EdDSA');
  const strangeRsa = await makeKey('rsa-1', 'RS256');
  return [
    ...algorithms(issuer),
    ...keyNames(issuer),
    ...keysOfTheirOwn(issuer, stranger, strangeRsa),
    ...otherThings(issuer, demoKey, assertion),
    ...forms(issuer),
    ...refuse(wrongClaims(issuer)),
    ...refuse({ 'that has expired': () => signed(issuer.ed, { exp: now() - 61 }) }, 'TOKEN_EXPIRED'),
  ];
}
