import { buildSchema, parse, print } from 'graphql';
import { forSites } from './for-sites.ts';

const schema = buildSchema(`
  type Query { page(first: Int, after: String): Page one: Being _service: Service _entities(representations: [Any!]!): [Entity]! }
  type Page { edges: [Edge!]! }
  type Edge { node: Being! }
  interface Being { name: String }
  type Person implements Being { name: String age: Int }
  type Robot implements Being { name: String }
  union Entity = Person | Robot
  type Service { sdl: String }
  scalar Any
`);

const changed = (text: string) => forSites(schema, parse(text));
const same = (text: string) => print(parse(text, { noLocation: true }));

test('the variables that a superior named for its sites get other names, with their values', () => {
  const { text, rename } = changed(
    'query ($tributary_0_first: Int, $x: String) { v: page(first: $tributary_0_first, after: $x) { __typename } }',
  );
  expect(text).toBe(
    same(
      'query ($above_tributary_0_first: Int, $x: String) { v: page(first: $above_tributary_0_first, after: $x) { __typename } }',
    ),
  );
  expect(rename({ tributary_0_first: 3, x: 'y' })).toEqual({ above_tributary_0_first: 3, x: 'y' });
});

test('no two variables come to have one name, not even when a hub has a hub above it', () => {
  const { rename } = changed(
    'query ($tributary_a: Int, $above_tributary_a: String) { page(first: $tributary_a, after: $above_tributary_a) { __typename } }',
  );
  expect(Object.keys(rename({ tributary_a: 1, above_tributary_a: 'x' }))).toEqual([
    'above_above_tributary_a',
    'above_tributary_a',
  ]);
});

test('the type is asked for where it could be another, under a name that no caller uses', () => {
  const { text } = changed(
    'query ($r: [Any!]!) { page { edges { node { name ... on Person { age } } } } _entities(representations: $r) { ... on Robot { name } } }',
  );
  expect(text).toBe(
    same(`query ($r: [Any!]!) {
      page { edges { node { name ... on Person { age } tributary_type: __typename } } }
      _entities(representations: $r) { ... on Robot { name } tributary_type: __typename }
    }`),
  );
});

test('what only the hub knows is not asked of the sites, wherever it stands', () => {
  const { text } = changed(
    'query { __typename ...local one { name } } fragment local on Query { _service { sdl } ... { __schema { queryType { name } } } }',
  );
  expect(text).toBe(same('{ one { name tributary_type: __typename } }'));
});

test.each(['{ __typename }', '{ _service { sdl } }', '{ ... { __type(name: "Person") { name } } }'])(
  'for %s no site is needed',
  (text) => {
    expect(changed(text).text).toBeUndefined();
  },
);
