/** One subgraph, answered as a site would answer it, out of all sites of the hub. */
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { getVariableValues } from 'graphql';
import type { Logger } from 'pino';
import { TributaryError } from '../../errors/tributary-error.ts';
import { FragmentedDataSource } from '../execute/data-source.ts';
import type { FetchContext } from '../execute/fetch-context.ts';
import type { FetchAnswer } from '../execute/follow-up.ts';
import type { CoverageAt } from '../execute/merge/field-answer.ts';
import type { SiteConnector } from '../execute/site-connector.ts';
import type { StatisticsCache } from '../execute/statistics-cache.ts';
import type { Variables } from '../plan/planning-context.ts';
import { errorExit } from '../request/error-exit.ts';
import type { RoutedSchema } from '../supergraph/routed-schema.ts';
import { completeAnswer, type NameSite } from './complete-answer.ts';
import { type HubOperation, hubOperations } from './hub-operations.ts';
import type { HubQuestion } from './hub-question.ts';
import { subgraphSchema } from './subgraph-schema.ts';

/** What goes back over the wire; of coverage, what `parse-site-body.ts` of a superior reads. */
export interface HubAnswer {
  readonly data: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: { readonly coverage: readonly object[] };
}

export interface ServedSubgraph {
  /** Throws what is wrong with the operation or its variables. */
  answer(question: HubQuestion, context: FetchContext, nameSite: NameSite): Promise<HubAnswer>;
}

export interface SubgraphParts {
  readonly name: string;
  readonly sdl: string;
  readonly routed: RoutedSchema;
  readonly connector: SiteConnector;
  readonly statistics: StatisticsCache;
  readonly logger: Logger;
}

export function servedSubgraph(parts: SubgraphParts): ServedSubgraph {
  const { name, sdl, routed, connector, statistics, logger } = parts;
  const schema = subgraphSchema(sdl);
  const operationOf = hubOperations(schema);
  const source = new FragmentedDataSource(name, routed, connector, statistics);
  const exit = errorExit(logger);
  return {
    async answer(question, context, nameSite) {
      const operation = operationOf(question.text, question.operationName);
      const variables = variablesOf(schema, operation, question.variables);
      const { text, rename } = operation.forSites;
      const found = text === undefined ? NOTHING : await source.answer(text, rename(variables), context);
      const { data, errors } = completeAnswer(schema, operation, variables, found, nameSite);
      return {
        data,
        ...(errors.length > 0 && { errors: errors.map(({ error, formatted }) => exit(formatted, error)) }),
        ...(found.coverage.length > 0 && { extensions: { coverage: found.coverage.map(toEntry) } }),
      };
    },
  };
}

const NOTHING: FetchAnswer = Object.freeze({ data: {}, errors: [], coverage: [] });

/** As they were sent, once they are known to have the types that they are declared with. Throws BAD_USER_INPUT. */
function variablesOf(schema: GraphQLSchema, { definition }: HubOperation, sent: Variables): Variables {
  const definitions = definition.variableDefinitions ?? [];
  const { errors: [fault] = [] } = getVariableValues(schema, definitions, sent, { maxErrors: 1 });
  if (fault !== undefined) throw new TributaryError('BAD_USER_INPUT', fault.message);
  const names = definitions.map(({ variable }) => variable.name.value).filter((name) => name in sent);
  return Object.fromEntries(names.map((name) => [name, sent[name]]));
}

const toEntry = ({ path, coverage }: CoverageAt): object => ({
  path,
  sites: coverage.sites.map(({ __typename, ...site }) => site),
});
