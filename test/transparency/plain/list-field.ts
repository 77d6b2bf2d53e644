/** A connection over the rows of a field. */
import { GraphQLError } from 'graphql';
import { type AskedRows, areRefused, orderFor } from '../rights/refusals.ts';
import { note } from '../tried.ts';
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
  /** Whether the places of the filter narrow the field; they do where this is absent. */
  readonly locates?: boolean;
}

export async function listField(
  wanted: ListWanted,
  args: FieldArguments,
  context: PlainContext,
): Promise<unknown> {
  const { first, after, last, before, ...others } = args;
  const { relation, filter, demands = [], locates = true } = wanted;
  const asked: AskedRows = { relation, filter, orderBy: args.orderBy, demands, locates };
  if (areRefused(context.view, asked)) return refuse(wanted, args, context);
  const page: PageArguments = { first, after, last, before };
  const { keys, reach } = await rowsOfField({ ...wanted, orderBy: orderFor(context.view, asked) }, context);
  const connection = connectionOf([wanted.name, others], keys, page, (key) =>
    wanted.node(context.index.known(wanted.relation, key)),
  );
  reach();
  return connection;
}

/** By the sites, which know the row that has the field; but a cursor that was never given is refused before. */
function refuse(
  { subgraph, demands = [] }: ListWanted,
  { after, before }: FieldArguments,
  { reached }: PlainContext,
): never {
  const hasCursor = [after, before].some((cursor) => cursor !== null && cursor !== undefined);
  if (!hasCursor) reached.part(subgraph, [], demands);
  note('a search refused by the sites');
  const code = hasCursor ? 'CURSOR_INVALID' : 'FILTER_DENIED';
  throw new GraphQLError('refused', { extensions: { code } });
}
