/** Each refusal of a gathered field at the root or on an entity, with the smallest schema that causes it. */
import { findingsBeside, findingsIn, PAGE, PERSONS } from '../../testing.ts';

const TYPES = `
  type Stats { count: Int! @gather(as: SUM) }
  extend type Query { stats: Stats @gather(as: GROUPS, of: "Person") }
  type Visit @fragmented(by: "code") { code: Code! }
  type Note { text: String }
  type Nodes { edges: [PersonEdge!]! pageInfo: PageInfo! nodes: [Person!] averageAge: Float }
  type Total { edges: [PersonEdge!]! pageInfo: PageInfo! totalCount: Float }
  type Bare { edges: [BareEdge!]! pageInfo: PageInfo! }
  type BareEdge { node: Person! }
  type Paged { edges: [PersonEdge!]! pageInfo: More! }
  type More { hasNextPage: Boolean! }
  union Hit = Person | Note
  enum Colour { RED }
`;

describe('nothing to refuse', () => {
  test.each([
    'x: Int @gather(as: SUM, of: "Person")',
    'x: Float @gather(as: SUM, of: "Hit")',
    'x: Date @gather(as: MIN, of: "Person")',
    'x: Colour @gather(as: MAX, of: "Person")',
    'x: Boolean @gather(as: ANY, of: "Person")',
    'x: Boolean @gather(as: ALL, of: "Person")',
    'x: String @gather(as: FIRST, of: "Person")',
    'x: Person @gather(as: FIRST)',
    'x: [String!] @gather(as: LIST, of: "Person")',
    'x: [Hit!] @gather(as: LIST)',
    'x: [Grade!] @gather(as: LIST)',
    'x: Stats @gather(as: GROUPS, of: "Person")',
    `x(${PAGE}): PersonConnection @gather(as: CONNECTION)`,
    'x(n: Int): Float @gather(as: AVERAGE, of: "Person", sum: "s", count: "c") s(n: Int): Int @gather(as: SUM, of: "Person") c(n: Int): Int @gather(as: SUM, of: "Person")',
  ])('%s', (field) => {
    expect(findingsBeside(`${TYPES} extend type Query { ${field} }`)).toEqual([]);
    expect(findingsBeside(`${TYPES} extend type Person { ${field} }`)).toEqual([]);
    expect(findingsBeside(`${TYPES} extend type Grade { ${field} }`)).toEqual([]);
  });
});

const NUMBERS = 'sums: Int @gather(as: SUM, of: "Person") plain: Int @gather(as: MAX, of: "Person")';
const CONNECTION = '@gather(as: CONNECTION)';

test.each([
  [
    'x: Int @gather(as: MEDIAN, of: "Person")',
    '@gather(as: MEDIAN) is no way to gather: take one of CONNECTION, LIST, SUM, MIN, MAX, AVERAGE, GROUPS, ANY, ALL, FIRST',
  ],
  [
    'x: Int @gather(as: SUM)',
    'is made of rows that nobody knows, for Int is no @fragmented entity: say @gather(as: SUM, of: "<the entity>")',
  ],
  [
    'x: Note @gather(as: FIRST)',
    'is made of rows that nobody knows, for Note is no @fragmented entity: say @gather(as: FIRST, of: "<the entity>")',
  ],
  [
    'x: Int @gather(as: SUM, of: "Persons")',
    '@gather(of: "Persons") names a type that there is not: name an entity, or an interface or union of entities',
  ],
  [
    'x: Int @gather(as: SUM, of: "Grade")',
    '@gather(of: "Grade") names no @fragmented entity: name one, or an interface or union of some',
  ],
  [
    'x: [Grade] @gather(as: LIST, of: "Person")',
    '@gather(of: "Person") asks the sites of Person for rows of Grade, which every site holds: take `of` away, or return another type',
  ],
  [
    `x(${PAGE}): Note @gather(as: CONNECTION, of: "Person")`,
    `${CONNECTION} needs a type with edges { cursor: String! node } and pageInfo: give Note this form, or take another kind`,
  ],
  [
    `x(${PAGE}): Bare ${CONNECTION}`,
    `${CONNECTION} needs a type with edges { cursor: String! node } and pageInfo: give Bare this form, or take another kind`,
  ],
  [
    `x(${PAGE}): Nodes ${CONNECTION}`,
    `${CONNECTION} cannot merge nodes, averageAge: only edges, pageInfo, totalCount and coverage; move the rest to a field beside the connection`,
  ],
  [`x(${PAGE}): Total ${CONNECTION}`, `${CONNECTION} makes totalCount a Int, not Float: change its type`],
  [`x(${PAGE}): Paged ${CONNECTION}`, `${CONNECTION} makes pageInfo a PageInfo, not More!: change its type`],
  ...[
    'first: Int, after: String',
    PAGE.replace('Int', 'Int!'),
    PAGE.replace('String', 'ID'),
    PAGE.replace('Int', 'Int = 20'),
  ].map((args): [string, string] => [
    `x(${args}): PersonConnection ${CONNECTION}`,
    `${CONNECTION} is paged from both ends: it takes first: Int, after: String, last: Int, before: String, all nullable and without a default`,
  ]),
  [
    'x: Person @gather(as: LIST)',
    '@gather(as: LIST) needs a list, and Person is none: return a list, or take FIRST for one value of several',
  ],
  [
    'x: String @gather(as: SUM, of: "Person")',
    '@gather(as: SUM) adds Int or Float, not String: return one of them',
  ],
  [
    'x: [Int] @gather(as: SUM, of: "Person")',
    '@gather(as: SUM) adds Int or Float, not [Int]: return one of them',
  ],
  [
    'x: [Int] @gather(as: MIN, of: "Person")',
    '@gather(as: MIN) compares numbers, texts or dates, not [Int]: return one of them',
  ],
  [
    'x: Person @gather(as: MAX)',
    '@gather(as: MAX) compares numbers, texts or dates, not Person: return one of them',
  ],
  [
    'x: Boolean @gather(as: MAX, of: "Person")',
    '@gather(as: MAX) compares numbers, texts or dates, not Boolean: return one of them, or take ANY or ALL',
  ],
  [
    'x: Int @gather(as: ANY, of: "Person")',
    '@gather(as: ANY) joins Boolean, not Int: return Boolean, or take FIRST for one value of several',
  ],
  [
    'x: [Boolean] @gather(as: ALL, of: "Person")',
    '@gather(as: ALL) joins Boolean, not [Boolean]: return Boolean, or take FIRST for one value of several',
  ],
  [
    `x(${PAGE}): PersonConnection @gather(as: FIRST)`,
    '@gather(as: FIRST) would give one site’s page of a connection: take CONNECTION',
  ],
  [
    `x: Float @gather(as: AVERAGE, of: "Person", count: "sums") ${NUMBERS}`,
    '@gather(as: AVERAGE) needs `sum`: name the field beside it that is gathered as SUM',
  ],
  [
    `x: Float @gather(as: AVERAGE, of: "Person", sum: "sums", count: "none") ${NUMBERS}`,
    '@gather(count: "none") names a field that Query does not have: add it',
  ],
  [
    `x: Float @gather(as: AVERAGE, of: "Person", sum: "plain", count: "sums") ${NUMBERS}`,
    '@gather(sum: "plain") must name a field that is gathered as SUM: give Query.plain @gather(as: SUM)',
  ],
  [
    `x(n: Int): Float @gather(as: AVERAGE, of: "Person", sum: "s", count: "sums") s(n: Int): Int @gather(as: SUM, of: "Person") ${NUMBERS}`,
    '@gather(count: "sums") takes other arguments than x, which are those it is asked with: give both the same',
  ],
  [
    `x: Float @gather(as: AVERAGE, of: "Visit", sum: "own", count: "sums") own: Int @gather(as: SUM, of: "Visit") ${NUMBERS}`,
    '@gather(count: "sums") is made of rows of Person, and x of Visit: let both say the same `of`',
  ],
  [
    `x: Int @gather(as: AVERAGE, of: "Person", sum: "sums", count: "sums") ${NUMBERS}`,
    '@gather(as: AVERAGE) gives a fraction, not Int: return Float',
  ],
  [
    `x: Int @gather(as: SUM, of: "Person", sum: "sums") ${NUMBERS}`,
    '@gather(as: SUM) has no use for `sum` and `count`, which are parts of an AVERAGE: take them away',
  ],
  [
    'x: Coverage @gather(as: FIRST, of: "Person")',
    'is Coverage, which the gateway answers by itself: take @gather away',
  ],
])('%s', (field, refusal) => {
  expect(findingsBeside(`${TYPES} extend type Query { ${field} }`)).toEqual([`Query.x ${refusal}`]);
});

test('PageInfo with a part of its own', () => {
  expect(
    findingsBeside(
      `extend type PageInfo @shareable { total: Int } extend type Query { x(${PAGE}): PersonConnection ${CONNECTION} }`,
    ),
  ).toEqual([
    `Query.x ${CONNECTION} cannot merge total of PageInfo: only hasNextPage, hasPreviousPage, startCursor, endCursor; take the rest away`,
  ]);
});

test('an average whose sum belongs to another subgraph', () => {
  expect(
    findingsIn(
      `${PERSONS} extend type Query { x: Float @gather(as: AVERAGE, of: "Person", sum: "s", count: "c") c: Int @gather(as: SUM, of: "Person") }`,
      'type Query { s: Int @gather(as: SUM, of: "Person") }',
    ),
  ).toEqual([
    'Query.x @gather(sum: "s") belongs to another subgraph: the sites that are asked do not have it; let one subgraph have both',
  ]);
});

test.each([
  ['a part of a row', 'type Address { x: Int @gather(as: SUM, of: "Person") }'],
  [
    'an entity that this subgraph only refers to',
    'type Address @key(fields: "id", resolvable: false) { id: ID! x: Int @gather(as: SUM, of: "Person") }',
  ],
])('a field of %s', (_, address) => {
  expect(findingsBeside(`${address} extend type Person { address: Address }`)).toEqual([
    'Address.x has @gather, but Address is no entity: nobody could ask other sites for it; give Address a resolvable @key in this subgraph, make it a bucket by @gather(as: GROUPS) above, or move the field to an entity or the root',
  ]);
});

test('a field that two subgraphs gather', () => {
  const shared = 'x: Int @shareable @gather(as: SUM, of: "Person")';
  expect(findingsIn(`${PERSONS} extend type Query { ${shared} }`, `type Query { ${shared} }`)).toEqual([
    'Query.x is gathered and @shareable: subgraphs SUBGRAPH0 and SUBGRAPH1 would each give a part; let one of them have it',
  ]);
});
