/** From Apollo's plan to the plan of the whole operation, with what it will cost. No site is asked. */
import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import type { GraphQLSchema, VariableDefinitionNode } from 'graphql';
import { unreachable } from '../../errors/unreachable.ts';
import { costOfFetch, toFetchCost } from '../plan/cost.ts';
import { type FragmentPlan, type Representation, routedAsks } from '../plan/fragment-plan.ts';
import { ListSizes } from '../plan/list-sizes.ts';
import { planFragments } from '../plan/plan-fragments.ts';
import type { PlanningContext, Variables } from '../plan/planning-context.ts';
import type { FetchShape, FieldShape } from '../plan/shape/fetch-shape.ts';
import { withDefaults } from '../plan/with-defaults.ts';
import { followUpFetch, keyedFetch } from './keyed-fetch.ts';
import type { OperationPlan, PlannedFetch, PlannedStep } from './operation-plan.ts';

/** What stands behind a subgraph. */
export type Behind =
  /** The sites: it is fragmented. */
  | { readonly kind: 'sites'; shapeOf(text: string): FetchShape }
  /** A server of its own. */
  | { readonly kind: 'server' }
  /** The gateway itself. */
  | { readonly kind: 'gateway' };

export interface OperationContext {
  readonly schema: GraphQLSchema;
  behind(subgraph: string): Behind;
  /** Of the operation, which may have defaults for them. */
  readonly definitions: readonly VariableDefinitionNode[];
  /** As the caller sent them. */
  readonly variables: Variables;
  readonly planning: PlanningContext;
  /** Entities that fetches by key are planned for as an example. */
  readonly examples?: readonly Representation[];
}

type Path = readonly string[];

export function planOperation({ node }: QueryPlan, context: OperationContext): OperationPlan {
  const { schema, planning, examples = [] } = context;
  const variables = withDefaults(context.definitions, context.variables);
  if (node?.kind === 'Subscription') throw new Error('[BUG] a subscription came past the door');
  const sizes = new ListSizes(schema, planning.limits);
  const fetches: PlannedFetch[] = [];

  const inNode = (at: PlanNode, path: Path): PlannedStep => {
    switch (at.kind) {
      case 'Sequence':
      case 'Parallel':
        return { kind: at.kind, steps: at.nodes.map((step) => inNode(step, path)) };
      case 'Flatten': {
        const below = at.path.map(String);
        return { kind: 'At', path: below, step: inNode(at.node, [...path, ...below]) };
      }
      case 'Condition': {
        const picked = variables[at.condition] === true ? at.ifClause : at.elseClause;
        return picked === undefined ? { kind: 'LeftOut', condition: at.condition } : inNode(picked, path);
      }
      case 'Fetch': {
        const fetch = inFetch(at, path);
        fetches.push(...withFollowUps(fetch));
        return fetch;
      }
      case 'Defer':
        throw new Error('[BUG] a plan that the gateway cannot run');
      default:
        return unreachable(at);
    }
  };

  const inFetch = ({ serviceName: subgraph, requires, operation }: FetchNode, path: Path): PlannedFetch => {
    const behind = context.behind(subgraph);
    const place = withoutMarks(path);
    switch (behind.kind) {
      case 'gateway':
        return { kind: 'OwnFetch', subgraph, path, cost: toFetchCost(0, []) };
      case 'server': {
        const keys = requires && sizes.entriesAt(place);
        const cost = toFetchCost(1, [{ field: subgraph, sites: 1, rows: keys ?? 1 }]);
        return { kind: 'PlainFetch', subgraph, path, keys, cost };
      }
      case 'sites': {
        const shape = behind.shapeOf(operation);
        const estimating = { sizes, variables: withDefaults(shape.variables, variables), planning, examples };
        if (requires !== undefined) return keyedFetch(shape, path, place, estimating);
        const plan = planFragments(shape, estimating.variables, planning);
        for (const field of shape.fields)
          sizes.note(field, { path: [], sites: sitesOf(field, plan), variables: estimating.variables });
        const next = followUpFetch(shape, path, new Map(), estimating);
        return { kind: 'LocatedFetch', subgraph, path, shape, plan, cost: costOfFetch(plan), next };
      }
      default:
        return unreachable(behind);
    }
  };

  const step = node && inNode(node, []);
  const cost = fetches.reduce((sum, fetch) => sum + fetch.cost.cost, 0);
  return Object.freeze({ step, fetches: Object.freeze(fetches), cost, variables });
}

/** None for a field that is left out or refused. */
const sitesOf = (shape: FieldShape, { fields }: FragmentPlan): number =>
  fields.flatMap(routedAsks).find((ask) => ask.kind === 'Located' && ask.shape === shape)?.inputs.length ?? 0;

/** Apollo marks lists and types in the path of what it asks by key. */
const withoutMarks = (path: Path): Path => path.filter((step) => step !== '@' && !step.startsWith('|'));

function withFollowUps(fetch: PlannedFetch): readonly PlannedFetch[] {
  const next = 'next' in fetch ? fetch.next : undefined;
  return next === undefined ? [fetch] : [fetch, ...withFollowUps(next)];
}
