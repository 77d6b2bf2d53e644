/** Plans a root field: its route and, of a connection, its page. */
import { GraphQLError, getArgumentValues } from 'graphql';
import { TributaryError } from '../../errors/tributary-error.ts';
import type { LocatedNode, PagePlan } from './fragment-plan.ts';
import { cursorBinding } from './page/cursor-binding.ts';
import { toPage } from './page/page.ts';
import type { PlanningContext, Variables } from './planning-context.ts';
import { assertNarrowEnough, routeField } from './route-field.ts';
import type { LocatedField, LocatedShape } from './shape/fetch-shape.ts';

type Arguments = Readonly<Record<string, unknown>>;

/** Throws what is wrong with the caller's arguments, or SCATTER_TOO_WIDE. */
export function planLocated(
  shape: LocatedShape,
  variables: Variables,
  context: PlanningContext,
  writes: boolean,
): LocatedNode {
  const args = argumentsOf(shape, variables);
  const page = planPage(shape, args, context);
  const route = routeField(shape, { argument: args, parent: {} }, context, writes);
  assertNarrowEnough(route, shape, context);
  return Object.freeze({ kind: 'Located', shape, ask: shape.ask, page, ...route });
}

/** `parent` names the entity that has the connection, if any: a cursor of one is of no use for another. */
export function planPage(
  { field, definition }: LocatedField,
  args: Arguments,
  { caller, catalog, limits, cursors, optimize }: PlanningContext,
  parent?: unknown,
): PagePlan | undefined {
  if (field.merge.kind !== 'Connection') return undefined;
  const name = parent === undefined ? definition.name : JSON.stringify([definition.name, parent]);
  const binding = cursorBinding(caller, name, args, catalog.version);
  const page = toPage(args, limits, (cursor) => cursors.open(cursor, binding));
  return { page, askedSize: optimize.pushDown ? page.size : limits.maximumSize, binding };
}

/** Throws BAD_USER_INPUT: a variable may be null where its argument may not. */
export function argumentsOf({ definition, node }: LocatedField, variables: Variables): Arguments {
  try {
    return getArgumentValues(definition, node, variables);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new TributaryError('BAD_USER_INPUT', error.message);
  }
}
