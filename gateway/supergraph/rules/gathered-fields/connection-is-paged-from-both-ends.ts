/** Each site is asked for its own page by these four arguments, so they must be what the gateway sends. */
import type { AnyField } from '../../routed-schema.ts';
import type { FieldRule } from '../routed-field.ts';

const PAGE_ARGUMENTS = { first: 'Int', after: 'String', last: 'Int', before: 'String' };

export const connectionIsPagedFromBothEnds: FieldRule = ({ field, gathering }) =>
  gathering?.kind === 'CONNECTION' &&
  Object.entries(PAGE_ARGUMENTS).some(([name, type]) => !hasArgument(field, name, type))
    ? '@gather(as: CONNECTION) is paged from both ends: it takes first: Int, after: String, last: Int, before: String, all nullable and without a default'
    : undefined;

/** A default would stand beside the other end's argument, and a page has one end. */
const hasArgument = ({ args }: AnyField, name: string, type: string): boolean =>
  args.some(
    (argument) =>
      argument.name === name && String(argument.type) === type && argument.defaultValue === undefined,
  );
