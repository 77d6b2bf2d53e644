/** What is signed well and is no token for us, and what is hardly a token at all. */
import { KeyObject } from 'node:crypto';
import { CompactEncrypt, FlattenedSign, GeneralSign } from 'jose';
import { demoIssuer } from '../../../identity/demo-issuer.ts';
import { honest, type Issuer, now, signed } from '../issuer.ts';
import { bytes, changedByte, type Forged, refuse, replaceHeader, signedText } from './forge.ts';

export function otherThings(
  { ed, rsa }: Issuer,
  demoKey: string,
  assertion: () => Promise<string>,
): readonly Forged[] {
  return refuse({
    'the demo issuer’s, where another is trusted': async () =>
      (await demoIssuer(demoKey, 'test'))({ subject: 'mallory', code: '020000100001' }),
    'the demo issuer’s key under the trusted name': async () => {
      const [header, claims, mac] = (
        await (
          await demoIssuer(demoKey, 'test')
        )({ subject: 'mallory', code: '020000100001' })
      ).split('.');
      const said = JSON.parse(Buffer.from(claims ?? '', 'base64url').toString('utf8'));
      return `${header}.${bytes({ ...said, iss: honest().iss })}.${mac}`;
    },
    'an assertion that was made for a site': assertion,
    'a token that calls itself an assertion': () => signed(ed, {}, { typ: 'tributary-assertion' }),
    'a logout token': () => signed(ed, {}, { typ: 'logout+jwt' }),
    'a proof of possession': () => signed(ed, {}, { typ: 'dpop+jwt' }),
    'a type that is a number': () => signedText(ed, { alg: 'EdDSA', kid: ed.kid, typ: 7 }, honest()),
    'a token in a token': () => signed(ed, {}, { cty: 'JWT' }),
    'an encrypted token': async () =>
      new CompactEncrypt(Buffer.from(await signed(ed)))
        .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: rsa.kid, cty: 'JWT' })
        .encrypt(KeyObject.from(rsa.publicKey)),
    'a signature as JSON': async () =>
      JSON.stringify(
        await new FlattenedSign(Buffer.from(JSON.stringify(honest())))
          .setProtectedHeader({ alg: 'EdDSA', kid: ed.kid })
          .sign(ed.privateKey),
      ),
    'signatures as JSON': async () => {
      const jws = new GeneralSign(Buffer.from(JSON.stringify(honest())));
      jws.addSignature(ed.privateKey).setProtectedHeader({ alg: 'EdDSA', kid: ed.kid });
      return JSON.stringify(await jws.sign());
    },
    'crit with a word of its own': () =>
      signedText(ed, { alg: 'EdDSA', kid: ed.kid, crit: ['exp2'], exp2: 1 }, honest()),
    'crit with a word that is known': () =>
      signedText(ed, { alg: 'EdDSA', kid: ed.kid, crit: ['exp'], exp: now() + 600 }, honest()),
    'crit that is empty': () => signedText(ed, { alg: 'EdDSA', kid: ed.kid, crit: [] }, honest()),
    'claims that are not encoded': () =>
      signedText(ed, { alg: 'EdDSA', kid: ed.kid, b64: false, crit: ['b64'] }, honest()),
  });
}

export function forms({ ed }: Issuer): readonly Forged[] {
  const header = { alg: 'EdDSA', kid: ed.kid, typ: 'JWT' };
  const cut = async (change: (parts: readonly [string, string, string]) => string): Promise<string> => {
    const [head = '', claims = '', mac = ''] = (await signed(ed)).split('.');
    return change([head, claims, mac]);
  };
  const twice = (claim: string, first: unknown, second: unknown): string => {
    const { [claim]: _, ...rest } = honest();
    const [a, b] = [first, second].map((value) => `${JSON.stringify(claim)}:${JSON.stringify(value)}`);
    return `{${a},${JSON.stringify(rest).slice(1, -1)},${b}}`;
  };
  return refuse({
    'two dots': () => '..',
    'one dot': () => 'a.b',
    'no dot': () => 'mallory',
    'a fourth part': () => cut((parts) => [...parts, parts[2]].join('.')),
    'no signature': () => cut(([head, claims]) => `${head}.${claims}.`),
    'a signature that is cut short': () =>
      cut(([head, claims, mac]) => `${head}.${claims}.${mac.slice(0, -4)}`),
    'a signature with something behind it': () => cut((parts) => `${parts.join('.')}AAAA`),
    'another byte in the claims': () => cut(([head, claims, mac]) => `${head}.${changedByte(claims)}.${mac}`),
    'another byte in the signature': () =>
      cut(([head, claims, mac]) => `${head}.${claims}.${changedByte(mac)}`),
    'other claims under the same signature': () =>
      cut(([head, , mac]) => `${head}.${bytes(honest({ tributary_code: '000000000000' }))}.${mac}`),
    'the header of another token': async () => replaceHeader(await signed(ed), { ...header, typ: 'at+jwt' }),
    padding: () => cut((parts) => parts.map((part) => `${part}==`).join('.')),
    'claims that are no JSON': () => signedText(ed, header, 'mallory'),
    'claims that are a list': () => signedText(ed, header, [honest()]),
    'claims that are a text': () => signedText(ed, header, '"mallory"'),
    'a header that is null': () => signedText(ed, 'null', honest()),
    'two subjects': () => signedText(ed, header, twice('sub', 'ana', 'mallory')),
    'two ends': () => signedText(ed, header, twice('exp', now() - 600, now() + 600)),
    'two codes, one of them written otherwise': () =>
      signedText(
        ed,
        header,
        twice('tributary_code', '1', '2').replace('"tributary_code":"2"', '"\\u0074ributary_code":"2"'),
      ),
    'two algorithms': () => signedText(ed, `{"alg":"none","kid":"${ed.kid}","alg":"EdDSA"}`, honest()),
    'a token as long as a book': () => signed(ed, { note: 'x'.repeat(9_000) }),
  });
}
