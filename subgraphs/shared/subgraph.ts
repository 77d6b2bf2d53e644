/** The shape that every subgraph has, and how it becomes an executable schema. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { CodeSchemes } from '../../codes/scheme.ts';
import type { RequestContext } from './request/context.ts';
import { codeScalar } from './scalars/code.ts';
import { dateScalar } from './scalars/date.ts';
import { dateTimeScalar } from './scalars/date-time.ts';
import type { SiteMigration } from './storage/migration.ts';

export interface Subgraph {
  readonly name: string;
  readonly sdl: DocumentNode;
  /** Scalars of the SDL that are codes of the deployment's schemes. */
  readonly codeScalars: readonly string[];
  readonly resolvers: object;
  readonly migrations: readonly SiteMigration[];
  /** Adds what the resolvers need beyond the request, such as loaders. */
  readonly contextFor: (request: RequestContext) => RequestContext;
}

export function buildSchema({ sdl, resolvers, codeScalars }: Subgraph, schemes: CodeSchemes): GraphQLSchema {
  const codes = Object.fromEntries(codeScalars.map((name) => [name, codeScalar(name, schemes)]));
  return buildSubgraphSchema({
    typeDefs: sdl,
    resolvers: { ...resolvers, ...codes, Date: dateScalar, DateTime: dateTimeScalar },
  });
}
