/** Every finding, with the smallest schema that causes it. */
import { checkRouting } from './check-routing.ts';
import { readRoutedSchema } from './routed-schema.ts';

const PERSONS = `
  type Person @fragmented(by: "code") { code: ID! name: String }
  type PersonConnection { edges: [PersonEdge!]! pageInfo: PageInfo! totalCount: Int coverage: Coverage }
  type PersonEdge { cursor: String! node: Person! }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type Coverage { complete: Boolean! }
  input PersonFilter { code: [ID!] unit: [ID!] }
`;
const PAGE = 'first: Int, after: String, last: Int, before: String';

const findings = (...sdl: readonly string[]): string[] =>
  checkRouting(readRoutedSchema(sdl.join('\n'))).map(({ coordinate, message }) => `${coordinate} ${message}`);

const query = (field: string): string => `type Query { ${field} }`;

describe('nothing to find', () => {
  test.each([
    'one(code: ID!): Person @locate(by: ["code"])',
    `all(filter: PersonFilter, ${PAGE}): PersonConnection @locate(by: ["filter.code"], below: ["filter.unit"]) @gather(as: CONNECTION)`,
    `all(${PAGE}): PersonConnection @gather(as: CONNECTION)`,
    'version: String!',
    'versions: [String!]!',
  ])('%s', (field) => {
    expect(findings(PERSONS, query(field))).toEqual([]);
  });
});

test.each<[string, readonly string[]]>([
  [
    'one(code: ID!): Person! @locate(by: ["code"])',
    ['Query.one is non-null: when no site answers there is nothing to give; make it nullable'],
  ],
  [
    'one(code: ID!): Person',
    ['Query.one names neither one site by @locate(by:) nor a way to merge several by @gather'],
  ],
  [
    'one(unit: ID!): Person @locate(below: ["unit"])',
    ['Query.one names neither one site by @locate(by:) nor a way to merge several by @gather'],
  ],
  [
    'some(codes: [ID!]!): [Person] @locate(by: ["codes"])',
    ['Query.some is a list over several sites without @gather: sites would be lost; use a connection'],
  ],
  [
    'some(codes: [ID!]!): [Person!]! @locate(by: ["codes"])',
    ['Query.some is non-null: when no site answers there is nothing to give; make it nullable'],
  ],
  ['some: [Person] @gather(as: LIST)', ['Query.some @gather(as: LIST) is not supported; use CONNECTION']],
  [
    'all(first: Int, after: String): PersonConnection @gather(as: CONNECTION)',
    [
      'Query.all @gather(as: CONNECTION) needs edges { cursor node }, pageInfo and first, after, last, before',
    ],
  ],
  [
    'one(code: ID!): Person @locate(by: ["number"])',
    ['Query.one @locate names number, which is no argument'],
  ],
  [
    `all(filter: PersonFilter, ${PAGE}): PersonConnection @locate(below: ["filter.area"]) @gather(as: CONNECTION)`,
    ['Query.all @locate names filter.area, which is no argument'],
  ],
  [
    `all(${PAGE}): PersonConnection @locate(below: ["first.unit"]) @gather(as: CONNECTION)`,
    ['Query.all @locate names first.unit, which is no argument'],
  ],
])('%s', (field, expected) => {
  expect(findings(PERSONS, query(field))).toEqual(expected);
});

test.each([
  ['an edge without a cursor', 'type PersonEdge { node: Person! }', 'pageInfo: PageInfo!'],
  ['no page info', 'type PersonEdge { cursor: String! node: Person! }', ''],
])('a connection with %s cannot be merged', (_, edge, pageInfo) => {
  expect(
    findings(
      'type Person @fragmented(by: "code") { code: ID! }',
      edge,
      `type PersonConnection { edges: [PersonEdge!]! ${pageInfo} }`,
      'type PageInfo { hasNextPage: Boolean! }',
      query(`all(${PAGE}): PersonConnection @gather(as: CONNECTION)`),
    ),
  ).toEqual([
    'Query.all @gather(as: CONNECTION) needs edges { cursor node }, pageInfo and first, after, last, before',
  ]);
});

test('a part of a connection that nobody could merge would be null for ever, so it is refused', () => {
  const withMore = PERSONS.replace('totalCount: Int', 'totalCount: Int averageAge: Float nodes: [Person!]');
  expect(findings(withMore, query(`all(${PAGE}): PersonConnection @gather(as: CONNECTION)`))).toEqual([
    'Query.all @gather(as: CONNECTION) cannot merge averageAge, nodes; only edges, pageInfo, totalCount and coverage',
  ]);
});

test('an entity cut by a field that it does not have', () => {
  expect(findings('type Person @fragmented(by: "number") { code: ID! }', query('version: String'))).toEqual([
    'Person @fragmented(by: "number") names a field that Person does not have',
  ]);
});

describe('a subgraph that is fragmented', () => {
  /** What composition writes around a subgraph without one URL. */
  const composed = (root: string, field: string): string[] =>
    findings(
      PERSONS,
      `enum join__Graph { A @join__graph(name: "a", url: "fragmented:") B @join__graph(name: "b", url: "http://b") }`,
      `type ${root} @join__type(graph: A) @join__type(graph: B) { ${field} }`,
      root === 'Query' ? '' : 'type Query { version: String }',
    );

  test.each([
    ['count: Int @join__field(graph: A)', 1],
    ['count: Int', 1],
    ['count: Int @join__field(graph: B)', 0],
  ])('must yield rows of an entity: %s', (field, expected) => {
    expect(composed('Query', field).filter((finding) => finding.includes('yields no row'))).toHaveLength(
      expected,
    );
  });

  test.each([
    ['move(code: ID!): Person @locate(by: ["code"]) @join__field(graph: A)', 0],
    ['move(code: ID): Person @locate(by: ["code"]) @join__field(graph: A)', 1],
    ['move(codes: [ID!]!): Person @locate(by: ["codes"]) @join__field(graph: A)', 1],
    ['move(from: ID!, to: ID!): Person @locate(by: ["from", "to"]) @join__field(graph: A)', 1],
    ['move(code: ID!): Person @join__field(graph: A)', 1],
  ])('sends a mutation to one site: %s', (field, expected) => {
    expect(composed('Mutation', field).filter((finding) => finding.includes('is a mutation'))).toHaveLength(
      expected,
    );
  });
});

test('a gathered field below the root, whose cursors nobody would seal', () => {
  expect(
    findings(
      PERSONS,
      `type Unit { persons(${PAGE}): PersonConnection @gather(as: CONNECTION) }`,
      query('version: String'),
    ),
  ).toEqual(['Unit.persons @gather is supported on root fields only']);
});

test('every finding is given at once', () => {
  expect(findings(PERSONS, query('a: Person! b: [Person]')).map((finding) => finding.split(' ')[0])).toEqual([
    'Query.a',
    'Query.a',
    'Query.b',
    'Query.b',
  ]);
});
