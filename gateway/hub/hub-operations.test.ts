import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { hubOperations } from './hub-operations.ts';

const operations = hubOperations(
  buildSubgraphSchema(
    parse('type Query { a: Person } type Person @key(fields: "code") { code: ID! name: String }'),
  ),
);
const entities = (representations: string): string =>
  `query ($keys: [_Any!]!) { _entities(representations: ${representations}) { ... on Person { name } } }`;

test('an operation is read once', () => {
  const first = operations('{ a { name } }', undefined);
  expect(operations('{ a { name } }', undefined)).toBe(first);
});

test.each([
  ['no GraphQL', '{ a {', undefined, 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
  ['not of this schema', '{ b }', undefined, 'GRAPHQL_VALIDATION_FAILED', /"b"/],
  ['a name that none has', 'query A { a { name } }', 'B', 'OPERATION_RESOLUTION_FAILURE', /./],
  [
    'keys in the text',
    entities('[{ __typename: "Person", code: "1" }]').replace('($keys: [_Any!]!) ', ''),
    undefined,
    'GRAPHQL_VALIDATION_FAILED',
    /^_entities: representations come by a variable/,
  ],
])('%s is refused', (_what, text, name, code, message) => {
  expect(() => operations(text, name)).toThrow(expect.objectContaining({ code }));
  expect(() => operations(text, name)).toThrow(message);
});

test('keys by a variable are not', () => {
  expect(operations(entities('$keys'), undefined).definition.operation).toBe('query');
});
