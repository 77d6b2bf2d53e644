/** Builds the connection object that the caller selected out of a merged page. */
import type { FieldNode } from 'graphql';
import type { Variables } from '../../plan/planning-context.ts';
import type { ConnectionMerge } from '../../plan/shape/merge.ts';
import { isIncluded, responseKeyOf, selectedFields } from '../../plan/shape/selected-fields.ts';
import type { Coverage } from './coverage.ts';
import type { MergedPage, MergedRow } from './merge-pages.ts';
import { mergeParts, project } from './project.ts';

export function shapeConnection(
  { type, node }: ConnectionMerge,
  merged: MergedPage,
  coverage: Coverage,
  seal: (row: MergedRow) => string,
  variables: Variables,
): Record<string, unknown> {
  const cursorAt = (at: number): string | null => {
    const row = merged.rows.at(at);
    return row === undefined ? null : seal(row);
  };
  const own: Record<string, unknown> = {
    __typename: type,
    pageInfo: {
      __typename: 'PageInfo',
      hasNextPage: merged.hasNextPage,
      hasPreviousPage: merged.hasPreviousPage,
      startCursor: cursorAt(0),
      endCursor: cursorAt(-1),
    },
    totalCount: merged.totalCount,
    coverage,
  };
  const selected = selectedFields(node.selectionSet).filter((field) => isIncluded(field, variables));
  const connection: Record<string, unknown> = {};
  for (const field of selected) {
    const key = responseKeyOf(field);
    connection[key] =
      field.name.value === 'edges'
        ? edgesAt(key, cursorKeys(selected, key), merged.rows, seal)
        : mergeParts(connection[key], project(own[field.name.value], field.selectionSet, variables));
  }
  return connection;
}

/** Where the caller put the cursor of each edge: none, one or several aliases. */
const cursorKeys = (selected: readonly FieldNode[], key: string): readonly string[] =>
  selected
    .filter((field) => responseKeyOf(field) === key)
    .flatMap((field) => selectedFields(field.selectionSet))
    .filter(({ name }) => name.value === 'cursor')
    .map(responseKeyOf);

/** A site's edges as they are, but for the position, which never leaves the house unsealed. */
function edgesAt(
  key: string,
  cursors: readonly string[],
  rows: readonly MergedRow[],
  seal: (row: MergedRow) => string,
): readonly Record<string, unknown>[] {
  return rows.map((row) => {
    const edge: Record<string, unknown> = { ...row.page.edges.get(key)?.[row.index] };
    if (cursors.length > 0) {
      const sealed = seal(row);
      for (const cursor of cursors) edge[cursor] = sealed;
    }
    return edge;
  });
}
