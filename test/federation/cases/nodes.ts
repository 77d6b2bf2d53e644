/** A `node(id:)` over types of several subgraphs. */
import { asItComes, asks, byKey, byTypename, FEDERATION, type FederationCase } from '../federation-case.ts';

const products = [{ __typename: 'Product', id: 'p1', name: 'table' }];
const reviews = [{ __typename: 'Review', id: 'r1', stars: 5 }];
const stubs = [...products, ...reviews].map(({ __typename, id }) => ({ __typename, id }));

export const nodes: FederationCase = {
  title: 'node: one subgraph knows all types by their keys, others have their fields',
  subgraphs: {
    nodes: {
      sdl: `${FEDERATION}
        type Query { node(id: ID!): Node }
        interface Node { id: ID! }
        type Product implements Node @key(fields: "id") { id: ID! }
        type Review implements Node @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { node: (_: unknown, wanted: { id: string }) => stubs.find(({ id }) => id === wanted.id) },
        Node: byTypename,
        Product: asItComes,
        Review: asItComes,
      },
    },
    types: {
      sdl: `${FEDERATION}
        interface Node { id: ID! }
        type Product implements Node @key(fields: "id") { id: ID! name: String! }
        type Review implements Node @key(fields: "id") { id: ID! stars: Int! }`,
      resolvers: { Node: byTypename, Product: byKey(products, 'id'), Review: byKey(reviews, 'id') },
    },
  },
  operations: [
    asks('{ node(id: "p1") { __typename id ... on Product { name } } }', {
      node: { __typename: 'Product', id: 'p1', name: 'table' },
    }),
    asks(
      '{ a: node(id: "r1") { ... on Review { stars } } b: node(id: "r1") { ... on Product { name } } c: node(id: "x") { id } }',
      {
        a: { stars: 5 },
        b: {},
        c: null,
      },
    ),
  ],
};

const account = { __typename: 'Account', id: 'a1', username: 'an' };
const chat = { __typename: 'Chat', id: 'c1', text: 'xin chào' };
const eitherNode = (_: unknown, { id }: { id: string }) => [account, chat].find((one) => one.id === id);

export const nodesOfTwo: FederationCase = {
  title: 'node: shared by two subgraphs of which each lacks the other’s key',
  subgraphs: {
    a: {
      sdl: `${FEDERATION}
        type Query { node(id: ID!): Node @shareable account: Account }
        interface Node { id: ID! }
        type Account implements Node @key(fields: "id") { id: ID! username: String! }
        type Chat implements Node @key(fields: "id") { id: ID! @external account: Account! }`,
      resolvers: {
        Query: { node: eitherNode, account: () => account },
        Node: byTypename,
        Account: byKey([account], 'id'),
        Chat: { ...asItComes, account: () => account },
      },
    },
    b: {
      sdl: `${FEDERATION}
        type Query { node(id: ID!): Node @shareable chat: Chat }
        interface Node { id: ID! }
        type Account implements Node @key(fields: "id") { id: ID! @external chats: [Chat!]! }
        type Chat implements Node @key(fields: "id") { id: ID! text: String! }`,
      resolvers: {
        Query: { node: eitherNode, chat: () => chat },
        Node: byTypename,
        Account: { ...asItComes, chats: () => [chat] },
        Chat: byKey([chat], 'id'),
      },
    },
  },
  operations: [
    asks('{ account { username chats { id text } } chat { id account { id } } }', {
      account: { username: 'an', chats: [{ id: 'c1', text: 'xin chào' }] },
      chat: { id: 'c1', account: { id: 'a1' } },
    }),
    asks('{ node(id: "a1") { __typename ... on Account { id username } } }', {
      node: { __typename: 'Account', id: 'a1', username: 'an' },
    }),
  ],
};
