/** SDL of the first federation, without `@link`: composition reads it as if it were written today. */
import { asItComes, asks, byKey, type FederationCase } from '../federation-case.ts';

const products = [{ upc: 'p1', name: 'table', weight: 4, owner: { id: 'u1' } }];

export const federation1: FederationCase = {
  title: 'federation 1: extend, @extends, @external keys, @requires, @provides, values without @shareable',
  subgraphs: {
    catalogue: {
      sdl: `
        type Query { products: [Product!]! }
        type Product @key(fields: "upc") { upc: ID! name: String weight: Int owner: User @provides(fields: "name") }
        extend type User @key(fields: "id") { id: ID! @external name: String @external }
        type Money { amount: Int }`,
      resolvers: {
        Query: {
          products: () =>
            products.map((product) => ({ ...product, owner: { ...product.owner, name: 'provided' } })),
        },
        Product: byKey(products, 'upc'),
      },
    },
    shipping: {
      sdl: `
        extend type Query { heaviest: Product }
        extend type Product @key(fields: "upc") {
          upc: ID! @external
          weight: Int @external
          shipping: Money @requires(fields: "weight")
        }
        type Money { amount: Int }`,
      resolvers: {
        Query: { heaviest: () => ({ upc: 'p1' }) },
        Product: { ...asItComes, shipping: ({ weight }: { weight: number }) => ({ amount: weight * 2 }) },
      },
    },
    users: {
      sdl: `
        type Query @extends { me: User }
        type User @key(fields: "id") { id: ID! name: String bought: [Product] }
        type Product @extends @key(fields: "upc") { upc: ID! @external }`,
      resolvers: {
        Query: { me: () => ({ id: 'u1' }) },
        User: { ...asItComes, name: () => 'An', bought: () => [{ upc: 'p1' }] },
      },
    },
  },
  operations: [
    asks('{ products { name shipping { amount } owner { id name } } }', {
      products: [{ name: 'table', shipping: { amount: 8 }, owner: { id: 'u1', name: 'provided' } }],
    }),
    asks('{ heaviest { upc shipping { amount } name } }', {
      heaviest: { upc: 'p1', shipping: { amount: 8 }, name: 'table' },
    }),
    asks('{ me { name bought { name weight shipping { amount } } } }', {
      me: { name: 'An', bought: [{ name: 'table', weight: 4, shipping: { amount: 8 } }] },
    }),
  ],
};

export const federation1And2: FederationCase = {
  title: 'federation 1 beside 2: fields that are @external and never used, @extends in new SDL',
  subgraphs: {
    old: {
      sdl: `
        type Query { user: User }
        extend type User @key(fields: "id") { id: ID! @external rid: ID @external nick: String }`,
      resolvers: { Query: { user: () => ({ id: 'u1' }) }, User: { ...asItComes, nick: () => 'Tí' } },
    },
    new: {
      sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@extends", "@external"])
        type Query { users: [User!]! }
        type User @extends @key(fields: "id") { id: ID! @external rid: ID name: String }`,
      resolvers: {
        Query: { users: () => [{ id: 'u1', rid: 'r1' }] },
        User: { ...asItComes, rid: () => 'r1', name: () => 'An' },
      },
    },
  },
  operations: [
    asks('{ user { id rid nick name } users { nick rid } }', {
      user: { id: 'u1', rid: 'r1', nick: 'Tí', name: 'An' },
      users: [{ nick: 'Tí', rid: 'r1' }],
    }),
  ],
};
