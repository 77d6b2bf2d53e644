/** How PostgreSQL's types are read: a date stays the text it is, a number becomes a number. */
import pg from 'pg';

/** Object ids of pg_type. */
const DATE = 1082;
const NUMERIC = 1700;
const BIGINT = 20;

type Parse = (value: string) => unknown;

const asText: Parse = (value) => value;
const asNumber: Parse = (value) => Number(value);

export function readColumn(type: number, format?: string): Parse {
  switch (type) {
    case DATE:
      // A JavaScript Date would move it to another day in another time zone.
      return asText;
    case NUMERIC:
    case BIGINT:
      // Two decimals and counts of rows: far from where a double loses digits.
      return asNumber;
    default:
      return format === 'binary' ? pg.types.getTypeParser(type, 'binary') : pg.types.getTypeParser(type);
  }
}
