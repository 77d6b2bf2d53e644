/** Subgraphs whose word is not good: the data is the plain gateway's, but ours never keeps silent about it. */
import type { RequestListener } from 'node:http';
import { asItComes, asks, byKey, FEDERATION, type FederationCase } from '../federation-case.ts';

const says =
  (body: unknown, status = 200): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

const products = [{ id: 'p1' }, { id: 'p2' }, { id: 'p3' }];

export const errorsBesideData: FederationCase = {
  title: 'errors beside data: of fields, of entities, of a subgraph that is lost',
  subgraphs: {
    catalogue: {
      sdl: `${FEDERATION}
        type Query { products: [Product!]! broken: String demanded: Product }
        type Product @key(fields: "id") { id: ID! name: String sure: String! }`,
      resolvers: {
        Query: {
          products: () => products,
          broken: () => {
            throw new Error('no');
          },
          demanded: () => products[0],
        },
        Product: {
          ...byKey(products, 'id'),
          name: ({ id }: { id: string }) => {
            if (id === 'p2') throw new Error('no');
            return `name of ${id}`;
          },
          sure: () => {
            throw new Error('no');
          },
        },
      },
    },
    stock: {
      sdl: `${FEDERATION}
        type Product @key(fields: "id") { id: ID! stock: Int }`,
      resolvers: {
        Product: {
          __resolveReference: async ({ id }: { id: string }) => {
            if (id === 'p2') throw new Error('no');
            return id === 'p3' ? null : { id, stock: 7 };
          },
        },
      },
    },
    lost: {
      sdl: `${FEDERATION}
        type Query { lost: String }
        type Product @key(fields: "id") { id: ID! price: Int }`,
      answers: says({ errors: [{ message: 'down' }] }, 503),
    },
  },
  operations: [
    asks('{ broken products { id } }', { broken: null, products }, { errors: true }),
    asks(
      '{ products { name } }',
      { products: [{ name: 'name of p1' }, { name: null }, { name: 'name of p3' }] },
      { errors: true },
    ),
    asks('{ products { id sure } }', null, { errors: true }),
    asks('{ demanded { sure } broken }', { demanded: null, broken: null }, { errors: true }),
    asks(
      '{ products { stock } }',
      { products: [{ stock: 7 }, { stock: null }, { stock: null }] },
      { errors: true },
    ),
    asks(
      '{ lost products { id price } }',
      { lost: null, products: products.map(({ id }) => ({ id, price: null })) },
      { errors: true },
    ),
  ],
};

const silent = (title: string, type: string, body: unknown, data: unknown, why: string): FederationCase => ({
  title: `corrupted: ${title}`,
  subgraphs: { a: { sdl: `${FEDERATION} type Query { a: ${type} }`, answers: says(body) } },
  operations: [asks('{ a }', data, { oursReports: why })],
});

const broken = (title: string, type: string, body: unknown, status = 200): FederationCase => ({
  title: `corrupted: ${title}`,
  subgraphs: { a: { sdl: `${FEDERATION} type Query { a: ${type} }`, answers: says(body, status) } },
  operations: [asks('{ a }', type.endsWith('!') ? null : { a: null }, { errors: true })],
});

export const corrupted: readonly FederationCase[] = [
  silent('a value of the wrong type', 'Int', { data: { a: 'x' } }, { a: null }, 'a wrong value is not null'),
  silent('null where there must be something', 'Int!', { data: { a: null } }, null, 'null was not possible'),
  silent('neither data nor errors', 'Int', {}, { a: null }, 'that was no answer'),
  silent('null and no error', 'Int', { data: null }, { a: null }, 'that was no answer'),
  broken('text', 'Int', 'text'),
  broken('a server error with data', 'Int', { data: { a: 1 } }, 500),
  broken('errors that are no list', 'Int', { data: { a: 1 }, errors: { message: 'm' } }),
];

const entities = (title: string, body: unknown): FederationCase => ({
  title: `corrupted entities: ${title}`,
  subgraphs: {
    a: {
      sdl: `${FEDERATION} type Query { products: [Product!]! } type Product @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { products: () => products }, Product: asItComes },
    },
    b: { sdl: `${FEDERATION} type Product @key(fields: "id") { id: ID! stock: Int }`, answers: says(body) },
  },
  operations: [
    asks(
      '{ products { id stock } }',
      { products: products.map(({ id }) => ({ id, stock: null })) },
      { errors: true },
    ),
  ],
});

export const corruptedEntities: readonly FederationCase[] = [
  entities('too few', { data: { _entities: [{ stock: 1 }] } }),
  entities('no list', { data: { _entities: { stock: 1 } } }),
  entities('none', { data: {} }),
];
