/** What operations may be made of: aliases, fragments, conditions, type names, mutations in their order. */
import { asItComes, asks, byKey, FEDERATION, type FederationCase, refuses } from '../federation-case.ts';

const products = [
  { id: 'p1', name: 'table', price: 60 },
  { id: 'p2', name: 'chair', price: 40 },
];

export const selections: FederationCase = {
  title:
    'selections: aliases, fragments, @skip and @include over the border of subgraphs, __typename everywhere',
  subgraphs: {
    a: {
      sdl: `${FEDERATION}
        type Query { product(id: ID! = "p1"): Product }
        type Product @key(fields: "id") { id: ID! name: String price: Int }`,
      resolvers: {
        Query: {
          product: (_: unknown, wanted: { id: string }) => products.find(({ id }) => id === wanted.id),
        },
        Product: byKey(products, 'id'),
      },
    },
    b: {
      sdl: `${FEDERATION}
        type Product @key(fields: "id") {
          id: ID!
          price: Int @external
          dear: Boolean! @requires(fields: "price")
          next(skip: Int = 1): Product
        }`,
      resolvers: {
        Product: {
          ...asItComes,
          dear: ({ price }: { price: number }) => price > 50,
          next: (_: unknown, { skip }: { skip: number }) => ({ id: `p${skip + 1}` }),
        },
      },
    },
  },
  operations: [
    asks('{ product { id: name name: id } other: product(id: "p2") { dear } }', {
      product: { id: 'table', name: 'p1' },
      other: { dear: false },
    }),
    asks('{ product { next { next(skip: 0) { name dear } } } }', {
      product: { next: { next: { name: 'table', dear: true } } },
    }),
    asks(
      `query ($dear: Boolean = false, $id: ID!) {
        product(id: $id) { id dear @include(if: $dear) ...Rest @skip(if: $dear) }
      }
      fragment Rest on Product { name next { ...Name } }
      fragment Name on Product { title: name }`,
      { product: { id: 'p2', name: 'chair', next: { title: 'chair' } } },
      { variables: { id: 'p2' } },
    ),
    asks(
      'query ($dear: Boolean!) { product { dear @include(if: $dear) ... @skip(if: $dear) { name } } }',
      { product: { dear: true } },
      { variables: { dear: true } },
    ),
    asks('{ product { dear @include(if: false) name @skip(if: true) } }', { product: {} }),
    asks('{ kind: __typename product { __typename kind: __typename next { __typename } } }', {
      kind: 'Query',
      product: { __typename: 'Product', kind: 'Product', next: { __typename: 'Product' } },
    }),
    asks('{ product(id: "none") { name dear } }', { product: null }),
    asks('{ __schema { queryType { name } } __type(name: "Product") { kind } product { id } }', {
      __schema: { queryType: { name: 'Query' } },
      __type: { kind: 'OBJECT' },
      product: { id: 'p1' },
    }),
    refuses('{ product { unknown } }'),
    refuses('query ($id: ID!) { product(id: $id) { id } }'),
    refuses('{ product { '),
  ],
};

const totals = new Map<string, number>();
const change = (gateway: string, by: (before: number) => number): number => {
  const total = by(totals.get(gateway) ?? 0);
  totals.set(gateway, total);
  return total;
};

export const mutations: FederationCase = {
  title: 'mutations: one after the other, though they change subgraphs, and what they give is an entity',
  subgraphs: {
    a: {
      sdl: `${FEDERATION}
        type Query { product(id: ID!): Product }
        type Mutation { add(number: Int!, gateway: String!): Int! rename(id: ID!, name: String!): Product }
        type Product @key(fields: "id") { id: ID! name: String price: Int }`,
      resolvers: {
        Query: {
          product: (_: unknown, wanted: { id: string }) => products.find(({ id }) => id === wanted.id),
        },
        Mutation: {
          add: (_: unknown, { number, gateway }: { number: number; gateway: string }) =>
            change(gateway, (before) => before + number),
          rename: (_: unknown, { id, name }: { id: string; name: string }) => ({ id, name, price: 99 }),
        },
        Product: byKey(products, 'id'),
      },
    },
    b: {
      sdl: `${FEDERATION}
        type Mutation { multiply(by: Int!, gateway: String!): Int! }
        type Product @key(fields: "id") { id: ID! price: Int @external dear: Boolean! @requires(fields: "price") }`,
      resolvers: {
        Mutation: {
          multiply: (_: unknown, { by, gateway }: { by: number; gateway: string }) =>
            change(gateway, (before) => before * by),
        },
        Product: { ...asItComes, dear: ({ price }: { price: number }) => price > 50 },
      },
    },
  },
  operations: [
    asks(
      `mutation ($gateway: String!) {
        five: add(number: 5, gateway: $gateway)
        ten: multiply(by: 2, gateway: $gateway)
        twelve: add(number: 2, gateway: $gateway)
        none: multiply(by: 0, gateway: $gateway)
      }`,
      { five: 5, ten: 10, twelve: 12, none: 0 },
    ),
    asks('mutation { rename(id: "p1", name: "desk") { name dear } }', {
      rename: { name: 'desk', dear: true },
    }),
    asks('mutation { __typename }', { __typename: 'Mutation' }),
  ],
};
