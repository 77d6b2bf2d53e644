import { parse, print } from 'graphql';
import { routed, shapeOf } from '../testing.ts';
import { shapeFetch } from './shape-fetch.ts';

const siteFields = (operation: string): string[] =>
  shapeOf(operation).fields.flatMap((field) =>
    field.kind === 'Located' ? field.ask.siteFields.map((one) => print(one).replaceAll(/\s+/g, ' ')) : [],
  );

test('a field of one row: its entity, its constraints, and itself for the site', () => {
  expect(shapeOf('query ($c: PersonCode!) { person(code: $c) { name } }')).toMatchObject({
    subgraph: 'people',
    operation: 'query',
    fields: [
      {
        kind: 'Located',
        responseKey: 'person',
        relations: ['Person'],
        constraints: [{ path: 'code', match: 'exact', scheme: 'PersonCode' }],
      },
    ],
  });
});

test('a connection: constraints of both kinds, and variables of its own for the page', () => {
  expect(shapeOf('{ found: personSearch { totalCount } }').fields).toMatchObject([
    {
      kind: 'Located',
      responseKey: 'found',
      relations: ['Person'],
      field: { merge: { kind: 'Connection', pagePrefix: 'tributary_0_' } },
      constraints: [
        { path: 'filter.code', match: 'exact', scheme: 'PersonCode' },
        { path: 'filter.unit', match: 'below', scheme: 'UnitCode' },
      ],
    },
  ]);
});

test('two connections of one fetch have different page variables', () => {
  const fields = shapeOf('{ a: personSearch { totalCount } b: personSearch { totalCount } }').fields;
  expect(fields).toMatchObject([
    { field: { merge: { pagePrefix: 'tributary_0_' } } },
    { field: { merge: { pagePrefix: 'tributary_1_' } } },
  ]);
});

test('_entities: the variable of its representations, and the key of every fragmented entity', () => {
  const shape = shapeOf(
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { name } } }',
  );
  expect(shape.fields).toMatchObject([
    { kind: 'Entities', responseKey: '_entities', variable: 'representations' },
  ]);
  expect(Object.fromEntries(shape.entityKeys)).toMatchObject({
    Person: { kind: 'Fragmented', field: 'code', scheme: 'PersonCode' },
    Colour: { kind: 'Replicated' },
  });
  expect(shape.entityKeys.has('Group')).toBe(false);
});

test('a mutation is looked up among the mutations', () => {
  expect(shapeOf('mutation { rename(code: "112", name: "x") { code } }')).toMatchObject({
    operation: 'mutation',
    fields: [{ kind: 'Located', relations: ['Person'], constraints: [{ path: 'code' }] }],
  });
});

test('GraphQL fragments, named and inline, are the same as their fields', () => {
  const plain = siteFields('{ person(code: "112") { name boss { code } } }');
  expect(
    siteFields(
      '{ ...Q } fragment Q on Query { ... on Query { person(code: "112") { ...P } } } fragment P on Person { name boss { code } }',
    ),
  ).toEqual(plain.map((text) => text.replace('name boss { code }', '... on Person { name boss { code } }')));
});

test('a root field’s condition is the plan’s, not the site’s: it is kept as a place', () => {
  const operation =
    'query ($a: Boolean!, $b: Boolean!) { ... @include(if: $a) { person(code: "112") @include(if: $b) { name } } }';
  expect(siteFields(operation)).toEqual(['person(code: "112") { name }']);
  expect(shapeOf(operation).fields[0]?.places.map(({ directives }) => directives?.length)).toEqual([2]);
});

test('one response key in two places is one field', () => {
  expect(
    siteFields(
      'query ($a: Boolean!) { person(code: "112") { code } person(code: "112") @include(if: $a) { name } }',
    ),
  ).toEqual(['person(code: "112") { code ... @include(if: $a) { name } }']);
});

test('a shape is frozen, so that requests may share it', () => {
  const shape = shapeOf('{ person(code: "112") { name } }');
  expect([shape, shape.fields, ...shape.fields].every(Object.isFrozen)).toBe(true);
});

test('a field that the supergraph does not know is a bug', () => {
  expect(() => shapeFetch('people', parse('{ nobody }'), routed)).toThrow('[BUG]');
});
