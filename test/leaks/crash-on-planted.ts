/**
 * Loaded before a gateway or a site (`node --import`): as soon as it has a planted row in hand, something fails that
 * nobody catches, and the error is full of the row. A site has it from its database, a gateway from a site's answer.
 */
import pg from 'pg';
import { PLANTED } from './planted.ts';

const isPlanted = (text: string): boolean => Object.values(PLANTED).some((value) => text.includes(value));

/** As PostgreSQL and knex word it, and with what they hang on it. */
function crash(row: string): void {
  const error = Object.assign(
    new Error(`insert into "staff" values (${row}) - duplicate key`, { cause: row }),
    {
      code: '23505',
      detail: `Key (row)=(${row}) already exists.`,
      row,
    },
  );
  if (process.env.TRIBUTARY_CRASH === 'rejected') void Promise.reject(error);
  else
    setImmediate(() => {
      throw error;
    });
}

/** Of what pg makes of a row that has come. */
const queries = pg.Query.prototype as unknown as {
  handleDataRow(message: { readonly fields: readonly unknown[] }): unknown;
};
const { handleDataRow } = queries;
queries.handleDataRow = function (message) {
  const row = JSON.stringify(message.fields);
  if (isPlanted(row)) crash(row);
  return handleDataRow.call(this, message);
};

const parse = JSON.parse;
JSON.parse = (text, ...more) => {
  if (typeof text === 'string' && isPlanted(text)) crash(text);
  return parse(text, ...more);
};
