/** The shape that every subgraph has, and how it becomes an executable schema. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { CodeSchemes } from '../../codes/scheme.ts';
import type { EntityPlaces } from './guard/entity-place.ts';
import { guardSchema } from './guard/guard-schema.ts';
import type { Orders } from './guard/usual-order.ts';
import type { RequestContext } from './request/context.ts';
import { noteNamedRows } from './request/named-rows.ts';
import { noteShownRows } from './request/shown-rows.ts';
import { codeScalar } from './scalars/code.ts';
import { dateScalar } from './scalars/date.ts';
import { dateTimeScalar } from './scalars/date-time.ts';
import type { Relation } from './scope/relation.ts';
import type { SiteMigration } from './storage/migration.ts';

export interface Subgraph {
  readonly name: string;
  readonly sdl: DocumentNode;
  /** Scalars of the SDL that are codes of the deployment's schemes. */
  readonly codeScalars: readonly string[];
  readonly resolvers: object;
  /** Of each fragmented entity, the column of its rows, and of the stubs that stand for them, that holds their place. */
  readonly places: EntityPlaces;
  /** How rows can be ordered, under the names of the enums that offer it. */
  readonly orders: Orders;
  readonly migrations: readonly SiteMigration[];
  /** Every table with rows that have a place; the migrations leave none of them without row-level security. */
  readonly relations: readonly Relation[];
  /** The tables that every site holds whole (`@replicated`). */
  readonly references?: readonly string[];
  /** Adds what the resolvers need beyond the request, such as loaders. */
  readonly contextFor: (request: RequestContext) => RequestContext;
}

export function buildSchema(
  { sdl, resolvers, codeScalars, places, orders }: Subgraph,
  schemes: CodeSchemes,
): GraphQLSchema {
  const codes = Object.fromEntries(codeScalars.map((name) => [name, codeScalar(name, schemes)]));
  const schema = buildSubgraphSchema({
    typeDefs: sdl,
    resolvers: { ...resolvers, ...codes, Date: dateScalar, DateTime: dateTimeScalar },
  });
  return noteNamedRows(noteShownRows(guardSchema(schema, { places, orders }), places), places);
}
