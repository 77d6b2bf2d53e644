/** A field without a resolver of its own is the column of the same name: `birthDate` is `birth_date`. */
import { defaultFieldResolver, type GraphQLFieldResolver } from 'graphql';

const columns = new Map<string, string>();

export function columnOf(field: string): string {
  const known = columns.get(field);
  if (known !== undefined) return known;
  const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  columns.set(field, column);
  return column;
}

export const columnField: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  const column = columnOf(info.fieldName);
  return isRow(source) && column !== info.fieldName && Object.hasOwn(source, column)
    ? source[column]
    : defaultFieldResolver(source, args, context, info);
};

const isRow = (source: unknown): source is Readonly<Record<string, unknown>> =>
  typeof source === 'object' && source !== null;
