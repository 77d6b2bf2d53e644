/** A connection over the rows of a field. */
import { connectionOf, type PageArguments } from './connection.ts';
import type { Entity } from './entities.ts';
import type { PlainContext } from './plain-context.ts';
import type { FieldArguments } from './plain-field.ts';
import type { Row } from './row-index.ts';
import { type RowsWanted, rowsOfField } from './rows-of-field.ts';

export interface ListWanted extends RowsWanted {
  /** The field, and the key of the entity that has it: what its cursors are good for. */
  readonly name: readonly string[];
  readonly node: (row: Row) => Entity;
}

export async function listField(
  wanted: ListWanted,
  args: FieldArguments,
  context: PlainContext,
): Promise<unknown> {
  const { first, after, last, before, ...others } = args;
  const page: PageArguments = { first, after, last, before };
  const { keys, reach } = await rowsOfField({ ...wanted, orderBy: args.orderBy }, context);
  const connection = connectionOf([wanted.name, others], keys, page, (key) =>
    wanted.node(context.index.known(wanted.relation, key)),
  );
  reach();
  return connection;
}
