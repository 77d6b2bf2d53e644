/** Scalar `Date`: `YYYY-MM-DD`; what is no day of the calendar is refused before it reaches a database. */
import { GraphQLScalarType, Kind } from 'graphql';
import { TributaryError } from '../../../errors/tributary-error.ts';
import { isDateText } from './date-text.ts';

function parseDate(value: unknown): string {
  if (typeof value === 'string' && isDateText(value)) return value;
  throw new TributaryError('BAD_USER_INPUT', `${JSON.stringify(value)} is not a date written YYYY-MM-DD.`);
}

export const dateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  serialize: (value) => String(value),
  parseValue: parseDate,
  parseLiteral: (node) => parseDate(node.kind === Kind.STRING ? node.value : undefined),
});
