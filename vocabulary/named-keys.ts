/** Which rows a question names by their keys, by the types of its arguments: whoever wants to know that a person was asked for. */
import {
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { type AnyField, gatherOf, locationOf } from './directives.ts';
import { isEntity, keyFieldsOf } from './entities.ts';
import { objectTypesOf, rowTypeOf } from './rows.ts';

export interface NamedKey {
  readonly relation: string;
  readonly key: string;
}

/** `args` are coerced. A key stands as often as it was written. */
export type NamedKeys = (args: Readonly<Record<string, unknown>>) => readonly NamedKey[];

/** Undefined: the field has no arguments, or is made of no rows that are known by one code. */
export function namedKeysOf(schema: GraphQLSchema, field: AnyField): NamedKeys | undefined {
  if (field.args.length === 0) return undefined;
  const of = gatherOf(field)?.of;
  const entities = objectTypesOf(schema, of === undefined ? rowTypeOf(field) : schema.getType(of));
  const wanted = entities.filter(isEntity).flatMap((entity) => {
    const scalar = keyScalarOf(entity);
    return scalar === undefined ? [] : [{ relation: entity.name, scalar }];
  });
  if (wanted.length === 0) return undefined;
  // A unit means all that lies below it, were its rows asked for.
  const units = new Set(locationOf(field).below);
  return (args) =>
    wanted.flatMap(({ relation, scalar }) =>
      field.args
        .flatMap(({ name, type }) => valuesOf(type, args[name], name, { scalar, units }))
        .map((key) => ({ relation, key })),
    );
}

/** Undefined: it is known by several values together, or by a text or number like any other. */
function keyScalarOf(entity: GraphQLObjectType): string | undefined {
  const [name, ...more] = keyFieldsOf(entity);
  const field = name === undefined || more.length > 0 ? undefined : entity.getFields()[name];
  const type = field && getNamedType(field.type);
  return type === undefined || isSpecifiedScalarType(type) ? undefined : type.name;
}

interface Wanted {
  readonly scalar: string;
  /** Paths that are passed over. */
  readonly units: ReadonlySet<string>;
}

function valuesOf(input: GraphQLInputType, value: unknown, path: string, wanted: Wanted): readonly string[] {
  if (value === undefined || value === null || wanted.units.has(path)) return [];
  if (Array.isArray(value)) return value.flatMap((one) => valuesOf(input, one, path, wanted));
  const type = getNamedType(input);
  if (!isInputObjectType(type)) return type.name === wanted.scalar ? [String(value)] : [];
  const given = value as Readonly<Record<string, unknown>>;
  return Object.values(type.getFields()).flatMap((field) =>
    valuesOf(field.type, given[field.name], `${path}.${field.name}`, wanted),
  );
}
