/** From the shape of a fetch to its plan for one request. Pure: no clock, no network, no site is touched. */
import { TributaryError } from '../../errors/tributary-error.ts';
import { unreachable } from '../../errors/unreachable.ts';
import type { FieldPlan, FragmentPlan, NextFetch } from './fragment-plan.ts';
import { includedFields, planEntities } from './plan-entities.ts';
import { planLocated } from './plan-located.ts';
import type { PlanningContext, Variables } from './planning-context.ts';
import type { FetchShape, FieldShape } from './shape/fetch-shape.ts';
import { isIncluded } from './shape/selected-fields.ts';

export function planFragments(
  shape: FetchShape,
  variables: Variables,
  context: PlanningContext,
): FragmentPlan {
  const asked = shape.fields.filter(({ places }) => places.some((place) => isIncluded(place, variables)));
  return Object.freeze({
    subgraph: shape.subgraph,
    fields: Object.freeze(asked.map((field) => planOrRefuse(field, shape, variables, context))),
    next: nextFetches(shape, variables),
  });
}

/** What waits for keys that this fetch brings. */
export const nextFetches = ({ next }: FetchShape, variables: Variables): readonly NextFetch[] =>
  (next?.followUps ?? []).flatMap(({ path, type, alias }) => {
    const names = (next?.shape.fields ?? []).flatMap((field) =>
      field.kind === 'Entities' && field.responseKey === alias
        ? includedFields(field, variables).map(({ definition }) => definition.name)
        : [],
    );
    return names.length === 0 ? [] : [{ path, type, fields: [...new Set(names)] }];
  });

/** What the caller wrote wrong refuses one field, not its neighbours. */
function planOrRefuse(
  field: FieldShape,
  shape: FetchShape,
  variables: Variables,
  context: PlanningContext,
): FieldPlan {
  try {
    return planField(field, shape, variables, context);
  } catch (error) {
    if (!(error instanceof TributaryError)) throw error;
    return Object.freeze({ kind: 'Refused', responseKey: field.responseKey, error });
  }
}

function planField(
  field: FieldShape,
  shape: FetchShape,
  variables: Variables,
  context: PlanningContext,
): FieldPlan {
  switch (field.kind) {
    case 'Located':
      return planLocated(field, variables, context, shape.operation === 'mutation');
    case 'Entities':
      return planEntities(field, shape.entityKeys, variables, context);
    default:
      return unreachable(field);
  }
}
