/** Each refusal of a type, with the smallest schema that causes it. */
import { findingsBeside, findingsIn, PERSONS } from '../../testing.ts';

test.each([
  [
    'type X @fragmented(by: "number") { code: Code! }',
    '@fragmented(by: "number") names a field that X does not have: add it, or name the field that holds the code',
  ],
  [
    'type X @fragmented(by: "codes") { codes: [Code!]! }',
    '@fragmented(by: "codes") names a field of type [Code!]!, which is no code: name a scalar of a code scheme',
  ],
  [
    'type X @fragmented(by: "grade") { grade: Grade }',
    '@fragmented(by: "grade") names a field of type Grade, which is no code: name a scalar of a code scheme',
  ],
  [
    'type X @key(fields: "code") @fragmented(by: "code") @replicated { code: Code! }',
    'is @fragmented and @replicated: its rows are either split over the sites or at all of them; take one away',
  ],
  [
    'type X @key(fields: "code") @key(fields: "id") @fragmented(by: "code") { code: Code! id: ID! }',
    '@key(fields: "id") lacks the fragmentation key: by it nobody finds the site; write @key(fields: "id code"), or add resolvable: false',
  ],
  [
    'type X @key(fields: "place { code }") @fragmented(by: "code") { code: Code! place: Inner } type Inner { code: Code! }',
    '@key(fields: "place { code }") lacks the fragmentation key: by it nobody finds the site; write @key(fields: "place { code } code"), or add resolvable: false',
  ],
  [
    'type X @key(fields: "code count") @fragmented(by: "code") { code: Code! count: Int @gather(as: SUM, of: "X") }',
    '@key(fields: "code count") holds count, which is gathered: no row has it of itself; take it out of the key',
  ],
  [
    'type X @key(fields: "id") { id: ID! title: String count: Int @gather(as: SUM, of: "Person") }',
    'is an entity whose title nobody knows at which sites to ask for: say @fragmented(by:) or @replicated, or make it a mere reference by @key(resolvable: false)',
  ],
])('%s', (type, refusal) => {
  expect(findingsBeside(type)).toEqual([`X ${refusal}`]);
});

test.each([
  'type X @key(fields: "code id") @key(fields: "id", resolvable: false) @fragmented(by: "code") { code: Code! id: ID! }',
  'type X @fragmented(by: "code") { code: Code! }',
  'type X @replicated { name: String }',
  'type X @key(fields: "id") { id: ID! count: Int @gather(as: SUM, of: "Person") }',
  'type X @key(fields: "id", resolvable: false) { id: ID! }',
])('nothing to refuse: %s', (type) => {
  expect(findingsBeside(type)).toEqual([]);
});

test('one subgraph says how an entity is split, others add fields to it', () => {
  expect(findingsIn(PERSONS, 'type Person @key(fields: "code") { code: Code! age: Int }')).toEqual([]);
});

test('the rows of a plain subgraph are found by its URL', () => {
  const plain = 'type Product @key(fields: "id") { id: ID! title: String }';
  expect(findingsIn(PERSONS, { plain })).toEqual([]);
});

describe('an entity known by its interface', () => {
  const things = (key: string, cut = '@fragmented(by: "code")'): string => `
    type Query { thing(code: Code!): A @locate(by: ["code"]) }
    interface Thing @key(fields: "${key}") { code: Code! id: ID! }
    type A implements Thing @key(fields: "${key}") @fragmented(by: "code") { code: Code! id: ID! }
    type B implements Thing @key(fields: "${key}") ${cut} { code: Code! id: ID! }
  `;
  const object = (key: string, field = 'x: Int'): string =>
    `type Thing @interfaceObject @key(fields: "${key}") { ${key}: ID! ${field} }`.replace(
      'code: ID!',
      'code: Code!',
    );

  test('is found by a code in its key', () => {
    expect(findingsIn(things('code'), object('code'))).toEqual([]);
  });

  test('cannot be found by another key', () => {
    const lacks = 'lacks the fragmentation key';
    const findings = findingsIn(things('id'), object('id'));
    expect(findings).toContain(
      `Thing @key(fields: "id") ${lacks} of its types: by it nobody finds the site; write @key(fields: "id code")`,
    );
    expect(findings.filter((finding) => finding.includes(lacks))).toHaveLength(3);
  });

  test('cannot be found when its types are split differently', () => {
    expect(findingsIn(things('code', '@replicated'), object('code'))).toEqual([
      'Thing is an @interfaceObject, but its types are not all @fragmented by one field: nobody knows at which sites to ask for it; give the fields to each type instead',
    ]);
  });
});
