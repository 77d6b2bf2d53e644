/** Plans `_entities`, a semijoin: each representation goes to the sites that can hold a row of its key. */
import { distinctRepresentations } from './distinct-representations.ts';
import type {
  EntitiesNode,
  EntityFieldNode,
  OwnRowsNode,
  PagePlan,
  Representation,
} from './fragment-plan.ts';
import { keyedRoutes } from './keyed-routes.ts';
import { argumentsOf, planPage } from './plan-located.ts';
import type { PlanningContext, Variables } from './planning-context.ts';
import { assertNarrowEnough, routeField } from './route-field.ts';
import { routeKey } from './route-key.ts';
import type { EntitiesShape, EntityField, EntityKey } from './shape/fetch-shape.ts';
import { isIncluded } from './shape/selected-fields.ts';

export function planEntities(
  shape: EntitiesShape,
  entityKeys: ReadonlyMap<string, EntityKey>,
  variables: Variables,
  context: PlanningContext,
): EntitiesNode {
  const { representations, slots } = distinctRepresentations(variables[shape.variable]);
  return Object.freeze({
    kind: 'Entities',
    shape,
    representations,
    slots,
    own: shape.own && planOwnRows(shape.own, representations, entityKeys, context),
    gathered: includedFields(shape, variables).map((field) =>
      planEntityField(field, representations, { entityKeys, variables, context }),
    ),
  });
}

/** The spread fields that some place asks for. */
export const includedFields = ({ gathered }: EntitiesShape, variables: Variables): readonly EntityField[] =>
  gathered.filter(({ places }) => places.some((place) => isIncluded(place, variables)));

function planOwnRows(
  ask: OwnRowsNode['ask'],
  representations: readonly Representation[],
  entityKeys: ReadonlyMap<string, EntityKey>,
  context: PlanningContext,
): OwnRowsNode {
  const all = representations.map((_, index) => index);
  const { routes, refused } = keyedRoutes(all, context, (index) =>
    routeKey(representations[index] as Representation, entityKeys, context),
  );
  return Object.freeze({ kind: 'OwnRows', ask, refused, ...routes });
}

interface EntityFieldGround {
  readonly entityKeys: ReadonlyMap<string, EntityKey>;
  readonly variables: Variables;
  readonly context: PlanningContext;
}

function planEntityField(
  shape: EntityField,
  representations: readonly Representation[],
  { entityKeys, variables, context }: EntityFieldGround,
): EntityFieldNode {
  const args = argumentsOf(shape, variables);
  const rows = representations.flatMap(({ __typename }, index) => (__typename === shape.type ? [index] : []));
  const pages = new Map<number, PagePlan>();
  const hidden: number[] = [];
  const { routes, refused } = keyedRoutes(rows, context, (index) => {
    const row = representations[index] as Representation;
    const page = planPage(shape, args, context, keyOf(shape, row));
    if (page !== undefined) pages.set(index, page);
    const route = routeField(shape, { argument: args, parent: row }, context);
    assertNarrowEnough(route, shape, context);
    if (route.inputs.length === 0 && isHidden(shape, row, entityKeys, context)) hidden.push(index);
    return route;
  });
  return Object.freeze({
    kind: 'EntityField',
    shape,
    ask: shape.ask,
    rows,
    pages,
    refused,
    hidden,
    ...routes,
  });
}

/** As far as the row's key says where it lies. */
function isHidden(
  { type, definition }: EntityField,
  row: Representation,
  entityKeys: ReadonlyMap<string, EntityKey>,
  { schemes, hides }: PlanningContext,
): boolean {
  const key = entityKeys.get(type);
  const scheme = key?.kind === 'Fragmented' ? schemes.get(key.scheme) : undefined;
  if (key?.kind !== 'Fragmented' || scheme === undefined || scheme.placed !== undefined) return false;
  return hides(type, definition.name, String(row[key.field]));
}

/** What names the row, and not what else this one operation has it carry. */
function keyOf({ key }: EntityField, representation: Representation): unknown {
  const fields = key.map((name) => representation[name]);
  return fields.length === 0 || fields.includes(undefined)
    ? representation
    : [representation.__typename, ...fields];
}
