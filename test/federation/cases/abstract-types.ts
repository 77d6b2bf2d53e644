/** Unions and interfaces whose types lie in several subgraphs, with keys and without. */
import { asItComes, asks, byKey, byTypename, FEDERATION, type FederationCase } from '../federation-case.ts';

const book = { __typename: 'Book', title: 'Kiều' };
const song = { __typename: 'Song', title: 'Trống cơm' };
const film = { __typename: 'Film', title: 'Áo lụa Hà Đông' };

export const unionsThatDiffer: FederationCase = {
  title: 'a union of which each subgraph knows other types',
  subgraphs: {
    a: {
      sdl: `${FEDERATION}
        type Query { ofA: [Media!]! either: Media @shareable viewer: Viewer @shareable }
        type Viewer { favourite: Media @shareable }
        union Media = Book | Film
        type Book @shareable { title: String! }
        type Film { title: String! }`,
      resolvers: {
        Query: { ofA: () => [book, film], either: () => book, viewer: () => ({ favourite: book }) },
        Media: byTypename,
      },
    },
    b: {
      sdl: `${FEDERATION}
        type Query { ofB: [Media!]! either: Media @shareable viewer: Viewer @shareable }
        type Viewer { favourite: Media @shareable listens: Song }
        union Media = Book | Song
        type Book @shareable { title: String! }
        type Song { title: String! }`,
      resolvers: {
        Query: {
          ofB: () => [book, song],
          either: () => book,
          viewer: () => ({ favourite: book, listens: song }),
        },
        Media: byTypename,
      },
    },
  },
  operations: [
    asks('{ ofA { ... on Book { title } ... on Song { title } } }', { ofA: [{ title: 'Kiều' }, {}] }),
    asks('{ ofB { __typename ... on Song { title } ... on Film { title } } }', {
      ofB: [{ __typename: 'Book' }, { __typename: 'Song', title: 'Trống cơm' }],
    }),
    asks('{ either { ... on Book { title } } viewer { favourite { __typename } listens { title } } }', {
      either: { title: 'Kiều' },
      viewer: { favourite: { __typename: 'Book' }, listens: { title: 'Trống cơm' } },
    }),
    asks('{ either { ... on Film { title } } }', { either: {} }),
  ],
};

const toasters = [{ __typename: 'Toaster', id: 't1', warranty: 3 }];
const oven = { __typename: 'Oven', id: 'o1' };

export const interfaceOverUnion: FederationCase = {
  title: 'a type that is in a union here and behind an interface there',
  subgraphs: {
    shop: {
      sdl: `${FEDERATION}
        type Query { products: [Product!]! }
        union Product = Oven | Toaster
        interface Node { id: ID! }
        type Oven implements Node { id: ID! }
        type Toaster implements Node @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { products: () => [oven, ...toasters] },
        Product: byTypename,
        Node: byTypename,
        Toaster: asItComes,
      },
    },
    care: {
      sdl: `${FEDERATION}
        type Query { nodes: [Node!]! node(id: ID!): Node }
        interface Node { id: ID! }
        interface Guaranteed implements Node { id: ID! warranty: Int }
        type Toaster implements Node & Guaranteed @key(fields: "id") { id: ID! warranty: Int }`,
      resolvers: {
        Query: {
          nodes: () => toasters,
          node: (_: unknown, wanted: { id: string }) => {
            const found = toasters.find(({ id }) => id === wanted.id);
            if (found === undefined) throw new Error('there is no such node');
            return found;
          },
        },
        Node: byTypename,
        Guaranteed: byTypename,
        Toaster: byKey(toasters, 'id'),
      },
    },
  },
  operations: [
    asks('{ products { ... on Node { id } } }', { products: [{ id: 'o1' }, { id: 't1' }] }),
    asks('{ products { __typename ... on Guaranteed { warranty } } }', {
      products: [{ __typename: 'Oven' }, { __typename: 'Toaster', warranty: 3 }],
    }),
    asks('{ nodes { ... on Node { id ... on Guaranteed { warranty } } ... on Oven { id } } }', {
      nodes: [{ id: 't1', warranty: 3 }],
    }),
    asks('{ node(id: "t1") { ... on Toaster { warranty } } }', { node: { warranty: 3 } }),
    asks('{ node(id: "o1") { ... on Oven { id } } }', { node: null }, { errors: true }),
  ],
};

const books = [
  { __typename: 'Book', id: 'b1', title: 'Kiều', price: 8, similar: 'b2' },
  { __typename: 'Book', id: 'b2', title: 'Lục Vân Tiên', price: 8, similar: 'b1' },
];
const magazines = [{ __typename: 'Magazine', id: 'm1', title: 'Nam Phong' }];
const both = [...books, ...magazines];
const one = (wanted: string) => both.find(({ id }) => id === wanted);

export const interfacesAndEntities: FederationCase = {
  title: 'an interface over entities whose fields are spread, referring to each other in a circle',
  subgraphs: {
    shop: {
      sdl: `${FEDERATION}
        type Query { products: [Product!]! }
        interface Product { id: ID! similar: Product }
        type Book implements Product @key(fields: "id") {
          id: ID!
          price: Int @external
          similar: Product @requires(fields: "price")
        }
        type Magazine implements Product @key(fields: "id") { id: ID! similar: Product }`,
      resolvers: {
        Query: { products: () => both.map(({ __typename, id }) => ({ __typename, id })) },
        Product: byTypename,
        Book: {
          ...asItComes,
          similar: ({ id, price }: { id: string; price: number }) =>
            books.find((other) => other.id !== id && other.price === price),
        },
        Magazine: { ...asItComes, similar: () => null },
      },
    },
    books: {
      sdl: `${FEDERATION}
        type Book @key(fields: "id") { id: ID! title: String! price: Int }`,
      resolvers: { Book: byKey(books, 'id') },
    },
    magazines: {
      sdl: `${FEDERATION}
        type Magazine @key(fields: "id") { id: ID! title: String! }`,
      resolvers: { Magazine: byKey(magazines, 'id') },
    },
    reviews: {
      sdl: `${FEDERATION}
        interface Product { id: ID! reviews: [Review!]! }
        type Book implements Product @key(fields: "id") { id: ID! reviews: [Review!]! }
        type Magazine implements Product @key(fields: "id") { id: ID! reviews: [Review!]! }
        type Review { stars: Int! product: Product! }`,
      resolvers: {
        Product: byTypename,
        Book: {
          ...asItComes,
          reviews: ({ id }: { id: string }) => [{ stars: 5, product: { __typename: 'Book', id } }],
        },
        Magazine: { ...asItComes, reviews: () => [] },
        Review: { product: ({ product }: { product: { id: string } }) => one(product.id) },
      },
    },
  },
  operations: [
    asks('{ products { id ... on Book { title } ... on Magazine { title } } }', {
      products: both.map(({ id, title }) => ({ id, title })),
    }),
    asks('{ products { similar { id ... on Book { title similar { id } } } } }', {
      products: [
        { similar: { id: 'b2', title: 'Lục Vân Tiên', similar: { id: 'b1' } } },
        { similar: { id: 'b1', title: 'Kiều', similar: { id: 'b2' } } },
        { similar: null },
      ],
    }),
    asks(
      `query ($titles: Boolean = false) {
        products { id reviews { stars product { __typename ... on Book @include(if: $titles) { title } } } }
      }`,
      {
        products: [
          { id: 'b1', reviews: [{ stars: 5, product: { __typename: 'Book', title: 'Kiều' } }] },
          { id: 'b2', reviews: [{ stars: 5, product: { __typename: 'Book', title: 'Lục Vân Tiên' } }] },
          { id: 'm1', reviews: [] },
        ],
      },
      { variables: { titles: true } },
    ),
    asks('{ products { kind: __typename ...Bound } } fragment Bound on Product { reviews { stars } }', {
      products: [
        { kind: 'Book', reviews: [{ stars: 5 }] },
        { kind: 'Book', reviews: [{ stars: 5 }] },
        { kind: 'Magazine', reviews: [] },
      ],
    }),
  ],
};

const sized = [
  { __typename: 'Box', width: 2 },
  { __typename: 'Ball', radius: 1 },
];

export const interfacesWithoutEntities: FederationCase = {
  title: 'an interface without keys, of which each subgraph has other types and fields',
  subgraphs: {
    a: {
      sdl: `${FEDERATION}
        type Query { things: [Thing!]! }
        interface Thing { label: String }
        type Box implements Thing @shareable { label: String width: Int }
        type Ball implements Thing { label: String radius: Int }`,
      resolvers: { Query: { things: () => sized }, Thing: byTypename },
    },
    b: {
      sdl: `${FEDERATION}
        type Query { boxes: [Box!]! }
        interface Thing { label: String }
        type Box implements Thing @shareable { label: String width: Int }`,
      resolvers: { Query: { boxes: () => [sized[0]] }, Thing: byTypename },
    },
  },
  operations: [
    asks(
      '{ things { label ... on Box { width } ... on Ball { radius } } boxes { ... on Thing { label } width } }',
      {
        things: [
          { label: null, width: 2 },
          { label: null, radius: 1 },
        ],
        boxes: [{ label: null, width: 2 }],
      },
    ),
  ],
};
