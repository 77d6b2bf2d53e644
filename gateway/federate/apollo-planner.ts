/** Apollo's planner by itself, for who wants the plan of an operation and not its answer. */
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import { conditionsAround } from './conditions-around.ts';

/** The operation must be valid; without a name it is the document's only one. */
export type ApolloPlanner = (document: DocumentNode, operationName?: string) => QueryPlan;

/** Reads the supergraph when it is first asked: that takes a while, and most gateways explain nothing. */
export function apolloPlanner(supergraphSdl: string): ApolloPlanner {
  let read: { readonly supergraph: Supergraph; readonly planner: QueryPlanner } | undefined;
  const ready = (): NonNullable<typeof read> => {
    const supergraph = Supergraph.build(supergraphSdl);
    return { supergraph, planner: new QueryPlanner(supergraph) };
  };
  return (document, operationName) => {
    read ??= ready();
    const { supergraph, planner } = read;
    const options = operationName === undefined ? {} : { operationName };
    const operation = operationFromDocument(supergraph.apiSchema(), conditionsAround(document), options);
    return planner.buildQueryPlan(operation);
  };
}
