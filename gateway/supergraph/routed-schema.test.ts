import type { GraphQLObjectType } from 'graphql';
import {
  commonFragmentationKeyOf,
  fragmentationKeyOf,
  fragmentedEntities,
  gatherOf,
  isReplicated,
  locationOf,
  readRoutedSchema,
  relationsOf,
  rowTypeOf,
} from './routed-schema.ts';

const SDL = `
  type Query {
    one(code: ID!): Person @locate(by: ["code"])
    all(filter: ID): PersonConnection @locate(by: ["filter.code"], below: ["filter.unit", "filter.area"]) @gather(as: CONNECTION)
    some: [Person!] @gather(as: LIST)
    hits: HitConnection @gather(as: CONNECTION)
    things: [Thing] @gather(as: LIST)
    count: Int @gather(as: SUM, of: "Person")
    records: Int @gather(as: SUM, of: "Hit")
    average: Float @gather(as: AVERAGE, of: "Person", sum: "s", count: "c")
    none: Int @gather(as: SUM, of: "Nobody")
    version: String
    log: LogConnection
    grades: [Grade]
  }
  interface Thing { code: ID! }
  union Hit = Person | Visit | Grade
  type Person implements Thing @fragmented(by: "code") { code: ID! }
  type Visit implements Thing @fragmented(by: "code") { code: ID! }
  type Grade @replicated { id: ID! }
  type PersonConnection { edges: [PersonEdge!]! }
  type PersonEdge { node: Person! }
  type HitConnection { edges: [HitEdge!]! }
  type HitEdge { node: Hit! }
  type LogConnection { edges: [LogEdge] }
  type LogEdge { node: String }
`;
const routed = readRoutedSchema(SDL);
const typeNamed = (name: string) => routed.schema.getType(name) as GraphQLObjectType;

function field(name: string) {
  const found = routed.schema.getQueryType()?.getFields()[name];
  if (found === undefined) throw new Error(`there is no field ${name}`);
  return found;
}

test('locations: exact codes and units, none when nothing is written', () => {
  expect(locationOf(field('one'))).toEqual({ by: ['code'], below: [] });
  expect(locationOf(field('all'))).toEqual({ by: ['filter.code'], below: ['filter.unit', 'filter.area'] });
  expect(locationOf(field('version'))).toEqual({ by: [], below: [] });
});

test('gathering', () => {
  expect(gatherOf(field('all'))).toEqual({ kind: 'CONNECTION' });
  expect(gatherOf(field('count'))).toEqual({ kind: 'SUM', of: 'Person' });
  expect(gatherOf(field('average'))).toEqual({ kind: 'AVERAGE', of: 'Person', sum: 's', count: 'c' });
  expect(gatherOf(field('one'))).toBeUndefined();
});

test.each([
  ['one', ['Person']],
  ['some', ['Person']],
  ['all', ['Person']],
  ['things', ['Person', 'Visit']],
  ['hits', ['Person', 'Visit']],
  ['count', ['Person']],
  ['records', ['Person', 'Visit']],
  ['none', []],
  ['version', []],
  ['log', []],
  ['grades', []],
])('%s is made of rows of %j', (name, relations) => {
  expect(relationsOf(routed.schema, field(name))).toEqual(relations);
});

test.each([
  ['one', 'Person'],
  ['some', 'Person'],
  ['all', 'Person'],
  ['hits', 'Hit'],
  ['count', 'Int'],
])('a row of %s is a %s', (name, type) => {
  expect(rowTypeOf(field(name)).name).toBe(type);
});

test('how entities are kept', () => {
  expect(fragmentationKeyOf(typeNamed('Person'))).toBe('code');
  expect(fragmentationKeyOf(typeNamed('PersonEdge'))).toBeUndefined();
  expect(fragmentedEntities(routed)).toEqual(['Person', 'Visit']);
  expect(['Grade', 'Person'].map((name) => isReplicated(typeNamed(name)))).toEqual([true, false]);
});

test.each([
  ['Thing', 'code'],
  ['Hit', undefined],
  ['Grade', undefined],
  ['Person', 'code'],
])('all that is a %s is split by %s', (name, key) => {
  expect(commonFragmentationKeyOf(routed.schema, typeNamed(name))).toBe(key);
});

test('the version is the supergraph’s text', () => {
  expect(readRoutedSchema(SDL).version).toBe(routed.version);
  expect(readRoutedSchema(`${SDL}\n`).version).not.toBe(routed.version);
});
