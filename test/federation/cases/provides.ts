/** `@provides`: a subgraph knows a field of an entity at one place; here it says something else, to show who was asked. */
import { asItComes, asks, byKey, byTypename, FEDERATION, type FederationCase } from '../federation-case.ts';

const makers = [{ id: 'm1', name: 'owner’s maker', city: 'Huế' }];
const products = [{ upc: 'p1', name: 'owner’s product', price: 5, maker: makers[0] }];
const review = {
  id: 'r1',
  product: { upc: 'p1', name: 'provided product', maker: { id: 'm1', name: 'provided maker' } },
};

export const provides: FederationCase = {
  title: '@provides: a leaf, a leaf of an entity below, and no more than was asked for',
  subgraphs: {
    catalogue: {
      sdl: `${FEDERATION}
        type Product @key(fields: "upc") { upc: ID! name: String! @shareable price: Int! maker: Maker! @shareable }
        type Maker @key(fields: "id") { id: ID! name: String! @shareable city: String! }`,
      resolvers: { Product: byKey(products, 'upc'), Maker: byKey(makers, 'id') },
    },
    reviews: {
      sdl: `${FEDERATION}
        type Query {
          review: Review @provides(fields: "product { name }")
          deep: Review @provides(fields: "product { maker { name } }")
          bare: Review
        }
        type Review @shareable { id: ID! product: Product! }
        type Product @key(fields: "upc") { upc: ID! name: String! @external maker: Maker! @external }
        type Maker @key(fields: "id") { id: ID! name: String! @external }`,
      resolvers: {
        Query: { review: () => review, deep: () => review, bare: () => review },
        Product: asItComes,
        Maker: asItComes,
      },
    },
  },
  operations: [
    asks('{ review { product { name } } }', { review: { product: { name: 'provided product' } } }),
    asks('{ bare { product { name } } }', { bare: { product: { name: 'owner’s product' } } }),
    asks('{ review { product { label: name price } } }', {
      review: { product: { label: 'provided product', price: 5 } },
    }),
    asks('{ deep { product { maker { name } } } }', {
      deep: { product: { maker: { name: 'provided maker' } } },
    }),
    asks('{ deep { id product { ... { name } ... { maker { name city } } } } }', {
      deep: {
        id: 'r1',
        product: { name: 'owner’s product', maker: { name: 'provided maker', city: 'Huế' } },
      },
    }),
    asks('{ review { product { upc ... on Product @skip(if: true) { name } } } }', {
      review: { product: { upc: 'p1' } },
    }),
  ],
};

const shelf = [
  { __typename: 'Book', id: 'b1', title: 'provided book' },
  { __typename: 'Film', id: 'f1', title: 'provided film' },
];
const owned = (kind: string) => [{ id: `${kind.charAt(0)}1`, title: `owner’s ${kind}`, length: 90 }];

export const providesOnAbstractTypes: FederationCase = {
  title: '@provides: on a union and on an interface',
  subgraphs: {
    library: {
      sdl: `${FEDERATION}
        interface Media { id: ID! title: String }
        type Book implements Media @key(fields: "id") { id: ID! title: String @shareable length: Int }
        type Film implements Media @key(fields: "id") { id: ID! title: String @shareable length: Int }`,
      resolvers: { Book: byKey(owned('book'), 'id'), Film: byKey(owned('film'), 'id') },
    },
    shelf: {
      sdl: `${FEDERATION}
        type Query {
          anything: [Anything!]! @provides(fields: "... on Book { title }")
          media: [Media!]! @provides(fields: "... on Book { title } ... on Film { title }")
        }
        union Anything = Book | Film
        interface Media { id: ID! title: String }
        type Book implements Media @key(fields: "id") { id: ID! title: String @external }
        type Film implements Media @key(fields: "id") { id: ID! title: String @external }`,
      resolvers: {
        Query: { anything: () => shelf, media: () => shelf },
        Book: asItComes,
        Film: asItComes,
        Anything: byTypename,
        Media: byTypename,
      },
    },
  },
  operations: [
    asks('{ anything { ... on Book { title } ... on Film { title } } }', {
      anything: [{ title: 'provided book' }, { title: 'owner’s film' }],
    }),
    asks('{ media { title } }', { media: [{ title: 'provided book' }, { title: 'provided film' }] }),
    asks('{ media { id title ... on Film { length } } }', {
      media: [
        { id: 'b1', title: 'provided book' },
        { id: 'f1', title: 'provided film', length: 90 },
      ],
    }),
  ],
};
