/** Directives that mean something to people, to clients or to subgraphs, and nothing to a gateway. */
import { asItComes, asks, FEDERATION, type FederationCase } from '../federation-case.ts';

export const tags: FederationCase = {
  title: '@tag, @deprecated, @specifiedBy',
  subgraphs: {
    a: {
      sdl: `${FEDERATION}
        type Query @tag(name: "public") { product: Product @tag(name: "public") }
        type Product @key(fields: "id") { id: ID! made: Date old: Int @deprecated(reason: "say made") }
        scalar Date @specifiedBy(url: "https://scalars.graphql.org/andimarek/date-time")`,
      resolvers: { Query: { product: () => ({ id: 'p1', made: { year: 1990 }, old: 34 }) } },
    },
    b: {
      sdl: `${FEDERATION}
        type Product @key(fields: "id") @tag(name: "internal") { id: ID! stock(of: Place @tag(name: "x")): Int }
        enum Place { HERE THERE @tag(name: "y") }`,
      resolvers: { Product: { ...asItComes, stock: (_: unknown, { of }: { of: string }) => of.length } },
    },
  },
  operations: [
    asks('{ product { made old stock(of: THERE) } }', {
      product: { made: { year: 1990 }, old: 34, stock: 5 },
    }),
    asks('{ __type(name: "Product") { fields { name isDeprecated } } }', {
      __type: { fields: ['id', 'made', 'stock'].map((name) => ({ name, isDeprecated: false })) },
    }),
  ],
};

export const executableDirectives: FederationCase = {
  title: 'a directive for operations, which every subgraph defines',
  subgraphs: {
    a: {
      sdl: `${FEDERATION} directive @access(scope: String = "all") on FIELD type Query { a: String }`,
      resolvers: { Query: { a: () => 'a' } },
    },
    b: {
      sdl: `${FEDERATION} directive @access(scope: String = "all") on FIELD type Query { b: String }`,
      resolvers: { Query: { b: () => 'b' } },
    },
  },
  operations: [asks('{ a @access b @access(scope: "some") }', { a: 'a', b: 'b' })],
};
