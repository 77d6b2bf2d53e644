/** An object under a condition is there without what is left out of it: as GraphQL itself has it, at every depth. */
import {
  buildClientSchema,
  execute,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  parse,
} from 'graphql';
import { type House, openHouse } from '../house/house.ts';

const HOME_AFFAIRS = { subject: 'home', code: '020000100001' };

let house: House;
let schema: GraphQLSchema;
let rootValue: unknown;
beforeAll(async () => {
  house = await openHouse({ deployment: 'quang-binh', sites: 3, rows: 300 });
  schema = buildClientSchema((await ask(getIntrospectionQuery())) as unknown as IntrospectionQuery);
  rootValue = await ask(WHOLE);
}, 60_000);
afterAll(() => house?.close(), 30_000);

const ask = async (document: string, variables = {}) => {
  const { data, errors } = await house.query(HOME_AFFAIRS, document, variables);
  expect(errors).toEqual([]);
  return data;
};

const WHOLE =
  '{ staffSearch(first: 2) { edges { node { code organization { name parent { name } } } } totalCount } }';

test.each([
  'staffSearch(first: 2) @include(if: $p) { totalCount @include(if: $q) }',
  'staffSearch(first: 2) @include(if: $p) { edges @skip(if: $q) { node { code } } }',
  'staffSearch(first: 2) @skip(if: $p) { ... @include(if: $q) { totalCount } edges @include(if: $q) { node { code } } }',
  'staffSearch(first: 2) @skip(if: $p) { totalCount @skip(if: true) edges @include(if: $q) { node { code } } }',
  'staffSearch(first: 2) { edges { node @include(if: $p) { organization @include(if: $q) { name } } } }',
  'staffSearch(first: 2) { edges { node { organization @include(if: $p) { name @include(if: $q) } } } }',
  'staffSearch(first: 2) { edges { node { organization { parent @include(if: $p) { name @skip(if: $q) } } } } }',
])('%s', async (selection) => {
  const document = `query ($p: Boolean!, $q: Boolean!) { ${selection} }`;
  for (const [p, q] of [
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ]) {
    const variableValues = { p, q };
    const { data } = await execute({ schema, document: parse(document), rootValue, variableValues });
    expect(await ask(document, variableValues)).toEqual(JSON.parse(JSON.stringify(data)));
  }
});
