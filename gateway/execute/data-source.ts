/**
 * Stands where Apollo expects one subgraph server and answers from many sites (D1).
 *
 * The body is the whole way of one fetch: shape it, plan it, run the plan, follow up.
 */
import type { GraphQLDataSource } from '@apollo/gateway';
import { type GraphQLFormattedError, parse } from 'graphql';
import type { FragmentPlan } from '../plan/fragment-plan.ts';
import { planFragments } from '../plan/plan-fragments.ts';
import type { Variables } from '../plan/planning-context.ts';
import type { FetchShape } from '../plan/shape/fetch-shape.ts';
import { isIncluded } from '../plan/shape/selected-fields.ts';
import { shapeFetch } from '../plan/shape/shape-fetch.ts';
import { withDefaults } from '../plan/with-defaults.ts';
import type { RoutedSchema } from '../supergraph/routed-schema.ts';
import type { Replies } from './ask-sites.ts';
import { type Execution, executePlan } from './execute-plan.ts';
import { type FetchAccount, noteReplies, openAccount } from './fetch-account.ts';
import type { CoverageEntry, FetchContext } from './fetch-context.ts';
import { type FetchAnswer, followUp, toFetchAnswer } from './follow-up.ts';
import type { Coverage } from './merge/coverage.ts';
import type { CoverageAt, FieldAnswer, FieldError } from './merge/field-answer.ts';
import { notedAnswer, rememberedSites } from './noted-answer.ts';
import { refusedFetch } from './refused-fetch.ts';
import { rememberStatistics } from './remember-statistics.ts';
import type { SiteConnector } from './site-connector.ts';
import { spend } from './spend.ts';
import { type StatisticsCache, statisticsCache } from './statistics-cache.ts';

type ProcessOptions = Parameters<GraphQLDataSource<FetchContext>['process']>[0];
type ProcessResult = Awaited<ReturnType<GraphQLDataSource<FetchContext>['process']>>;

/** More operations than a front end has; a flood of new ones must not fill the memory. */
const MAXIMUM_SHAPES = 2_000;

/** Where the account of a fetch is kept. */
interface AccountPlace {
  readonly path: FetchAccount['path'];
  readonly accounts: FetchAccount[];
}

export class FragmentedDataSource implements GraphQLDataSource<FetchContext> {
  readonly #subgraph: string;
  readonly #routed: RoutedSchema;
  readonly #connector: SiteConnector;
  readonly #statistics: StatisticsCache;
  readonly #shapes = new Map<string, FetchShape>();

  constructor(
    subgraph: string,
    routed: RoutedSchema,
    connector: SiteConnector,
    statistics: StatisticsCache = statisticsCache({ seconds: 0 }),
  ) {
    this.#subgraph = subgraph;
    this.#routed = routed;
    this.#connector = connector;
    this.#statistics = statistics;
  }

  async process(options: ProcessOptions): Promise<ProcessResult> {
    // Health checks and schema loading never reach a fragmented subgraph: its SDL comes from composition.
    if (options.kind !== 'incoming operation') return { data: {} };
    const { request, context } = options;
    const above = options.pathInIncomingRequest ?? [];
    const { data, errors, coverage } = await this.answer(
      request.query ?? '',
      request.variables ?? {},
      context,
      above,
    );
    context.report.coverage.push(...coverage.map((entry) => toEntry(entry, above)));
    return { data: { ...data }, ...(errors.length > 0 && { errors: errors.map(toGraphQLError) }) };
  }

  /** Paths begin at the operation's root. `above`: where in a larger operation the answer belongs. */
  async answer(
    text: string,
    sent: Variables,
    context: FetchContext,
    above: FetchAccount['path'] = [],
  ): Promise<FetchAnswer> {
    const shape = this.shapeOf(text);
    const place = { path: above, accounts: context.report.accounts };
    return this.#answerShape(shape, withDefaults(shape.variables, sent), context, place);
  }

  async #answerShape(
    shape: FetchShape,
    variables: Variables,
    context: FetchContext,
    { path, accounts }: AccountPlace,
  ): Promise<FetchAnswer> {
    const { report } = context;
    const plan = report.planned.get(shape) ?? planFragments(shape, variables, context.planning);
    const refusal = spend(plan, context);
    if (refusal !== undefined) return toFetchAnswer(refusedFetch(plan, refusal));
    const account = openAccount(shape, plan, path);
    if (report.explain) accounts.push(account);
    const started = performance.now();
    const memory = {
      cache: this.#statistics,
      versions: [context.scope, context.catalog.version, this.#routed.version],
      onRemembered: (answer: FieldAnswer) =>
        void report.asked.push(...rememberedSites(answer, context.catalog)),
    };
    const fields = await rememberStatistics(plan, shape, variables, memory, (rest) =>
      executePlan(rest, shape, variables, this.#execution(context, account)),
    );
    account.tookMs = sinceMs(started);
    return followUp(toFetchAnswer(fields, namesOf(shape, variables)), shape, (next, representations) =>
      this.#answerShape(next, { ...variables, ...representations }, context, {
        path,
        accounts: account.next,
      }),
    );
  }

  #execution(context: FetchContext, account: FetchAccount): Execution {
    const { report, bounds } = context;
    return {
      catalog: context.catalog,
      connector: this.#connector,
      cursors: context.planning.cursors,
      signal: context.signal,
      scope: context.scope,
      ...bounds,
      budget: bounds.budget - report.spent,
      ...(report.explain && {
        onReplies: ({ fields }: FragmentPlan, replies: Replies) => noteReplies(account, fields, replies),
      }),
      hedgeAfterMs: (site) => context.hedgeAfterMs(site),
      assertionFor: (site) => context.assertionFor(site),
      caller: context.planning.caller,
      evidence: () => context.evidence(),
      onAnswer: (answer) => void report.asked.push(notedAnswer(answer)),
    };
  }

  /** What the fetch asks, as far as its text tells; `text` must fit the schema. */
  shapeOf(text: string): FetchShape {
    const known = this.#shapes.get(text);
    if (known !== undefined) return known;
    if (this.#shapes.size >= MAXIMUM_SHAPES) this.#shapes.clear();
    const shape = shapeFetch(this.#subgraph, parse(text, { noLocation: true }), this.#routed);
    this.#shapes.set(text, shape);
    return shape;
  }
}

/** The root types' names, where the caller wants them. */
const namesOf = ({ typenames }: FetchShape, variables: Variables): readonly (readonly [string, string])[] =>
  typenames
    .filter(({ places }) => places.some((place) => isIncluded(place, variables)))
    .map(({ responseKey, value }) => [responseKey, value] as const);

function toEntry({ path, coverage }: CoverageAt, above: readonly (string | number)[]): CoverageEntry {
  const [first, ...inside] = path;
  return {
    path: first === '_entities' ? [...above, ...inside] : [...above, ...path],
    ...withoutTypenames(coverage),
  };
}

const sinceMs = (started: number): number => Math.round((performance.now() - started) * 10) / 10;

/** In an extension nobody selects types, so they would only be noise. */
const withoutTypenames = ({ complete, sites }: Coverage): Omit<CoverageEntry, 'path'> => ({
  complete,
  sites: sites.map(({ __typename, ...site }) => site),
});

const toGraphQLError = ({ error, path }: FieldError): GraphQLFormattedError => ({
  message: error.message,
  path,
  extensions: { code: error.code, ...error.details },
});
