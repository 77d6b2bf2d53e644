/** `@inaccessible`: what subgraphs share among themselves and callers never see. */
import {
  asItComes,
  asks,
  byKey,
  byTypename,
  FEDERATION,
  type FederationCase,
  refuses,
} from '../federation-case.ts';

const users = [
  { __typename: 'User', id: 'u1', name: 'An', salary: 900, role: 'CLERK' },
  { __typename: 'User', id: 'u2', name: 'Bình', salary: 200, role: 'ROBOT' },
];

export const inaccessible: FederationCase = {
  title: '@inaccessible: fields, types, values of enums, arguments and input fields',
  subgraphs: {
    people: {
      sdl: `${FEDERATION}
        type Query {
          users: [User!]!
          named(name: String, debug: Boolean @inaccessible): [User!]!
          filtered(filter: Filter): [User!]!
          accounts: [Account]!
          secret: String @inaccessible
        }
        input Filter { name: String internal: String @inaccessible }
        type User @key(fields: "id") { id: ID! name: String! salary: Int @inaccessible role: Role }
        enum Role { CLERK ROBOT @inaccessible }
        union Account = User | Machine
        type Machine @inaccessible { id: ID! }`,
      resolvers: {
        Query: {
          users: () => users,
          named: (_: unknown, { name }: { name?: string }) => users.filter((user) => user.name === name),
          filtered: (_: unknown, { filter }: { filter: { name?: string } }) =>
            users.filter((user) => user.name === filter.name),
          accounts: () => [users[0], { __typename: 'Machine', id: 'm1' }],
        },
        Account: byTypename,
        User: byKey(users, 'id'),
      },
    },
    grades: {
      sdl: `${FEDERATION}
        type User @key(fields: "id") {
          id: ID!
          salary: Int @external
          grade: String @requires(fields: "salary")
        }`,
      resolvers: {
        User: { ...asItComes, grade: ({ salary }: { salary: number }) => (salary > 500 ? 'A' : 'B') },
      },
    },
  },
  operations: [
    asks('{ users { name grade } }', {
      users: [
        { name: 'An', grade: 'A' },
        { name: 'Bình', grade: 'B' },
      ],
    }),
    asks('{ named(name: "An") { id } filtered(filter: { name: "Bình" }) { id } }', {
      named: [{ id: 'u1' }],
      filtered: [{ id: 'u2' }],
    }),
    asks('{ users { role } }', { users: [{ role: 'CLERK' }, { role: null }] }),
    asks('{ accounts { ... on User { id } } }', { accounts: [{ id: 'u1' }, null] }),
    asks('{ __type(name: "Machine") { name } }', { __type: null }),
    refuses('{ secret }'),
    refuses('{ users { salary } }'),
    refuses('{ accounts { ... on Machine { id } } }'),
    refuses('{ named(name: "An", debug: true) { id } }'),
    refuses('{ filtered(filter: { internal: "x" }) { id } }'),
  ],
};
