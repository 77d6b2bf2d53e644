/** `@shareable`: several subgraphs have the same field, and any of them will do. */
import { asks, FEDERATION, type FederationCase } from '../federation-case.ts';

const part = (more: object) => ({ Query: { product: () => ({ id: 'p1', ...more }) } });

export const sharedRoot: FederationCase = {
  title: '@shareable: one root field of three subgraphs, each with a part of what is below, and no key',
  subgraphs: {
    names: {
      sdl: `${FEDERATION}
        type Query { product: Product @shareable }
        type Product { id: ID! @shareable name: Name! }
        type Name { text: String! }`,
      resolvers: part({ name: { text: 'a table' } }),
    },
    prices: {
      sdl: `${FEDERATION}
        type Query { product: Product @shareable }
        type Product { id: ID! @shareable price: Money! }
        type Money @shareable { amount: Int! currency: String! }`,
      resolvers: part({ price: { amount: 7, currency: 'VND' } }),
    },
    discounts: {
      sdl: `${FEDERATION}
        type Query { product: Product @shareable }
        type Product { id: ID! @shareable discount: Money }
        type Money @shareable { amount: Int! currency: String! }`,
      resolvers: part({ discount: { amount: 1, currency: 'VND' } }),
    },
  },
  operations: [
    asks('{ product { id name { text } price { amount currency } discount { amount } } }', {
      product: {
        id: 'p1',
        name: { text: 'a table' },
        price: { amount: 7, currency: 'VND' },
        discount: { amount: 1 },
      },
    }),
    asks('{ one: product { price { amount } } two: product { id } }', {
      one: { price: { amount: 7 } },
      two: { id: 'p1' },
    }),
    asks('{ __typename product { __typename discount { __typename } } }', {
      __typename: 'Query',
      product: { __typename: 'Product', discount: { __typename: 'Money' } },
    }),
  ],
};
