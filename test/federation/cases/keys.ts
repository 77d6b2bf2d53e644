/** `@key`: how an entity is found again in another subgraph. */
import { asItComes, asks, byKey, FEDERATION, type FederationCase } from '../federation-case.ts';

const products = [
  { id: '1', upc: 'u1', name: 'table' },
  { id: '2', upc: 'u2', name: 'chair' },
];

export const severalKeys: FederationCase = {
  title: '@key: several of them, with a subgraph between that knows both, and one that resolves nothing',
  subgraphs: {
    stock: {
      sdl: `${FEDERATION}
        type Query { stock: [Product!]! }
        type Product @key(fields: "upc") { upc: ID! inStock: Int! }`,
      resolvers: {
        Query: { stock: () => [{ upc: 'u2' }, { upc: 'u1' }] },
        Product: { ...asItComes, inStock: ({ upc }: { upc: string }) => Number(upc.at(-1)) },
      },
    },
    catalogue: {
      sdl: `${FEDERATION}
        type Product @key(fields: "upc") @key(fields: "id") { id: ID! upc: ID! name: String! }`,
      resolvers: {
        Product: {
          __resolveReference: (key: { id?: string; upc?: string }) =>
            products.find(({ id, upc }) => (key.id === undefined ? upc === key.upc : id === key.id)),
        },
      },
    },
    prices: {
      sdl: `${FEDERATION}
        type Product @key(fields: "id") { id: ID! price: Int! }`,
      resolvers: { Product: { ...asItComes, price: ({ id }: { id: string }) => Number(id) * 100 } },
    },
    orders: {
      sdl: `${FEDERATION}
        type Query { order: Order }
        type Order { product: Product! }
        type Product @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: { Query: { order: () => ({ product: { id: '1' } }) } },
    },
  },
  operations: [
    asks('{ stock { price } }', { stock: [{ price: 200 }, { price: 100 }] }),
    asks('{ stock { inStock name price } }', {
      stock: [
        { inStock: 2, name: 'chair', price: 200 },
        { inStock: 1, name: 'table', price: 100 },
      ],
    }),
    asks('{ order { product { id inStock name } } }', {
      order: { product: { id: '1', inStock: 1, name: 'table' } },
    }),
  ],
};

const towns = [{ country: { code: 'VN' }, number: 7, name: 'Đồng Hới' }];

export const compoundKeys: FederationCase = {
  title: '@key: of several fields, some of them below others',
  subgraphs: {
    towns: {
      sdl: `${FEDERATION}
        type Query { towns: [Town!]! }
        type Town @key(fields: "number country { code }") { number: Int! country: Country! name: String! }
        type Country @key(fields: "code") { code: ID! }`,
      resolvers: { Query: { towns: () => towns } },
    },
    people: {
      sdl: `${FEDERATION}
        type Town @key(fields: "country { code } number") { number: Int! country: Country! people: Int! }
        type Country @key(fields: "code") { code: ID! people: Int! }`,
      resolvers: {
        Town: {
          ...asItComes,
          people: ({ number, country }: { number: number; country: { code: string } }) =>
            number * country.code.length,
        },
        Country: { ...asItComes, people: () => 100 },
      },
    },
  },
  operations: [
    asks('{ towns { name people country { people } } }', {
      towns: [{ name: 'Đồng Hới', people: 14, country: { people: 100 } }],
    }),
  ],
};

const lists = { id: 'l1', items: [{ id: 'i1', compositeId: { one: '1', two: '2' } }] };

export const keysMashup: FederationCase = {
  title: '@key: a mixture, of which each subgraph has other parts',
  subgraphs: {
    a: {
      sdl: `${FEDERATION}
        type Item @key(fields: "id") @key(fields: "id compositeId { one two }") {
          id: ID!
          compositeId: CompositeId!
          name: String!
        }
        type CompositeId { one: ID! two: ID! @shareable }`,
      resolvers: {
        Item: {
          __resolveReference: ({ id }: { id: string }) => ({ ...lists.items.find((item) => item.id === id) }),
          name: ({ id }: { id: string }) => `name of ${id}`,
        },
      },
    },
    b: {
      sdl: `${FEDERATION}
        type Query { list: List }
        type List @key(fields: "id") { id: ID! items: [Item!]! }
        type Item @key(fields: "id compositeId { two three }") @key(fields: "id") {
          id: ID!
          compositeId: CompositeId!
          name: String! @external
          nameHere: String! @requires(fields: "name")
        }
        type CompositeId { two: ID! @shareable three: ID! }`,
      resolvers: {
        Query: { list: () => ({ ...lists, items: [{ id: 'i1', compositeId: { two: '2', three: '3' } }] }) },
        List: asItComes,
        Item: { ...asItComes, nameHere: ({ name }: { name: string }) => `here ${name}` },
      },
    },
  },
  operations: [
    asks('{ list { id items { id name nameHere compositeId { one two three } } } }', {
      list: {
        id: 'l1',
        items: [
          {
            id: 'i1',
            name: 'name of i1',
            nameHere: 'here name of i1',
            compositeId: { one: '1', two: '2', three: '3' },
          },
        ],
      },
    }),
  ],
};

const authors = [
  { id: '1', author: { id: 'a1', name: 'Nguyễn Du' } },
  { id: '2', author: { id: 'a2', name: 'Nguyễn Đình Chiểu' } },
];

export const keysThatAreNull: FederationCase = {
  title: '@key: an entity that a subgraph does not find, on the way to another',
  subgraphs: {
    shelves: {
      sdl: `${FEDERATION}
        type Query { shelves: [Shelf!]! }
        type Shelf { book: Book }
        type Book @key(fields: "upc") { upc: ID! }`,
      resolvers: {
        Query: { shelves: () => [...['u1', 'u2', 'u3'].map((upc) => ({ book: { upc } })), { book: null }] },
      },
    },
    numbers: {
      sdl: `${FEDERATION}
        type Book @key(fields: "upc") @key(fields: "id") { upc: ID! id: ID! }`,
      resolvers: {
        Book: {
          __resolveReference: ({ upc, id }: { upc?: string; id?: string }) =>
            upc === undefined ? { id } : (products.find((product) => product.upc === upc) ?? null),
        },
      },
    },
    authors: {
      sdl: `${FEDERATION}
        type Book @key(fields: "id") { id: ID! author: Author }
        type Author @key(fields: "id") { id: ID! name: String }`,
      resolvers: { Book: byKey(authors, 'id'), Author: asItComes },
    },
  },
  operations: [
    asks('{ shelves { book { upc author { name } } } }', {
      shelves: [
        { book: { upc: 'u1', author: { name: 'Nguyễn Du' } } },
        { book: { upc: 'u2', author: { name: 'Nguyễn Đình Chiểu' } } },
        { book: { upc: 'u3', author: null } },
        { book: null },
      ],
    }),
  ],
};
