/** One subgraph, answered as a site would answer it, out of all sites of the hub. */
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { getVariableValues, print } from 'graphql';
import type { Logger } from 'pino';
import { TributaryError } from '../../errors/tributary-error.ts';
import type { Head } from '../../evidence/entry.ts';
import type { GuardContext } from '../../policy/guard.ts';
import { FragmentedDataSource } from '../execute/data-source.ts';
import type { DeniedField, FetchContext } from '../execute/fetch-context.ts';
import type { FetchAnswer } from '../execute/follow-up.ts';
import type { CoverageAt } from '../execute/merge/field-answer.ts';
import type { SiteConnector } from '../execute/site-connector.ts';
import type { StatisticsCache } from '../execute/statistics-cache.ts';
import { guardOperations } from '../guard/guard-operations.ts';
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
  readonly extensions?: { readonly coverage?: readonly object[]; readonly evidence?: Head };
}

export interface ServedSubgraph {
  /** Throws what is wrong with the operation or its variables. */
  answer(question: HubQuestion, context: HubContext, nameSite: NameSite): Promise<HubAnswer>;
}

/** Whoever is above has guarded the operation already, by a policy of its own or by none. */
export type HubContext = FetchContext & GuardContext;

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
  const guard = guardOperations(schema);
  const source = new FragmentedDataSource(name, routed, connector, statistics);
  const exit = errorExit(logger);
  return {
    async answer(question, context, nameSite) {
      const asked = operationOf(question.text, question.operationName);
      const variables = variablesOf(schema, asked, question.variables);
      const { document, definition } = asked;
      const guarded = await guard({ document, operation: definition, variables }, context.guard);
      if (guarded.kind === 'Invalid') throw new TributaryError('BAD_USER_INPUT', guarded.errors[0]?.message);
      const denials = guarded.kind === 'Whole' ? [] : guarded.denials;
      context.report.denied.push(...denials);
      const denied = denials.map(toFormatted).map(({ error, formatted }) => exit(formatted, error));
      if (guarded.kind === 'Nothing') return { data: null, errors: denied };
      const operation =
        guarded.kind === 'Pruned' ? operationOf(print(guarded.document), question.operationName) : asked;
      const { text, rename } = operation.forSites;
      const found = text === undefined ? NOTHING : await source.answer(text, rename(variables), context);
      const { data, errors } = completeAnswer(schema, operation, variables, found, nameSite);
      const known = [...denied, ...errors.map(({ error, formatted }) => exit(formatted, error))];
      return {
        data: guarded.kind === 'Pruned' ? guarded.restore(data) : data,
        ...(known.length > 0 && { errors: known }),
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

const toFormatted = ({ path, error }: DeniedField) => ({
  error,
  formatted: { message: error.message, path, extensions: { code: error.code, ...error.details } },
});

const toEntry = ({ path, coverage }: CoverageAt): object => ({
  path,
  sites: coverage.sites.map(({ __typename, ...site }) => site),
});
