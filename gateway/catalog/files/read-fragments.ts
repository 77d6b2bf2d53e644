/** Reads fragments.csv: `fragment,where,title`, and whatever else its owner notes. */
import { type CodePattern, parsePattern } from '../../../codes/pattern.ts';
import type { DataFragment } from '../catalog.ts';
import { type Read, readRows } from './read-rows.ts';
import type { Table } from './table.ts';

export const FRAGMENT_COLUMNS: readonly string[] = Object.freeze(['fragment', 'where', 'title']);

export function readFragments(table: Table, space: number): Read<readonly DataFragment[]> {
  const fragments = new Map<string, DataFragment>();
  const faults = readRows(table, FRAGMENT_COLUMNS, ({ cells: { fragment = '', where = '', title = '' } }) => {
    if (fragments.has(fragment)) return `fragment ${fragment} is there twice`;
    const pattern = parsed(where, space);
    if (pattern instanceof Error) return pattern.message;
    fragments.set(fragment, Object.freeze({ name: fragment, title, where: pattern }));
    return undefined;
  });
  return { value: [...fragments.values()], faults };
}

function parsed(where: string, space: number): CodePattern | Error {
  try {
    return parsePattern(where, space);
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}
