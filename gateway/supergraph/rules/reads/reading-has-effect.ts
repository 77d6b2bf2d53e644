/** What nobody asks for must not look as if it protected something. */
import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { gatherOf, type Reading, readsOf } from '../../../../vocabulary/directives.ts';
import { inputsOf } from '../../reader-inputs.ts';
import type { Reader } from '../../readers.ts';
import type { ReadsRule } from './rules.ts';

export const readingHasEffect: ReadsRule = (readers, schema) => {
  const effective = effectiveIn(readers);
  return writtenIn(readers, schema)
    .filter(({ node }) => !effective.has(node))
    .map(({ coordinate, of }) => ({ coordinate, message: `has @reads, but ${of}: take it away` }));
};

const effectiveIn = (readers: readonly Reader[]): ReadonlySet<Reading> =>
  new Set<Reading>([
    ...readers.filter(({ showsRows }) => !showsRows).map(({ field }) => field),
    ...readers
      .filter(({ changes }) => !changes)
      .flatMap(({ parent, field, relations }) => inputsOf(parent, field, relations).map(({ node }) => node)),
  ]);

interface Written {
  readonly coordinate: string;
  readonly node: Reading;
  readonly of: string;
}

const NO_CHOICE = 'no rows of a fragmented entity are chosen, ordered or divided by it';

/** Of inputs and enums only what names a field: that some value reads nothing may be said once for all subgraphs. */
function writtenIn(readers: readonly Reader[], schema: GraphQLSchema): readonly Written[] {
  return Object.values(schema.getTypeMap()).flatMap((type): readonly Written[] => {
    if (isEnumType(type)) {
      return type
        .getValues()
        .filter((value) => (readsOf(value) ?? []).length > 0)
        .map((value) => ({ coordinate: `${type.name}.${value.name}`, node: value, of: NO_CHOICE }));
    }
    if (isInputObjectType(type)) {
      return Object.values(type.getFields())
        .filter((field) => (readsOf(field) ?? []).length > 0)
        .map((field) => ({ coordinate: `${type.name}.${field.name}`, node: field, of: NO_CHOICE }));
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => [
      ...(readsOf(field) === undefined
        ? []
        : [
            {
              coordinate: `${type.name}.${field.name}`,
              node: field,
              of: isInterfaceType(type)
                ? 'the types that implement the interface say what they read'
                : gatherOf(field) === undefined
                  ? 'it is no number made of rows: who may read a field of a row is the policy’s affair'
                  : readers.some((reader) => reader.field === field)
                    ? 'it shows rows, whose own fields are read'
                    : 'no GROUPS of a fragmented entity leads to it',
            },
          ]),
      ...field.args
        .filter((argument) => readsOf(argument) !== undefined)
        .map((argument) => ({
          coordinate: `${type.name}.${field.name}(${argument.name}:)`,
          node: argument,
          of: NO_CHOICE,
        })),
    ]);
  });
}
