/**
 * Stands where Apollo expects one subgraph server, for a subgraph that is not fragmented.
 *
 * What it answers is what the plain gateway would have it answer; it is only never waited for without end, never
 * believed without bounds, and never heard beyond its data and errors: no cache control, no status, no place.
 */
import type { GraphQLDataSource } from '@apollo/gateway';
import { parse } from 'graphql';
import { TributaryError } from '../../errors/tributary-error.ts';
import { boundedPost, type PlainSubgraph } from './bounded-post.ts';
import { readAnswer, type SubgraphError } from './subgraph-answer.ts';

export type { PlainSubgraph } from './bounded-post.ts';

/** What a fetch must know of the request it is made for. */
interface Caller {
  /** Aborts when the caller goes away. */
  readonly signal: AbortSignal;
}

export interface PlainDataSource extends GraphQLDataSource<Caller> {
  /** Ends what is under way. */
  close(): Promise<void>;
}

type ProcessOptions = Parameters<PlainDataSource['process']>[0];

export function plainDataSource(subgraph: PlainSubgraph): PlainDataSource {
  const wire = boundedPost(subgraph);
  return {
    async process(options) {
      const { query, variables, operationName } = options.request;
      const caller = options.kind === 'incoming operation' ? options.context.signal : undefined;
      try {
        const answer = await wire.post(JSON.stringify({ query, variables, operationName }), caller);
        return readAnswer(answer, subgraph);
      } catch (error) {
        if (!(error instanceof TributaryError)) throw error;
        return { errors: errorsAtItsFields(error, options.request) };
      }
    },
    close: () => wire.close(),
  };
}

/** A fetch that failed as a whole is an error at each field that it was to fill, or at the first of its entities. */
function errorsAtItsFields(
  { message, code, details }: TributaryError,
  { query = '', variables }: ProcessOptions['request'],
): SubgraphError[] {
  const extensions = { code, ...details };
  if (variables !== undefined && 'representations' in variables) {
    return [{ message, path: ['_entities', 0], extensions }];
  }
  const keys = responseKeys(query);
  return keys.length === 0
    ? [{ message, extensions }]
    : keys.map((key) => ({ message, path: [key], extensions }));
}

const responseKeys = (query: string): string[] =>
  parse(query, { noLocation: true }).definitions.flatMap((definition) =>
    definition.kind === 'OperationDefinition'
      ? definition.selectionSet.selections.flatMap((selection) =>
          selection.kind === 'Field' ? [(selection.alias ?? selection.name).value] : [],
        )
      : [],
  );
