/** Entities behind an interface with a key, and subgraphs that know all of them as one `@interfaceObject`. */
import { asItComes, asks, FEDERATION, type FederationCase } from '../federation-case.ts';

const media = [
  { __typename: 'Book', id: 'b1', title: 'Kiều', pages: 3254 },
  { __typename: 'Film', id: 'f1', title: 'Mùi đu đủ xanh', minutes: 104 },
];
const find = ({ id }: { readonly id: string }) => media.find((one) => one.id === id);
const known = { __resolveReference: find };
const both = media.map(({ id }) => ({ id }));

export const interfaceObjects: FederationCase = {
  title: '@interfaceObject: fields for every type of the interface, @requires among them',
  subgraphs: {
    library: {
      sdl: `${FEDERATION}
        type Query { media: [Media!]! }
        interface Media @key(fields: "id") { id: ID! title: String! }
        type Book implements Media @key(fields: "id") { id: ID! title: String! pages: Int! }
        type Film implements Media @key(fields: "id") { id: ID! title: String! minutes: Int! }`,
      resolvers: {
        Query: { media: () => media },
        Media: { ...known, __resolveType: ({ __typename }: { __typename: string }) => __typename },
        Book: known,
        Film: known,
      },
    },
    reviews: {
      sdl: `${FEDERATION}
        type Query { topRated: [Media!]! }
        type Media @interfaceObject @key(fields: "id") {
          id: ID!
          title: String! @external
          stars: Int!
          headline: String! @requires(fields: "title")
        }`,
      resolvers: {
        Query: { topRated: () => both },
        Media: {
          ...asItComes,
          stars: ({ id }: { id: string }) => id.length + 1,
          headline: ({ title }: { title: string }) => `On ${title}`,
        },
      },
    },
    lists: {
      sdl: `${FEDERATION}
        type Query { list: List }
        type List { name: String! media: [Media!]! }
        type Media @interfaceObject @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: { Query: { list: () => ({ name: 'mine', media: both }) } },
    },
  },
  operations: [
    asks('{ media { id title stars } }', {
      media: [
        { id: 'b1', title: 'Kiều', stars: 3 },
        { id: 'f1', title: 'Mùi đu đủ xanh', stars: 3 },
      ],
    }),
    asks('{ topRated { id stars } }', {
      topRated: [
        { id: 'b1', stars: 3 },
        { id: 'f1', stars: 3 },
      ],
    }),
    asks('{ topRated { __typename stars ... on Book { pages } } }', {
      topRated: [
        { __typename: 'Book', stars: 3, pages: 3254 },
        { __typename: 'Film', stars: 3 },
      ],
    }),
    asks('{ topRated { headline } }', {
      topRated: [{ headline: 'On Kiều' }, { headline: 'On Mùi đu đủ xanh' }],
    }),
    asks('{ media { ... on Film { minutes headline } } }', {
      media: [{}, { minutes: 104, headline: 'On Mùi đu đủ xanh' }],
    }),
    asks('{ list { name media { id ... on Book { pages stars } } } }', {
      list: { name: 'mine', media: [{ id: 'b1', pages: 3254, stars: 3 }, { id: 'f1' }] },
    }),
  ],
};
