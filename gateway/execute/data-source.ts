/**
 * Stands where Apollo expects one subgraph server and answers from many sites (D1).
 *
 * The body is the whole way of one fetch: shape it, plan it, run the plan.
 */
import type { GraphQLDataSource } from '@apollo/gateway';
import { type GraphQLFormattedError, parse } from 'graphql';
import { planFragments } from '../plan/plan-fragments.ts';
import { printPlan } from '../plan/print-plan.ts';
import type { FetchShape } from '../plan/shape/fetch-shape.ts';
import { shapeFetch } from '../plan/shape/shape-fetch.ts';
import { withDefaults } from '../plan/with-defaults.ts';
import type { RoutedSchema } from '../supergraph/routed-schema.ts';
import { executePlan } from './execute-plan.ts';
import type { CoverageEntry, FetchContext } from './fetch-context.ts';
import type { Coverage } from './merge/coverage.ts';
import type { FieldError } from './merge/field-answer.ts';
import type { SiteConnector } from './site-connector.ts';

type ProcessOptions = Parameters<GraphQLDataSource<FetchContext>['process']>[0];
type ProcessResult = Awaited<ReturnType<GraphQLDataSource<FetchContext>['process']>>;

/** More operations than a front end has; a flood of new ones must not fill the memory. */
const MAXIMUM_SHAPES = 2_000;

export class FragmentedDataSource implements GraphQLDataSource<FetchContext> {
  readonly #subgraph: string;
  readonly #routed: RoutedSchema;
  readonly #connector: SiteConnector;
  readonly #shapes = new Map<string, FetchShape>();

  constructor(subgraph: string, routed: RoutedSchema, connector: SiteConnector) {
    this.#subgraph = subgraph;
    this.#routed = routed;
    this.#connector = connector;
  }

  async process(options: ProcessOptions): Promise<ProcessResult> {
    // Health checks and schema loading never reach a fragmented subgraph: its SDL comes from composition.
    if (options.kind !== 'incoming operation') return { data: {} };
    const { request, context } = options;
    const shape = this.#shapeOf(request.query ?? '');
    const variables = withDefaults(shape.variables, request.variables ?? {});
    const plan = planFragments(shape, variables, context.planning);
    if (context.report.explain) context.report.plans.push(printPlan(plan));
    const fields = await executePlan(plan, shape, variables, {
      catalog: context.catalog,
      connector: this.#connector,
      cursors: context.planning.cursors,
      signal: context.signal,
      assertionFor: (site) => context.assertionFor(site),
    });
    const above = options.pathInIncomingRequest ?? [];
    for (const { responseKey, coverage } of fields) {
      const path = responseKey === '_entities' ? [...above] : [...above, responseKey];
      if (coverage !== undefined) context.report.coverage.push({ path, ...withoutTypenames(coverage) });
    }
    const errors = fields.flatMap((field) => field.errors.map(toGraphQLError));
    return {
      data: Object.fromEntries(fields.map(({ responseKey, data }) => [responseKey, data])),
      ...(errors.length === 0 ? {} : { errors }),
    };
  }

  #shapeOf(text: string): FetchShape {
    const known = this.#shapes.get(text);
    if (known !== undefined) return known;
    if (this.#shapes.size >= MAXIMUM_SHAPES) this.#shapes.clear();
    const shape = shapeFetch(this.#subgraph, parse(text, { noLocation: true }), this.#routed);
    this.#shapes.set(text, shape);
    return shape;
  }
}

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
