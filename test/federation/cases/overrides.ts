/** `@override`: a field moved from one subgraph to another; each says who answered. */
import { asItComes, asks, byTypename, FEDERATION, type FederationCase } from '../federation-case.ts';

const product = { __typename: 'Product', id: 'p1' };

export const overrides: FederationCase = {
  title:
    '@override: from one that has the field, from one that is not there, below @requires and an interface',
  subgraphs: {
    old: {
      sdl: `${FEDERATION}
        type Query { product: Product priced: [Priced!]! }
        interface Priced { id: ID! price: String }
        type Product implements Priced @key(fields: "id") { id: ID! price: String stock: String }`,
      resolvers: {
        Query: { product: () => product, priced: () => [product] },
        Priced: byTypename,
        Product: { ...asItComes, price: () => 'old price', stock: () => 'old stock' },
      },
    },
    new: {
      sdl: `${FEDERATION}
        type Query { fresh: Product }
        type Product @key(fields: "id") {
          id: ID!
          price: String @override(from: "old")
          colour: String @override(from: "nobody")
        }`,
      resolvers: {
        Query: { fresh: () => product },
        Product: { ...asItComes, price: () => 'new price', colour: () => 'new colour' },
      },
    },
    labels: {
      sdl: `${FEDERATION}
        type Product @key(fields: "id") {
          id: ID!
          price: String @external
          label: String @requires(fields: "price")
        }`,
      resolvers: { Product: { ...asItComes, label: ({ price }: { price: string }) => `label of ${price}` } },
    },
  },
  operations: [
    asks('{ product { price stock colour } }', {
      product: { price: 'new price', stock: 'old stock', colour: 'new colour' },
    }),
    asks('{ fresh { price stock } }', { fresh: { price: 'new price', stock: 'old stock' } }),
    asks('{ product { label } fresh { label } }', {
      product: { label: 'label of new price' },
      fresh: { label: 'label of new price' },
    }),
    asks('{ priced { id price } }', { priced: [{ id: 'p1', price: 'new price' }] }),
  ],
};
