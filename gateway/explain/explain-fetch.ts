/** From the fragment plan of one fetch, and what came of it, to its explanation. */
import { getNamedType } from 'graphql';
import type { CodeSchemes } from '../../codes/scheme.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import { unreachable } from '../../errors/unreachable.ts';
import type { FetchAccount } from '../execute/fetch-account.ts';
import { costOfFetch, type FetchCost } from '../plan/cost.ts';
import {
  type EntityFieldNode,
  type FieldPlan,
  type FragmentPlan,
  type PagePlan,
  routedAsks,
} from '../plan/fragment-plan.ts';
import { localize } from '../plan/localize.ts';
import { argumentsOf } from '../plan/plan-located.ts';
import type { Variables } from '../plan/planning-context.ts';
import type { FetchShape, LocatedField } from '../plan/shape/fetch-shape.ts';
import { withDefaults } from '../plan/with-defaults.ts';
import { cutFields } from './cut-fields.ts';
import { explainAsk, type FoundReplies, refusedKeys } from './explain-ask.ts';
import type {
  ExplainedCost,
  ExplainedEntityField,
  ExplainedFetch,
  ExplainedField,
  ExplainedGather,
  ExplainedPage,
} from './explained-fetch.ts';

export interface FetchContext {
  /** The caller's. */
  readonly variables: Variables;
  readonly schemes: CodeSchemes;
}

/** `account`: absent before it ran. */
export function explainFetch(
  plan: FragmentPlan,
  { variables: definitions }: FetchShape,
  { variables, schemes }: FetchContext,
  account?: FetchAccount,
): ExplainedFetch {
  const context = { variables: withDefaults(definitions, variables), schemes };
  const replies: FoundReplies | undefined = account && ((input) => account.replies.get(input));
  return {
    kind: 'Fetch',
    subgraph: plan.subgraph,
    cost: explainCost(costOfFetch(plan)),
    fields: plan.fields.map((field) => explainField(field, context, replies)),
    cut: cutFields(plan),
    ...(account && { measured: measuredFetch(account) }),
  };
}

export const explainCost = ({ cost, sites, rows }: FetchCost): ExplainedCost => ({ cost, sites, rows });

function explainField(
  field: FieldPlan,
  context: FetchContext,
  replies: FoundReplies | undefined,
): ExplainedField {
  switch (field.kind) {
    case 'Refused': {
      const { responseKey, error } = field;
      return { kind: 'RefusedField', name: responseKey, code: error.code, message: error.message };
    }
    case 'Located':
      return {
        kind: 'LocatedField',
        ...explainGather(field.shape, field.page, context),
        ...explainAsk(field, replies),
      };
    case 'Entities': {
      const { shape, own, gathered, representations } = field;
      return {
        kind: 'Entities',
        name: shape.responseKey,
        keys: representations.length,
        ...(own && { own: { ...explainAsk(own, replies), refused: refusedKeys(own.refused) } }),
        gathered: gathered.map((one) => explainEntityField(one, context, replies)),
      };
    }
    default:
      return unreachable(field);
  }
}

function explainEntityField(
  field: EntityFieldNode,
  context: FetchContext,
  replies: FoundReplies | undefined,
): ExplainedEntityField {
  const { shape, rows, pages, refused } = field;
  const [page] = pages.values();
  return {
    kind: 'EntityField',
    type: shape.type,
    keys: rows.length,
    refused: refusedKeys(refused),
    ...explainGather(shape, page, context),
    ...explainAsk(field, replies),
  };
}

function explainGather(
  field: LocatedField,
  page: PagePlan | undefined,
  context: FetchContext,
): ExplainedGather {
  return {
    name: field.responseKey,
    merge: mergeInWords(field),
    ...(page && { page: explainPage(page) }),
    narrowedBy: narrowedBy(field, context),
  };
}

function narrowedBy(
  field: LocatedField,
  { variables, schemes }: FetchContext,
): ExplainedGather['narrowedBy'] {
  const constraints = field.constraints.filter(({ source }) => source === 'argument');
  try {
    const sources = { argument: argumentsOf(field, variables), parent: {} };
    const { allowed } = localize(constraints, sources, [], schemes);
    return allowed.map(({ path, patterns }) => ({ path, patterns }));
  } catch (error) {
    if (!(error instanceof TributaryError)) throw error;
    // What is wrong with them stands where the field is refused.
    return [];
  }
}

const explainPage = ({ page, askedSize }: PagePlan): ExplainedPage => ({
  direction: page.direction,
  size: page.size,
  continued: page.position !== undefined,
  sizePerSite: askedSize,
});

/** What the sites' values become. */
function mergeInWords({ field: { merge }, relations, definition }: LocatedField): string {
  const rows = relations.length === 0 ? getNamedType(definition.type).name : relations.join(' or ');
  switch (merge.kind) {
    case 'One':
      return `one ${rows}`;
    case 'Connection':
      return `connection of ${rows}`;
    case 'List':
      return `list of ${rows}`;
    case 'Groups':
      return merge.many ? `groups over ${rows}` : `statistics over ${rows}`;
    case 'First':
      return `first found of ${rows}`;
    case 'Sum':
    case 'Min':
    case 'Max':
    case 'Any':
    case 'All':
    case 'Average':
      return `${merge.kind.toLowerCase()} over ${rows}`;
    default:
      return unreachable(merge);
  }
}

function measuredFetch({ plan, replies, tookMs }: FetchAccount): NonNullable<ExplainedFetch['measured']> {
  const all = plan.fields
    .flatMap(routedAsks)
    .flatMap(({ inputs }) => inputs.flatMap((input) => replies.get(input) ?? []));
  // One answer of a site serves all fields.
  const bySite = new Map(all.map(({ site, answerBytes }) => [site, answerBytes]));
  return {
    sites: [...bySite.values()].filter((bytes) => bytes > 0).length,
    rows: all.reduce((sum, { rows }) => sum + rows, 0),
    bytes: [...bySite.values()].reduce((sum, bytes) => sum + bytes, 0),
    tookMs,
  };
}
