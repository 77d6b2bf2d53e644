import fc from 'fast-check';
import { readHeader } from './sealed-parts.ts';
import { namesKeyTwice } from './single-keys.ts';

test('JSON as it is written names no key twice, whatever is in it', () => {
  fc.assert(
    fc.property(fc.json(), fc.integer({ min: 0, max: 4 }), (text, indent) => {
      expect(namesKeyTwice(JSON.stringify(JSON.parse(text), undefined, indent))).toBe(false);
    }),
  );
});

test.each([
  ['{"a":1,"a":1}', true],
  ['{"a":1,"\\u0061":2}', true],
  ['{"a":{"b":1,"b":2}}', true],
  ['{"a":[{"b":1},{"b":2}]}', false],
  ['{"a":"a","b":"a"}', false],
  ['{"a":"{\\"a\\":1,\\"a\\":2}"}', false],
  ['{"a" :1 ,\n"a"\t: 2}', true],
  ['[{"a":1},{"a":1}]', false],
])('%s', (text, twice) => {
  JSON.parse(text);
  expect(namesKeyTwice(text)).toBe(twice);
});

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const HEADER = { alg: 'EdDSA', kid: 'k', typ: 'JWT' };

test('the header says what it must and nothing that steers', () => {
  expect(readHeader(`${part(HEADER)}.${part({})}.`)).toEqual(HEADER);
  for (const member of ['crit', 'b64', 'jku', 'jwk', 'x5u', 'x5c', 'cty', 'enc', 'zip']) {
    expect(readHeader(`${part({ ...HEADER, [member]: null })}.${part({})}.x`)).toBeUndefined();
  }
});

test.each([
  ['two parts', `${part(HEADER)}.${part({})}`],
  ['four parts', `${part(HEADER)}.${part({})}.x.x`],
  ['claims that are a list', `${part(HEADER)}.${part([])}.x`],
  ['a header that is null', `${part(null)}.${part({})}.x`],
  ['another alphabet', `${part(HEADER)}=.${part({})}.x`],
  ['too long', `${part(HEADER)}.${part({ a: 'x'.repeat(9_000) })}.x`],
])('%s', (_, token) => {
  expect(readHeader(token)).toBeUndefined();
});
