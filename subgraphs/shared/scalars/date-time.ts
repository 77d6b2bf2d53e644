/** Scalar `DateTime`: an instant in ISO 8601, in UTC. */
import { GraphQLScalarType, Kind } from 'graphql';
import { TributaryError } from '../../../errors/tributary-error.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;

function parseInstant(value: unknown): Date {
  const instant = typeof value === 'string' && INSTANT.test(value) ? new Date(value) : undefined;
  if (instant !== undefined && !Number.isNaN(instant.getTime())) return instant;
  throw new TributaryError(
    'BAD_USER_INPUT',
    `${JSON.stringify(value)} is not an instant such as 2024-01-31T08:00:00Z.`,
  );
}

export const dateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});
