/**
 * What a fetch by key costs at most, before the keys are known: every key is another one, and the places they lead to
 * are all that the caller may see. It is worked out again, from the keys, before a site is asked.
 */
import { Kind, type SelectionSetNode } from 'graphql';
import { TributaryError } from '../../errors/tributary-error.ts';
import { type SiteId, sitesKeeping } from '../catalog/catalog.ts';
import { type FetchCost, type FieldCost, rowsOf, toFetchCost } from './cost.ts';
import { includedFields } from './plan-entities.ts';
import { argumentsOf } from './plan-located.ts';
import type { PlanningContext, Variables } from './planning-context.ts';
import { routeField } from './route-field.ts';
import type { EntitiesShape, EntityField, FetchShape } from './shape/fetch-shape.ts';
import { sitesInScope } from './sites-in-scope.ts';

/** `keysOf`: how many entities an `_entities` field is asked for, by its response key. */
export function costByKey(
  { fields, entityKeys }: FetchShape,
  keysOf: (responseKey: string) => number,
  variables: Variables,
  context: PlanningContext,
): FetchCost {
  const parts = fields.flatMap((field): readonly KeyedPart[] => {
    const keys = field.kind === 'Entities' ? keysOf(field.responseKey) : 0;
    if (field.kind !== 'Entities' || keys === 0) return [];
    return [
      ...(field.own === undefined ? [] : [ownRows(field, keys, entityKeys, context)]),
      ...includedFields(field, variables).map((one) => entityField(one, keys, variables, context)),
    ];
  });
  const reached = new Set(parts.flatMap(({ reach }) => reach));
  // A site is visited once for all fields, and the keys are the same for each of them.
  const visits = Math.max(0, ...parts.map(({ cost }) => cost.sites));
  return toFetchCost(
    Math.min(visits, reached.size),
    parts.map(({ cost }) => cost),
  );
}

interface KeyedPart {
  /** Every site that a key may lead to. */
  readonly reach: readonly SiteId[];
  readonly cost: FieldCost;
}

/** Each entity has one site, so there are no more sites than keys. */
function ownRows(
  { own, responseKey }: EntitiesShape,
  keys: number,
  entityKeys: FetchShape['entityKeys'],
  { catalog, scopeOf }: PlanningContext,
): KeyedPart {
  const reach = typesIn(own).flatMap((type) => {
    const key = entityKeys.get(type);
    if (key?.kind === 'Replicated') return anySite(catalog);
    return sitesInScope(catalog, key?.relations.flatMap((relation) => scopeOf(relation)) ?? []);
  });
  return { reach, cost: { field: responseKey, sites: Math.min(keys, new Set(reach).size), rows: keys } };
}

/** Every site has all of it, and one is asked. */
const anySite = ({ allocation }: PlanningContext['catalog']): readonly SiteId[] =>
  sitesKeeping(allocation).slice(0, 1);

/** Where the entity's own key narrows the sites, each entity is taken to have its part of the field at one of them. */
function entityField(
  field: EntityField,
  keys: number,
  variables: Variables,
  context: PlanningContext,
): KeyedPart {
  const { responseKey } = field;
  try {
    const args = argumentsOf(field, variables);
    const reach = reachOf(field, args, context);
    const narrowed = field.constraints.some(({ source }) => source === 'parent');
    const size = args.first ?? args.last ?? context.limits.defaultSize;
    const rows = rowsOf(field.field.merge, Number(size), 'key');
    const parts = narrowed ? Math.min(1, reach.length) : reach.length;
    const sites = narrowed ? Math.min(keys, reach.length) : reach.length;
    return { reach, cost: { field: responseKey, sites, rows: keys * parts * rows } };
  } catch (error) {
    if (!(error instanceof TributaryError)) throw error;
    // It will be refused when it is planned.
    return { reach: [], cost: { field: responseKey, sites: 0, rows: 0 } };
  }
}

/** The sites that the arguments and the caller's scope leave. */
function reachOf(field: EntityField, args: Variables, context: PlanningContext): readonly SiteId[] {
  if (field.replicated) return anySite(context.catalog);
  if (field.constraints.every(({ source }) => source === 'parent')) {
    return sitesInScope(context.catalog, field.relations.flatMap(context.scopeOf));
  }
  return routeField(field, { argument: args, parent: {} }, context).inputs.map(({ site }) => site);
}

/** The entity types that an `_entities` field asks for something. */
export const typesOf = ({ own, gathered }: EntitiesShape): readonly string[] => [
  ...new Set([...typesIn(own), ...gathered.map(({ type }) => type)]),
];

/** `_entities` is always asked type by type. */
const typesIn = (own: EntitiesShape['own']): readonly string[] =>
  (own?.siteFields ?? []).flatMap(({ selectionSet }) => conditionsIn(selectionSet));

const conditionsIn = (set: SelectionSetNode | undefined): readonly string[] =>
  (set?.selections ?? []).flatMap((selection) =>
    selection.kind === Kind.INLINE_FRAGMENT
      ? (selection.typeCondition?.name.value ?? conditionsIn(selection.selectionSet))
      : [],
  );
