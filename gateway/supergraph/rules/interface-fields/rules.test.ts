/** Each refusal of a field of an interface, with the smallest schema that causes it. */
import { findingsBeside, findingsIn } from '../../testing.ts';

describe('a field of an interface', () => {
  const sum = '@gather(as: SUM, of: "Person")';
  const implementing = (own: string, ofA: string, ofB: string): readonly string[] =>
    findingsBeside(`
      interface Thing { x: Int ${own} }
      type A implements Thing @key(fields: "code") @fragmented(by: "code") { code: Code! x: Int ${ofA} }
      type B implements Thing @key(fields: "code") @fragmented(by: "code") { code: Code! x: Int ${ofB} }
    `);

  test('is asked of each type by that type’s own word', () => {
    expect(implementing('', sum, '')).toEqual([]);
    expect(implementing('', sum, '@gather(as: MAX, of: "Person")')).toEqual([]);
    expect(implementing(sum, sum, sum)).toEqual([]);
  });

  test('does not contradict its types', () => {
    expect(implementing(sum, sum, '')).toEqual([
      'Thing.x says @gather(as: SUM), and B.x does not: the types decide; take @gather away here, or let all say the same',
    ]);
  });
});

test('a field of an @interfaceObject', () => {
  const things = `
    type Query { thing(code: Code!): A @locate(by: ["code"]) }
    interface Thing @key(fields: "code") { code: Code! }
    type A implements Thing @key(fields: "code") @fragmented(by: "code") { code: Code! }
  `;
  const object = (field: string): string =>
    `type Thing @interfaceObject @key(fields: "code") { code: Code! ${field} }`;
  expect(findingsIn(things, object('x: Int'))).toEqual([]);
  expect(findingsIn(things, object('x: Int @gather(as: SUM, of: "A")'))).toEqual([
    'Thing.x is gathered on an @interfaceObject: give the field to each type that implements Thing instead',
  ]);
});
