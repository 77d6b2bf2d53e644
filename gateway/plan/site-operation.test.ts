import { extendSchema, parse, validate } from 'graphql';
import type { FetchShape } from './shape/fetch-shape.ts';
import { siteOperation } from './site-operation.ts';
import { routed, shapeOf } from './testing.ts';

/** The schema of a site: the supergraph's, and what every subgraph adds to it. */
const siteSchema = extendSchema(
  routed.schema,
  parse(`
    extend type Query { _entities(representations: [_Any!]!): [_Entity]! }
    scalar _Any
    union _Entity = Person
  `),
  { assumeValidSDL: true },
);

const shape = shapeOf(`
  query ($code: PersonCode!, $n: Int = 5, $unit: [UnitCode!], $a: Boolean!, $b: Boolean = true) {
    person(code: $code) { name @include(if: $b) }
    ... @include(if: $a) {
      personSearch(first: $n, filter: { unit: $unit }) @skip(if: $b) {
        edges { cursor node { name } }
        ... @include(if: $b) { rows: edges @skip(if: $a) { node { code } } }
      }
    }
    count: personSearch { totalCount }
  }
`);

/** The operation of the fields with these response keys. */
function askFor(from: FetchShape, ...keys: string[]) {
  return siteOperation(
    from,
    from.fields.flatMap((field) =>
      !keys.includes(field.responseKey)
        ? []
        : field.kind === 'Located'
          ? [field.ask]
          : field.own
            ? [field.own]
            : [],
    ),
  );
}

test.each([
  [['person'], ['code', 'b']],
  [['personSearch'], ['unit', 'a', 'b']],
  [['count'], []],
  [
    ['person', 'personSearch', 'count'],
    ['code', 'unit', 'a', 'b'],
  ],
])('of %j a site gets only what these fields use, and it is valid', (keys, used) => {
  const { text, variables } = askFor(shape, ...keys);
  expect(validate(siteSchema, parse(text))).toEqual([]);
  expect([...variables].sort()).toEqual([...used].sort());
});

test('each connection brings the variables of its page', () => {
  const { text } = askFor(shape, 'personSearch', 'count');
  for (const prefix of ['tributary_1_', 'tributary_2_']) {
    expect(text).toContain(
      `$${prefix}first: Int, $${prefix}after: String, $${prefix}last: Int, $${prefix}before: String`,
    );
  }
  expect(askFor(shape, 'person').text).not.toContain('tributary');
});

test('a default of the operation goes along with its variable', () => {
  expect(askFor(shape, 'person').text).toContain('$b: Boolean = true');
});

test('_entities keeps its representations', () => {
  const entities = shapeOf(
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { name } } }',
  );
  const { text, variables } = askFor(entities, '_entities');
  expect(validate(siteSchema, parse(text))).toEqual([]);
  expect(variables).toEqual(['representations']);
});

test('one key in two places is asked once, and GraphQL sees no conflict', () => {
  const twice = shapeOf(`
    query ($a: Boolean!, $n: Int) {
      personSearch(first: $n) { edges { cursor } }
      personSearch(first: $n) @include(if: $a) { edges { node { name } } totalCount }
    }
  `);
  expect(validate(siteSchema, parse(askFor(twice, 'personSearch').text))).toEqual([]);
});

test('a mutation is asked as a mutation', () => {
  const { text } = askFor(
    shapeOf('mutation ($c: PersonCode!) { rename(code: $c, name: "x") { code } }'),
    'rename',
  );
  expect(text).toMatch(/^mutation /);
  expect(validate(siteSchema, parse(text))).toEqual([]);
});

test('a text is printed once for the same fields', () => {
  expect(askFor(shape, 'person', 'count')).toBe(askFor(shape, 'person', 'count'));
  expect(askFor(shape, 'person')).not.toBe(askFor(shape, 'count'));
});
