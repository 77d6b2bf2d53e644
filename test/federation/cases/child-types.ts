/** Types below entities: values, types that are an entity here and a value there, fields found through the parent. */
import { asItComes, asks, byKey, byTypename, FEDERATION, type FederationCase } from '../federation-case.ts';

const user = { __typename: 'User', id: 'u1', name: 'An' };
const admin = { __typename: 'Admin', id: 'a1', name: 'Bình' };

export const childTypesThatDiffer: FederationCase = {
  title: 'fields of one name whose types differ behind a union',
  subgraphs: {
    a: {
      sdl: `${FEDERATION}
        type Query { users: [User!]! }
        type User @key(fields: "id") { id: ID name: String }`,
      resolvers: { Query: { users: () => [user] }, User: byKey([user], 'id') },
    },
    b: {
      sdl: `${FEDERATION}
        type Query { accounts: [Account!]! }
        union Account = User | Admin
        type User @key(fields: "id") { id: ID! similar: [Account!]! }
        type Admin { id: ID name: String similar: [Account!]! }`,
      resolvers: {
        Query: { accounts: () => [user, admin] },
        Account: byTypename,
        User: { ...asItComes, similar: () => [user, admin] },
        Admin: { similar: () => [user] },
      },
    },
  },
  operations: [
    asks('{ accounts { ... on User { id name } ... on Admin { id name } } }', {
      accounts: [
        { id: 'u1', name: 'An' },
        { id: 'a1', name: 'Bình' },
      ],
    }),
    asks(
      `{
        users { name }
        accounts {
          ... on User { name similar { ... on User { name } ... on Admin { name } } }
          ... on Admin { name similar { ... on User { name similar { __typename } } } }
        }
      }`,
      {
        users: [{ name: 'An' }],
        accounts: [
          { name: 'An', similar: [{ name: 'An' }, { name: 'Bình' }] },
          {
            name: 'Bình',
            similar: [{ name: 'An', similar: [{ __typename: 'User' }, { __typename: 'Admin' }] }],
          },
        ],
      },
    ),
  ],
};

const product = { id: 'p1' };

export const throughTheParent: FederationCase = {
  title: 'a value whose parts lie in three subgraphs, each found through the entity above it',
  subgraphs: {
    a: {
      sdl: `${FEDERATION}
        type Query { product: Product }
        type Product @key(fields: "id") { id: ID! category: Category @shareable }
        type Category { id: ID! @shareable details: Details @shareable }
        type Details { age: Int }`,
      resolvers: {
        Query: { product: () => product },
        Product: { ...asItComes, category: () => ({ id: 'c1', details: { age: 4 } }) },
      },
    },
    b: {
      sdl: `${FEDERATION}
        type Product @key(fields: "id") { id: ID! category: Category @shareable }
        type Category { id: ID! @shareable name: String details: Details @shareable }
        type Details { height: Int }`,
      resolvers: {
        Product: { ...asItComes, category: () => ({ id: 'c1', name: 'tables', details: { height: 70 } }) },
      },
    },
    c: {
      sdl: `${FEDERATION}
        type Product @key(fields: "id") { id: ID! category: Category @shareable }
        type Category @key(fields: "id") { id: ID! @shareable products: Int }`,
      resolvers: {
        Product: { ...asItComes, category: () => ({ id: 'c1' }) },
        Category: { ...asItComes, products: () => 12 },
      },
    },
  },
  operations: [
    asks('{ product { category { details { age height } } } }', {
      product: { category: { details: { age: 4, height: 70 } } },
    }),
    asks('{ product { category { id name products } } }', {
      product: { category: { id: 'c1', name: 'tables', products: 12 } },
    }),
  ],
};
