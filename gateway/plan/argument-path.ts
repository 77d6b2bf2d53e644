/** Reads what a dotted argument path (`filter.unit`) holds in one operation, and of which scalar it is. */
import { type GraphQLField, type GraphQLNamedType, getNamedType } from 'graphql';

/** The values at the path, undefined when the caller put nothing there: then nothing is narrowed. */
export function valuesAt(
  args: Readonly<Record<string, unknown>>,
  path: string,
): readonly unknown[] | undefined {
  let value: unknown = args;
  for (const step of path.split('.')) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  if (value === undefined || value === null) return undefined;
  return Array.isArray(value) ? value : [value];
}

/** Name of the scalar at the path; its code scheme has the same name. */
export function scalarAt(field: GraphQLField<unknown, unknown>, path: string): string | undefined {
  const [head, ...rest] = path.split('.');
  let type: GraphQLNamedType | undefined = getNamedType(field.args.find(({ name }) => name === head)?.type);
  for (const step of rest) {
    type = type && 'getFields' in type ? getNamedType(type.getFields()[step]?.type) : undefined;
  }
  return type?.name;
}
