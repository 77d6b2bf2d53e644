/** The rows of an allocation that say where a fragment's copies are. */
import type { Placement } from '../catalog/catalog.ts';
import type { Row, Table } from '../catalog/files/table.ts';
import { replaceRows, withColumns } from './edit-table.ts';

interface FragmentCopies {
  readonly fragment: string;
  readonly placements: readonly Placement[];
}

/** The rows of one fragment give way to those of others, or of itself; what its owner noted stays with the site. */
export function replaceCopies(table: Table, fragment: string, by: readonly FragmentCopies[]): Table {
  const hasStandby = by.some(({ placements }) => placements.some(({ role }) => role === 'standby'));
  const wide = hasStandby ? withColumns(table, ['role', 'staleness']) : table;
  const isOld = ({ cells }: Row): boolean => cells.fragment === fragment;
  const old = wide.rows.filter(isOld);
  const cells = by.flatMap((copies) =>
    copies.placements.map((placement) => {
      const before = old.find((row) => row.cells.site === placement.site)?.cells;
      return { ...before, fragment: copies.fragment, ...cellsOf(placement, before) };
    }),
  );
  return replaceRows(wide, isOld, cells);
}

/** A copy that stays what it was stays written as it was: a primary may go without saying. */
function cellsOf(
  { site, role, stalenessSeconds }: Placement,
  before: Row['cells'] | undefined,
): Row['cells'] {
  if (before !== undefined) {
    const { role: word = '', staleness = '' } = before;
    if ((word || 'primary') === role && Number(staleness) === stalenessSeconds) return {};
  }
  return { site, role, staleness: role === 'standby' ? String(stalenessSeconds) : '' };
}
