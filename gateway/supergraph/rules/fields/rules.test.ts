/** Each refusal that any field of a fragmented subgraph can meet, with the smallest schema that causes it. */
import { findingsBeside, findingsIn, PAGE, PERSONS } from '../../testing.ts';

const NULLABLE = 'is non-null: when no site answers there is nothing to give; make it nullable';

describe('a missing site takes nothing with it', () => {
  test.each([
    ['Query', 'x(code: Code!): Person! @locate(by: ["code"])'],
    ['Query', `x(${PAGE}): PersonConnection! @gather(as: CONNECTION)`],
    ['Query', 'x: [Grade!]!'],
    ['Mutation', 'x(code: Code!): Person! @locate(by: ["code"])'],
    ['Person', 'x: Int! @gather(as: SUM, of: "Person")'],
    ['Grade', 'x: [Person!]! @gather(as: LIST)'],
  ])('%s: %s', (type, field) => {
    expect(findingsBeside(`extend type ${type} { ${field} }`)).toEqual([`${type}.x ${NULLABLE}`]);
  });

  const FAR =
    'is non-null, but Person.name is non-null and comes from another subgraph’s sites: with one of them missing the row here would be lost too; make it nullable';
  const referring = (field: string): readonly string[] =>
    findingsIn(
      PERSONS.replace('name: String!', 'name: String! @shareable'),
      `type Query { visit(code: Code!): Visit @locate(by: ["code"]) }
       type Visit @key(fields: "code") @fragmented(by: "code") { code: Code! ${field} }
       type Person @key(fields: "code", resolvable: false) {
         code: Code! ${field.includes('@provides') ? 'name: String! @external' : ''}
       }`,
    );

  test.each(['x: Person!', 'x: [Person!]', 'x: [Person!]!'])('a far reference: %s', (field) => {
    expect(referring(field)).toEqual([`Visit.x ${FAR}`]);
  });

  test.each(['x: Person', 'x: [Person]!', 'x: Person! @provides(fields: "name")'])(
    'a reference that may be: %s',
    (field) => {
      expect(referring(field)).toEqual([]);
    },
  );

  test('a list at the root that would be lost whole', () => {
    const people = `type Query { x: [Person!] @gather(as: LIST) }
      type Person @key(fields: "code", resolvable: false) { code: Code! }`;
    expect(findingsIn(PERSONS, people)).toEqual([`Query.x ${FAR}`]);
    expect(findingsIn(PERSONS, people.replace('[Person!]', '[Person]'))).toEqual([]);
  });

  test('a plain subgraph may refer as it likes', () => {
    const orders = `type Query { order: Order } type Order { person: Person! } type Person @key(fields: "code") { code: Code! }`;
    expect(findingsIn(PERSONS, { plain: orders })).toEqual([]);
  });
});

describe('a path leads to a code', () => {
  test.each([
    ['Query', 'number', 'which is no argument: add it, or name one that there is'],
    ['Query', 'filter.area', 'but PersonFilter has no area: add it, or name a field that there is'],
    ['Query', 'age.area', 'which leads through Int, which has no fields: name the code itself'],
    ['Query', 'filter.place', 'which is an object of area: name the code in it'],
    ['Query', 'filter.age', 'which is a Int and no code: name a scalar of a code scheme'],
    ['Query', '$parent.code', 'but nothing stands above a root field: name an argument'],
    ['Person', '$parent.number', 'but Person has no number: name a field of its @key'],
    [
      'Person',
      '$parent.name',
      'which is not in @key(fields: "code") of Person: of a row known by this key nobody knows name; add it to the key, or locate x otherwise',
    ],
  ])('%s: %s', (type, path, fault) => {
    const field = `x(filter: PersonFilter, age: Int): Person @locate(below: ["${path}"]) @gather(as: FIRST)`;
    expect(findingsBeside(`extend type ${type} { ${field} }`)).toEqual([
      `${type}.x @locate names ${path}, ${fault}`,
    ]);
  });

  test.each(['filter.code', 'filter.place.area', 'filter.anyOf.area', '$parent.code'])('%s', (path) => {
    const field = `x(filter: PersonFilter): Person @locate(by: ["${path}"]) @gather(as: FIRST)`;
    expect(findingsBeside(`extend type Person { ${field} }`)).toEqual([]);
  });

  test('the parent’s code has to be in every key', () => {
    const visit = `type Visit @key(fields: "code") @key(fields: "code place { area }") @fragmented(by: "code") {
      code: Code! area: Code! place: Area @shareable
      x: Int @locate(below: ["$parent.place"]) @gather(as: SUM, of: "Visit")
    } type Area @shareable { area: Code! }`;
    expect(findingsBeside(visit)).toEqual([
      'Visit.x @locate names $parent.place, which is not in @key(fields: "code") of Visit: of a row known by this key nobody knows place; add it to the key, or locate x otherwise',
    ]);
  });
});

test.each([
  [
    'type Person @key(fields: "code") { code: Code! x(code: Code!): Int @locate(by: ["code"]) }',
    'Person.x has @locate without @gather: the entity’s own site answers it; add @gather (FIRST for one value), or take @locate away',
  ],
  [
    'type Address { x(code: Code!): Int @locate(by: ["code"]) }',
    'Address.x has @locate, but is neither at the root nor on an entity: nobody asks for it alone; take @locate away',
  ],
  [
    'type Query { x(code: Code!): Grade @locate(by: ["code"]) }',
    'Query.x has @locate, but every site holds all of Grade, and any is asked: take @locate away',
  ],
])('a location that narrows nothing: %s', (type, refusal) => {
  expect(findingsIn(PERSONS, `${type} type Grade @key(fields: "id") { id: ID! }`)).toEqual([refusal]);
});

test('a name that the gateway uses itself', () => {
  expect(findingsBeside('extend type Person { tributary_key: ID }')).toEqual([
    'Person.tributary_key begins with tributary_, as do the names under which the gateway asks for what it needs itself: give it another name',
  ]);
});

describe('what is required and provided', () => {
  const OWNER = `${PERSONS} extend type Person { level(at: Int): Int visits: Int @gather(as: SUM, of: "Person") }`;
  const requiring = (fields: string): string => `type Person @key(fields: "code") {
    code: Code!
    ${fields === 'visits' ? 'visits: Int @external' : 'level(at: Int): Int @external'}
    x: Int @requires(fields: "${fields}")
  }`;

  test('a field without arguments', () => {
    expect(findingsIn(OWNER, requiring('level'))).toEqual([]);
  });

  test('an argument, which Apollo answers wrongly', () => {
    expect(findingsIn(OWNER, requiring('level(at: 1)'))).toEqual([
      'Person.x @requires names level(at: 1), and an argument there is answered wrongly without an error: require a field that takes none',
    ]);
    expect(findingsIn(OWNER, { plain: requiring('level(at: 1)') })).toEqual([]);
  });

  test('a gathered field, of which a part may be missing', () => {
    const refusal =
      'Person.x @requires names Person.visits, which is gathered: with a site missing it would be worked out of a part, unseen; let the caller ask for both';
    expect(findingsIn(OWNER, requiring('visits'))).toEqual([refusal]);
    expect(findingsIn(OWNER, { plain: requiring('visits') })).toEqual([refusal]);
  });

  test('a gathered field, of which a site has a part', () => {
    const providing = `type Query { x(code: Code!): Person @locate(by: ["code"]) @provides(fields: "visits") }
      type Person @key(fields: "code") { code: Code! visits: Int @external }`;
    expect(findingsIn(OWNER.replace('visits: Int', 'visits: Int @shareable'), providing)).toEqual([
      'Query.x @provides names Person.visits, which is gathered: a site has only its own part of it; take it out of @provides',
    ]);
  });
});
