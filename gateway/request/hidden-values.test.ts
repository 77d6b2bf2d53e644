import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { mayHide } from './hidden-values.ts';

const schemaWith = (hidden: { readonly role: string; readonly account: string }) =>
  buildSchema(`
    type Query { users: [User!]! accounts: [[Account]] named: Named plain: Int }
    type User implements Named { name: String role: Role manager: User }
    type Group implements Named { name: String kind: Kind }
    ${hidden.account && 'type Machine implements Named { name: String }'}
    interface Named { name: String }
    union Account = User | Group ${hidden.account}
    enum Role { CLERK ${hidden.role} }
    enum Kind { OPEN CLOSED }
  `);
const seen = schemaWith({ role: '', account: '' });
const supergraph = schemaWith({ role: 'ROBOT', account: '| Machine' });

function hides(text: string, ...path: readonly (string | number)[]): boolean {
  const document = parse(text);
  const operation = document.definitions[0] as OperationDefinitionNode;
  return mayHide(supergraph, { schema: seen, document, operation }, path);
}

test.each<[string, readonly (string | number)[]]>([
  ['{ users { role } }', ['users', 0, 'role']],
  ['{ people: users { manager { as: role } } }', ['people', 3, 'manager', 'as']],
  ['{ accounts { __typename ... on Group { name } ... on User { role } } }', ['accounts', 0, 1, 'role']],
  [
    '{ users { ...A } } fragment A on User { ...B } fragment B on User { ... { role } }',
    ['users', 0, 'role'],
  ],
  ['{ named { ... on User { it: role } ... on Group { it: kind } } }', ['named', 'it']],
  ['{ accounts { __typename } }', ['accounts', 0, 0]],
  ['{ named { name } }', ['named']],
])('%s at %j may be hidden', (text, path) => {
  expect(hides(text, ...path)).toBe(true);
});

test.each<[string, readonly (string | number)[]]>([
  ['{ plain }', ['plain']],
  ['{ users { name } }', ['users', 0, 'name']],
  ['{ users { name } }', ['users']],
  ['{ users { name } }', ['users', 0, 'role']],
  ['{ accounts { ... on Group { kind } } }', ['accounts', 0, 0, 'kind']],
  ['{ users { role: name } }', ['users', 0, 'role']],
  ['{ plain }', []],
])('%s at %j is a fault', (text, path) => {
  expect(hides(text, ...path)).toBe(false);
});
