/** Of a type that several subgraphs have, each has its own part. */
import { type GraphQLObjectType, print } from 'graphql';
import { composeSupergraph } from './compose.ts';
import { readRoutedSchema } from './routed-schema.ts';
import { entityKeyIn, possibleTypesIn } from './subgraph-types.ts';
import { HEAD } from './testing.ts';

const { schema } = readRoutedSchema(
  composeSupergraph([
    {
      name: 'zoo-one',
      sdl: `${HEAD}
        type Query { animals: [Animal] found: Found }
        interface Animal { id: ID! }
        union Found = Cat | Dog
        type Cat implements Animal @key(fields: "id house") { id: ID! house: ID }
        type Dog implements Animal @key(fields: "id", resolvable: false) @key(fields: "house") { id: ID! house: ID @shareable }
      `,
    },
    {
      name: 'zoo-two',
      sdl: `${HEAD}
        interface Animal { id: ID! }
        union Found = Dog
        type Cat @key(fields: "id house") { id: ID! house: ID }
        type Dog implements Animal @key(fields: "house id") { id: ID! @shareable house: ID @shareable age: Int }
      `,
    },
  ]),
);
const possible = (subgraph: string, type: string): readonly string[] =>
  possibleTypesIn(schema, subgraph, schema.getType(type)).map(({ name }) => name);

test('the types of an interface', () => {
  expect([possible('zoo-one', 'Animal'), possible('zoo-two', 'Animal')]).toEqual([['Cat', 'Dog'], ['Dog']]);
});

test('the members of a union: a type alone makes no member', () => {
  expect([possible('zoo-one', 'Found'), possible('zoo-two', 'Found')]).toEqual([['Cat', 'Dog'], ['Dog']]);
});

test('of what is no type and of no subgraph there is none', () => {
  expect([possible('zoo-one', 'Bird'), possible('zoo-three', 'Found')]).toEqual([[], []]);
});

test('the first key by which a subgraph finds an entity', () => {
  const key = (subgraph: string, type: string): string | undefined => {
    const set = entityKeyIn(schema, subgraph, schema.getType(type) as GraphQLObjectType);
    return set && print(set).replace(/\s+/g, ' ');
  };
  expect(key('zoo-one', 'Cat')).toBe('{ id house }');
  expect(key('zoo-one', 'Dog')).toBe('{ house }');
  expect(key('zoo-two', 'Dog')).toBe('{ house id }');
  expect(key('zoo-two', 'Query')).toBeUndefined();
});

test('a schema that was not composed is that of one subgraph', () => {
  const alone = readRoutedSchema(
    'type Query { a: Animal } interface Animal { id: ID } type Cat implements Animal { id: ID }',
  ).schema;
  expect(possibleTypesIn(alone, 'zoo', alone.getType('Animal')).map(({ name }) => name)).toEqual(['Cat']);
});
