import { buildSchema, print } from 'graphql';
import { fieldsNamedIn, parseFieldSet, plainFieldsOf } from './field-set.ts';

const schema = buildSchema(`
  type Query { person: Person }
  type Person { code: ID level(at: Int): Int place: Place pets: [Pet] }
  type Place { area: ID }
  interface Pet { name: String }
  type Dog implements Pet { name: String breed: String }
`);
const person = schema.getType('Person');

test('the fields of the entity itself', () => {
  expect(plainFieldsOf('code place { area }')).toEqual(['code']);
});

test('every field, however deep', () => {
  if (person === undefined) throw new Error('there is no Person');
  const named = fieldsNamedIn(
    schema,
    person,
    'level(at: 1) place { area } pets { name ... on Dog { breed } }',
  );
  expect(named.map(({ parent, node }) => `${parent}.${print(node)}`.split(' ')[0])).toEqual([
    'Person.level(at:',
    'Person.place',
    'Place.area',
    'Person.pets',
    'Pet.name',
    'Dog.breed',
  ]);
});

test('as a selection', () => {
  expect(print(parseFieldSet('code place { area }')).replace(/\s+/g, ' ')).toBe('{ code place { area } }');
});
