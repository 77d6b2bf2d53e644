/** Reads what a dotted argument path (`filter.unit`) holds in one operation, and of which scalar it is. */
import { type GraphQLField, type GraphQLNamedType, getNamedType } from 'graphql';

/**
 * The values at the path, undefined when the caller put nothing there: then nothing is narrowed. A path may lead
 * through lists; of those, one entry that says nothing leaves everything open.
 */
export function valuesAt(value: unknown, path: string): readonly unknown[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) {
    const parts = value.map((entry) => valuesAt(entry, path));
    return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
  }
  if (path === '') return [value];
  if (typeof value !== 'object') return undefined;
  const [head = '', ...rest] = path.split('.');
  return valuesAt((value as Readonly<Record<string, unknown>>)[head], rest.join('.'));
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
