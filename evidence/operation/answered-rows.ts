/** How many rows of each relation stand in an answer. A row that stands there twice counts twice. */
import { type GraphQLNamedType, type GraphQLObjectType, getNamedType, type SelectionSetNode } from 'graphql';
import { isEntity } from '../../vocabulary/entities.ts';
import { objectTypesOf } from '../../vocabulary/rows.ts';
import { fieldsSelected, responseKeyOf, type SelectionContext } from '../../vocabulary/selection.ts';
import type { Selected } from './selected.ts';

export function answeredRows(
  { root, operation, context }: Selected,
  data: unknown,
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const walk = (value: unknown, place: Place): void => {
    if (Array.isArray(value)) {
      for (const entry of value) walk(entry, place);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const row = value as Readonly<Record<string, unknown>>;
    const { relation, below } = place.forms(row);
    if (relation !== undefined) counts[relation] = (counts[relation] ?? 0) + 1;
    for (const [key, inner] of below()) walk(row[key], inner);
  };
  if (root !== undefined) walk(data, placeOf(root, [operation.selectionSet], context));
  return counts;
}

/** Where objects stand in an answer: looked at once, however many there are. */
interface Place {
  /** By the type that an object says it has, where that was asked; otherwise it is all that it can be. */
  forms(row: Readonly<Record<string, unknown>>): Form;
}

interface Form {
  /** What it is a row of; undefined: it is none. */
  readonly relation: string | undefined;
  below(): ReadonlyMap<string, Place>;
}

function placeOf(
  type: GraphQLNamedType,
  sets: readonly SelectionSetNode[],
  context: SelectionContext,
): Place {
  const possible = objectTypesOf(context.schema, type);
  const saying = possible.map((one) => ({ one, key: typenameKey(one, sets, context) }));
  const forms = new Map<string, Form>();
  if (possible.length < 2) {
    const only = formOf(type, possible, sets, context);
    return { forms: () => only };
  }
  return {
    forms(row) {
      const types = saying
        .filter(({ one, key }) => key === undefined || row[key] === one.name)
        .map(({ one }) => one);
      const name = types.join(' ');
      const form = forms.get(name) ?? formOf(type, types, sets, context);
      forms.set(name, form);
      return form;
    },
  };
}

function formOf(
  type: GraphQLNamedType,
  types: readonly GraphQLObjectType[],
  sets: readonly SelectionSetNode[],
  context: SelectionContext,
): Form {
  const [only, ...others] = types;
  const name = only !== undefined && others.length === 0 ? only.name : type.name;
  let below: ReadonlyMap<string, Place> | undefined;
  return {
    relation: types.some(isEntity) ? name : undefined,
    below() {
      below ??= placesBelow(types, sets, context);
      return below;
    },
  };
}

/** The response key under which a type says its name. */
const typenameKey = (
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  context: SelectionContext,
): string | undefined => {
  const asked = sets
    .flatMap((set) => fieldsSelected(type, set, context))
    .find(({ name }) => name.value === '__typename');
  return asked && responseKeyOf(asked);
};

function placesBelow(
  types: readonly GraphQLObjectType[],
  sets: readonly SelectionSetNode[],
  context: SelectionContext,
): ReadonlyMap<string, Place> {
  const found = new Map<string, { type: GraphQLNamedType; sets: SelectionSetNode[] }>();
  for (const type of types) {
    for (const node of sets.flatMap((set) => fieldsSelected(type, set, context))) {
      const field = type.getFields()[node.name.value];
      if (field === undefined || node.selectionSet === undefined) continue;
      const key = responseKeyOf(node);
      const known = found.get(key);
      if (known === undefined) found.set(key, { type: getNamedType(field.type), sets: [node.selectionSet] });
      else known.sets.push(node.selectionSet);
    }
  }
  return new Map([...found].map(([key, { type, sets: inner }]) => [key, placeOf(type, inner, context)]));
}
