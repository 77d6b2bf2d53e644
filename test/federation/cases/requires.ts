/** `@requires`: a field is worked out from fields that another subgraph has. */
import { asItComes, asks, byKey, FEDERATION, type FederationCase } from '../federation-case.ts';

interface Product {
  readonly upc: string;
  readonly price: number | null;
  readonly weight: number;
  readonly size: { readonly depth: number; readonly height: number };
}

const products: readonly Product[] = [
  { upc: 'p1', price: 10, weight: 2, size: { depth: 3, height: 4 } },
  { upc: 'p2', price: null, weight: 1, size: { depth: 1, height: 1 } },
];

export const requires: FederationCase = {
  title: '@requires: leaves, an object, a chain of three, a null',
  subgraphs: {
    catalogue: {
      sdl: `${FEDERATION}
        type Query { products: [Product!]! }
        type Product @key(fields: "upc") { upc: ID! price: Int weight: Int! size: Size! }
        type Size @shareable { depth: Int! height: Int! }`,
      resolvers: { Query: { products: () => products }, Product: byKey(products, 'upc') },
    },
    shipping: {
      sdl: `${FEDERATION}
        type Product @key(fields: "upc") {
          upc: ID!
          price: Int @external
          weight: Int! @external
          size: Size! @external
          shipping: Int @requires(fields: "price weight")
          volume: Int! @requires(fields: "size { depth height }")
        }
        type Size @shareable { depth: Int! height: Int! }`,
      resolvers: {
        Product: {
          ...asItComes,
          shipping: ({ price, weight }: Product) => (price === null ? null : price * weight),
          volume: ({ size }: Product) => size.depth * size.height,
        },
      },
    },
    offers: {
      sdl: `${FEDERATION}
        type Product @key(fields: "upc") {
          upc: ID!
          shipping: Int @external
          volume: Int! @external
          cheap: Boolean! @requires(fields: "shipping volume")
        }`,
      resolvers: {
        Product: {
          ...asItComes,
          cheap: ({ shipping, volume }: { shipping: number | null; volume: number }) =>
            (shipping ?? 0) < volume,
        },
      },
    },
  },
  operations: [
    asks('{ products { shipping } }', { products: [{ shipping: 20 }, { shipping: null }] }),
    asks('{ products { upc volume } }', {
      products: [
        { upc: 'p1', volume: 12 },
        { upc: 'p2', volume: 1 },
      ],
    }),
    asks('{ products { cheap } }', { products: [{ cheap: false }, { cheap: true }] }),
    asks('{ products { cheap: shipping shipping: cheap size { height } } }', {
      products: [
        { cheap: 20, shipping: false, size: { height: 4 } },
        { cheap: null, shipping: true, size: { height: 1 } },
      ],
    }),
  ],
};

const posts = [
  { id: '1', author: { id: 'a1' } },
  { id: '2', author: { id: 'a2' } },
];
const years: Readonly<Record<string, number>> = { a1: 1, a2: 12 };

export const requiresInACircle: FederationCase = {
  title: '@requires: two subgraphs that need each other',
  subgraphs: {
    posts: {
      sdl: `${FEDERATION}
        type Query { feed: [Post!]! }
        type Post @key(fields: "id") {
          id: ID!
          author: Author!
          byExpert: Boolean! @external
          byNovice: Boolean! @requires(fields: "byExpert")
        }
        type Author @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { feed: () => posts },
        Post: {
          __resolveReference: (key: { id: string }) => ({ ...posts.find(({ id }) => id === key.id), ...key }),
          byNovice: ({ byExpert }: { byExpert: boolean }) => !byExpert,
        },
      },
    },
    authors: {
      sdl: `${FEDERATION}
        type Post @key(fields: "id") {
          id: ID!
          author: Author! @external
          byExpert: Boolean! @requires(fields: "author { id }")
        }
        type Author @key(fields: "id") { id: ID! }`,
      resolvers: {
        Post: {
          ...asItComes,
          byExpert: ({ author }: { author: { id: string } }) => (years[author.id] ?? 0) > 9,
        },
      },
    },
  },
  operations: [
    asks('{ feed { byNovice } }', { feed: [{ byNovice: true }, { byNovice: false }] }),
    asks('{ feed { byExpert } }', { feed: [{ byExpert: false }, { byExpert: true }] }),
  ],
};

const owners = [
  { id: 'o1', pet: { __typename: 'Dog', name: 'Rex', breed: 'pug' } },
  { id: 'o2', pet: { __typename: 'Cat', name: 'Tom', lives: 9 } },
];
const PETS = `
  interface Pet { name: String! }
  type Dog implements Pet @shareable { name: String! breed: String! }
  type Cat implements Pet @shareable { name: String! lives: Int! }`;

export const requiresOnAnInterface: FederationCase = {
  title: '@requires: of an interface, with fragments on its types',
  subgraphs: {
    labels: {
      sdl: `${FEDERATION} ${PETS}
        type Query { owners: [Owner!]! }
        type Owner @key(fields: "id") {
          id: ID!
          pet: Pet @external
          label: String @requires(fields: "pet { name ... on Dog { breed } ... on Cat { lives } }")
        }`,
      resolvers: {
        Query: { owners: () => owners.map(({ id }) => ({ id })) },
        Owner: {
          ...asItComes,
          label: ({ pet }: { pet: Record<string, string> }) => `${pet.name} ${pet.breed ?? pet.lives}`,
        },
      },
    },
    pets: {
      sdl: `${FEDERATION} ${PETS} type Owner @key(fields: "id") { id: ID! pet: Pet }`,
      resolvers: { Owner: byKey(owners, 'id') },
    },
  },
  operations: [
    asks('{ owners { label } }', { owners: [{ label: 'Rex pug' }, { label: 'Tom 9' }] }),
    asks('{ owners { id label pet { __typename ... on Cat { lives } } } }', {
      owners: [
        { id: 'o1', label: 'Rex pug', pet: { __typename: 'Dog' } },
        { id: 'o2', label: 'Tom 9', pet: { __typename: 'Cat', lives: 9 } },
      ],
    }),
  ],
};

export const requiresWithAnArgument: FederationCase = {
  title: '@requires: an argument inside it, which Apollo passes on as long as nobody asks for another',
  subgraphs: {
    catalogue: {
      sdl: `${FEDERATION}
        type Query { products: [Product!]! }
        type Product @key(fields: "upc") { upc: ID! price(currency: String!): String }`,
      resolvers: {
        Query: { products: () => products },
        Product: {
          ...byKey(products, 'upc'),
          price: ({ price }: Product, { currency }: { currency: string }) => `${price} ${currency}`,
        },
      },
    },
    shipping: {
      sdl: `${FEDERATION}
        type Product @key(fields: "upc") {
          upc: ID!
          price(currency: String!): String @external
          tag: String @requires(fields: "price(currency: \\"EUR\\")")
        }`,
      resolvers: { Product: { ...asItComes, tag: ({ price }: { price: string }) => `only ${price}` } },
    },
  },
  operations: [
    asks('{ products { tag } }', { products: [{ tag: 'only 10 EUR' }, { tag: 'only null EUR' }] }),
    asks('{ products { price(currency: "VND") } }', {
      products: [{ price: '10 VND' }, { price: 'null VND' }],
    }),
  ],
};
