import type { GraphQLObjectType } from 'graphql';
import {
  fragmentationKeyOf,
  fragmentedEntities,
  gatherOf,
  locationOf,
  readRoutedSchema,
  relationOf,
} from './routed-schema.ts';

const SDL = `
  type Query {
    one(code: ID!): Person @locate(by: ["code"])
    all(filter: ID): PersonConnection @locate(by: ["filter.code"], below: ["filter.unit", "filter.area"]) @gather(as: CONNECTION)
    some: [Person!] @gather(as: LIST)
    version: String
    log: LogConnection
  }
  type Person @fragmented(by: "code") { code: ID! }
  type PersonConnection { edges: [PersonEdge!]! }
  type PersonEdge { node: Person! }
  type LogConnection { edges: [LogEdge] }
  type LogEdge { node: String }
`;
const routed = readRoutedSchema(SDL);

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
  expect([gatherOf(field('all')), gatherOf(field('some')), gatherOf(field('one'))]).toEqual([
    'CONNECTION',
    'LIST',
    undefined,
  ]);
});

test.each([
  ['one', 'Person'],
  ['some', 'Person'],
  ['all', 'Person'],
  ['version', undefined],
  ['log', undefined],
])('%s yields rows of %s', (name, relation) => {
  expect(relationOf(field(name))?.name).toBe(relation);
});

test('the fragmentation key of an entity, and the entities that have one', () => {
  expect(fragmentationKeyOf(routed.schema.getType('Person') as GraphQLObjectType)).toBe('code');
  expect(fragmentationKeyOf(routed.schema.getType('PersonEdge') as GraphQLObjectType)).toBeUndefined();
  expect(fragmentedEntities(routed)).toEqual(['Person']);
});

test('the version is the supergraph’s text', () => {
  expect(readRoutedSchema(SDL).version).toBe(routed.version);
  expect(readRoutedSchema(`${SDL}\n`).version).not.toBe(routed.version);
});
