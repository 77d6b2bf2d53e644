/** Plans a field whose sites follow from its arguments: localize, reduce, assign sites, in this order. */
import { getArgumentValues } from 'graphql';
import { assignSites, routingOf } from './assign-sites.ts';
import type { ConnectionNode, OneNode } from './fragment-plan.ts';
import { localize } from './localize.ts';
import { cursorBinding } from './page/cursor-binding.ts';
import { toPage } from './page/page.ts';
import type { PlanningContext, Variables } from './planning-context.ts';
import { reduce } from './reduce.ts';
import type { ConnectionShape, OneShape } from './shape/fetch-shape.ts';

type Arguments = Readonly<Record<string, unknown>>;

export function planOne(shape: OneShape, variables: Variables, context: PlanningContext): OneNode {
  return Object.freeze({ kind: 'One', shape, ...locate(shape, argumentsOf(shape, variables), context) });
}

export function planConnection(
  shape: ConnectionShape,
  variables: Variables,
  context: PlanningContext,
): ConnectionNode {
  const args = argumentsOf(shape, variables);
  const binding = cursorBinding(context.caller, shape.definition.name, args, context.catalog.version);
  const page = toPage(args, context.limits, (cursor) => context.cursors.open(cursor, binding));
  return Object.freeze({ kind: 'Connection', shape, page, binding, ...locate(shape, args, context) });
}

function locate(shape: OneShape | ConnectionShape, args: Arguments, context: PlanningContext) {
  const localized = localize(shape.constraints, args, context.catalog.fragments, context.schemes);
  const { kept, pruned } = reduce(localized, context.scopeOf(shape.relation));
  const inputs = assignSites(kept, context.catalog);
  return { routing: routingOf(localized.allowed, inputs), inputs, pruned };
}

const argumentsOf = ({ definition, node }: OneShape | ConnectionShape, variables: Variables): Arguments =>
  getArgumentValues(definition, node, variables);
