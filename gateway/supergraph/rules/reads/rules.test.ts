/** Each refusal that what reads fields of rows can meet, with the smallest schema that causes it. */
import { WORLD } from '../../../../policy/shield/testing.ts';
import { PAGE, readsFindingsIn } from '../../testing.ts';

const PEOPLE = `
  type Query { person(code: Code!): Person @locate(by: ["code"]) }
  type Person @key(fields: "code") @fragmented(by: "code") { code: Code! name: String born: Date place: Place }
  type Place { street: String }
  type Grade @key(fields: "id") @replicated { id: ID! title: String }
  type PersonConnection { edges: [PersonEdge!]! pageInfo: PageInfo! totalCount: Int }
  type PersonEdge { cursor: String! node: Person! }
`;
const beside = (sdl: string): readonly string[] => readsFindingsIn(PEOPLE + sdl);
const query = (field: string): readonly string[] => beside(`extend type Query { ${field} }`);

test('what says what it reads is not refused', () => {
  expect(readsFindingsIn(WORLD)).toEqual([]);
});

describe('a number says of what it is made', () => {
  const silent =
    'is made of Person, which has no x: say what it reads, as in @reads(fields: ["…"]), and @reads(fields: []) where rows are merely counted';

  test.each(['SUM', 'MIN', 'MAX', 'FIRST'])('%s of nothing that is known', (kind) => {
    expect(query(`x: Int @gather(as: ${kind}, of: "Person")`)).toEqual([`Query.x ${silent}`]);
  });

  test('a list of values that are no rows', () => {
    expect(query('x: [String!] @gather(as: LIST, of: "Person")')).toEqual([`Query.x ${silent}`]);
    expect(query('x: [Place!] @gather(as: LIST, of: "Person")')).toEqual([`Query.x ${silent}`]);
    expect(query('people: [Person!] @gather(as: LIST)')).toEqual([]);
  });

  test('by its name, or by what it says', () => {
    expect(query('born: Date @gather(as: MIN, of: "Person")')).toEqual([]);
    expect(query('x: Date @gather(as: MIN, of: "Person") @reads(fields: ["born"])')).toEqual([]);
    expect(query('x: Int @gather(as: SUM, of: "Person") @reads(fields: [])')).toEqual([]);
  });

  test('which must be there', () => {
    expect(query('x: Date @gather(as: MIN, of: "Person") @reads(fields: ["born", "died"])')).toEqual([
      'Query.x reads died, which Person does not have: name fields of Person',
    ]);
  });

  test('in buckets, of the rows of the field above them', () => {
    const bucket = (field: string) => `
      extend type Query { numbers: Numbers @gather(as: GROUPS, of: "Person") }
      type Numbers { total: Int! @gather(as: SUM) @reads(fields: []) ${field} }`;
    expect(beside(bucket('born: Date @gather(as: MIN)'))).toEqual([]);
    expect(beside(bucket('x: Date @gather(as: MIN)'))).toEqual([`Numbers.x ${silent}`]);
  });

  test('of rows that every site has nothing is said', () => {
    expect(query('grades: [Grade!] grade(title: String): Grade')).toEqual([]);
  });
});

describe('an argument says by what it chooses', () => {
  const silent = (name: string): string =>
    `chooses among Person, which has no ${name}: say what it reads, as in @reads(fields: ["…"])`;
  const search = (argument: string): readonly string[] =>
    query(`x(${argument}, ${PAGE}): PersonConnection @gather(as: CONNECTION)`);

  test('by its name, by what it says, or by what stands in it', () => {
    expect(search('name: String')).toEqual([]);
    expect(search('called: String @reads(fields: ["name"])')).toEqual([]);
    expect(
      beside(`
      extend type Query { x(filter: Filter, ${PAGE}): PersonConnection @gather(as: CONNECTION) }
      input Filter { born: Range age: Range @reads(fields: ["born"]) not: Filter }
      input Range { from: Int to: Int }
    `),
    ).toEqual([]);
  });

  test('or is refused', () => {
    expect(search('called: String')).toEqual([`Query.x(called:) ${silent('called')}`]);
    expect(search('called: String @reads(fields: ["alias"])')).toEqual([
      'Query.x(called:) reads alias, which Person does not have: name fields of Person',
    ]);
    expect(
      beside(`
      extend type Query { x(filter: Filter, ${PAGE}): PersonConnection @gather(as: CONNECTION) }
      input Filter { anyOf: [Filter!] age: Range }
      input Range { from: Int }
    `),
    ).toEqual([`Range.from ${silent('from')}`]);
  });

  test('what locates is not asked', () => {
    expect(query('x(unit: Code): [Person!] @locate(below: ["unit"]) @gather(as: LIST)')).toEqual([]);
    expect(query('x(unit: Code): [Person!] @gather(as: LIST)')).toEqual([`Query.x(unit:) ${silent('unit')}`]);
  });

  test('a value of an enum names the field, or says it', () => {
    const order = (values: string) => `
      extend type Query { x(by: [Order!], ${PAGE}): PersonConnection @gather(as: CONNECTION) }
      enum Order { ${values} }`;
    expect(beside(order('NAME BORN'))).toEqual([]);
    expect(beside(order('NAME AGE @reads(fields: ["born"])'))).toEqual([]);
    expect(beside(order('NAME AGE'))).toEqual([`Order.AGE ${silent('age')}`]);
  });

  test('of a mutation nothing is said: it chooses by a code', () => {
    expect(
      beside('type Mutation { rename(code: Code!, title: String): Person @locate(by: ["code"]) }'),
    ).toEqual([]);
  });
});

describe('groups say by what they are made', () => {
  const groups = (field: string) => `
    extend type Query { ${field} }
    enum By { NAME BORN }
    type Group { name: String born: Date @gather(as: MIN) }
    type Numbers { born: Date @gather(as: MIN) groups: [Group!]! @gather(as: GROUPS) }`;
  const silent =
    'divides rows by what nobody names: give it an argument of an enum that says by what, or say @reads(fields: ["…"]) of its keys';

  test.each([
    'x(by: [By!]!): [Group!] @gather(as: GROUPS, of: "Person")',
    'x: [Group!] @gather(as: GROUPS, of: "Person") @reads(fields: ["name"])',
    'x(by: [By!]!): Numbers @gather(as: GROUPS, of: "Person")',
  ])('%s', (field) => {
    expect(beside(groups(field))).toEqual([]);
  });

  test('or are refused', () => {
    expect(beside(groups('x: [Group!] @gather(as: GROUPS, of: "Person")'))).toEqual([`Query.x ${silent}`]);
    expect(beside(groups('x: Numbers @gather(as: GROUPS, of: "Person")'))).toEqual([
      `Numbers.groups ${silent}`,
    ]);
  });
});

describe('@reads has an effect', () => {
  test.each([
    [
      'extend type Person { x: Int @reads(fields: ["name"]) }',
      'Person.x',
      'it is no number made of rows: who may read a field of a row is the policy’s affair',
    ],
    [
      'extend type Query { people: [Person!] @gather(as: LIST) @reads(fields: ["name"]) }',
      'Query.people',
      'it shows rows, whose own fields are read',
    ],
    [
      'type Lost { x: Int @gather(as: SUM) @reads(fields: []) }',
      'Lost.x',
      'no GROUPS of a fragmented entity leads to it',
    ],
    [
      'interface Named { name: String @reads(fields: []) }',
      'Named.name',
      'the types that implement the interface say what they read',
    ],
    [
      'input Unused { called: String @reads(fields: ["name"]) }',
      'Unused.called',
      'no rows of a fragmented entity are chosen, ordered or divided by it',
    ],
    [
      'enum Unused { BY_NAME @reads(fields: ["name"]) }',
      'Unused.BY_NAME',
      'no rows of a fragmented entity are chosen, ordered or divided by it',
    ],
    [
      'extend type Query { grade(t: String @reads(fields: ["title"])): Grade }',
      'Query.grade(t:)',
      'no rows of a fragmented entity are chosen, ordered or divided by it',
    ],
  ])('%s', (sdl, coordinate, why) => {
    expect(beside(sdl)).toEqual([`${coordinate} has @reads, but ${why}: take it away`]);
  });

  test('that a value reads nothing may be said for all subgraphs at once', () => {
    expect(beside('enum Unused { UP @reads(fields: []) DOWN @reads(fields: []) }')).toEqual([]);
  });

  test('an edge may say more of its row', () => {
    expect(
      beside(`extend type Query { people(${PAGE}): PersonConnection @gather(as: CONNECTION) }
              extend type PersonEdge { called: String @reads(fields: ["name"]) }`),
    ).toEqual([]);
    expect(
      beside(`extend type Query { people(${PAGE}): PersonConnection @gather(as: CONNECTION) }
              extend type PersonEdge { called: String }`),
    ).toEqual([expect.stringMatching(/^PersonEdge.called is made of Person, which has no called: /)]);
  });
});
