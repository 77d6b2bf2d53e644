/** Enums, inputs and scalars of which subgraphs know different parts. */
import { asItComes, asks, FEDERATION, type FederationCase, refuses } from '../federation-case.ts';

export const intersections: FederationCase = {
  title: 'enums and inputs: what goes in is what all know, what comes out is what any knows',
  subgraphs: {
    a: {
      sdl: `${FEDERATION}
        type Query { sizesOfA: [Size!]! find(filter: Filter): String byColour(colour: Colour): String }
        enum Size { SMALL LARGE }
        enum Colour { RED GREEN }
        input Filter { first: Int }`,
      resolvers: {
        Query: {
          sizesOfA: () => ['SMALL', 'LARGE'],
          find: (_: unknown, { filter }: { filter: object }) => JSON.stringify(filter),
          byColour: (_: unknown, { colour }: { colour: string }) => colour,
        },
      },
    },
    b: {
      sdl: `${FEDERATION}
        type Query { sizesOfB: [Size!]! findAfter(filter: Filter): String byOther(colour: Colour): String }
        enum Size { SMALL HUGE }
        enum Colour { RED BLUE }
        input Filter { first: Int after: Int }`,
      resolvers: {
        Query: {
          sizesOfB: () => ['HUGE', 'SMALL'],
          findAfter: (_: unknown, { filter }: { filter: object }) => JSON.stringify(filter),
        },
      },
    },
  },
  operations: [
    asks('{ sizesOfA sizesOfB }', { sizesOfA: ['SMALL', 'LARGE'], sizesOfB: ['HUGE', 'SMALL'] }),
    asks('{ find(filter: { first: 1 }) findAfter(filter: { first: 2 }) byColour(colour: RED) }', {
      find: '{"first":1}',
      findAfter: '{"first":2}',
      byColour: 'RED',
    }),
    asks(
      'query ($filter: Filter) { find(filter: $filter) }',
      { find: '{"first":3}' },
      { variables: { filter: { first: 3 } } },
    ),
    refuses('{ findAfter(filter: { first: 1, after: 2 }) }'),
    refuses('{ byColour(colour: GREEN) }'),
    refuses('query ($filter: Filter = { after: 2 }) { find(filter: $filter) }'),
  ],
};

const users = ['u1', 'u2'].map((id) => ({ id, type: id === 'u1' ? 'REGULAR' : 'GUEST' }));

export const enumsOfEntities: FederationCase = {
  title: 'enums: a value that one subgraph hides and another does not have',
  subgraphs: {
    a: {
      sdl: `${FEDERATION}
        type Query { users: [User!]! }
        type User @key(fields: "id") { id: ID! type: UserType @shareable }
        enum UserType { REGULAR }`,
      resolvers: { Query: { users: () => users }, User: asItComes },
    },
    b: {
      sdl: `${FEDERATION}
        type Query { usersOfB: [User!]! }
        type User @key(fields: "id") { id: ID! type: UserType @shareable }
        enum UserType { REGULAR GUEST @inaccessible }`,
      resolvers: { Query: { usersOfB: () => users }, User: asItComes },
    },
  },
  operations: [
    asks(
      '{ users { id type } }',
      {
        users: [
          { id: 'u1', type: 'REGULAR' },
          { id: 'u2', type: null },
        ],
      },
      { errors: true },
    ),
    asks('{ usersOfB { id type } }', {
      usersOfB: [
        { id: 'u1', type: 'REGULAR' },
        { id: 'u2', type: null },
      ],
    }),
  ],
};
