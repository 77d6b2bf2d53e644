/** Reads an allocation: `fragment,site[,role[,staleness]]`, one row for each copy of a fragment. */
import { type Allocation, isSiteId, type Placement, primary, type SiteId, standby } from '../catalog.ts';
import { type Read, readRows } from './read-rows.ts';
import type { Row, Table } from './table.ts';

export const ALLOCATION_COLUMNS: readonly string[] = Object.freeze(['fragment', 'site']);

interface Copies {
  primary?: SiteId;
  readonly standbys: { readonly placement: Placement; readonly row: Row }[];
}

/** Of two primaries neither may win in silence; a standby must have something to follow. */
export function readAllocation(table: Table): Read<Allocation> {
  const copies = new Map<string, Copies>();
  const faults = readRows(table, ALLOCATION_COLUMNS, (row) => {
    const { fragment = '', site = '' } = row.cells;
    const of = copies.get(fragment) ?? { standbys: [] };
    copies.set(fragment, of);
    if (!isSiteId(site)) return `${JSON.stringify(site)} is not a site id (letters, digits, hyphens)`;
    const placement = placementOf(site, row.cells);
    if (typeof placement === 'string') return placement;
    if (of.primary === site || of.standbys.some((other) => other.placement.site === site)) {
      return `fragment ${fragment} is kept at ${site} twice`;
    }
    if (placement.role === 'standby') of.standbys.push({ placement, row });
    else if (of.primary !== undefined) return `fragment ${fragment} has its primary at ${of.primary} already`;
    else of.primary = site;
    return undefined;
  });
  return { value: toAllocation(copies), faults: [...faults, ...unled(table, copies)] };
}

function placementOf(site: SiteId, { role = '', staleness = '' }: Row['cells']): Placement | string {
  if (staleness !== '' && !/^[0-9]{1,9}$/.test(staleness)) {
    return `staleness ${JSON.stringify(staleness)} is not a number of whole seconds`;
  }
  const seconds = Number(staleness);
  switch (role) {
    case '':
    case 'primary':
      return seconds === 0 ? primary(site) : 'a primary has no staleness';
    case 'standby':
      return standby(site, seconds);
    default:
      return `role ${JSON.stringify(role)} is neither primary nor standby`;
  }
}

const unled = ({ file }: Table, copies: ReadonlyMap<string, Copies>): readonly string[] =>
  [...copies].flatMap(([fragment, of]) =>
    of.primary === undefined
      ? of.standbys.map(
          ({ row }) => `${file}:${row.line}: fragment ${fragment} has no primary to stand by for`,
        )
      : [],
  );

const toAllocation = (copies: ReadonlyMap<string, Copies>): Allocation =>
  new Map(
    [...copies].map(([fragment, of]) => [
      fragment,
      [
        ...(of.primary === undefined ? [] : [primary(of.primary)]),
        ...of.standbys.map(({ placement }) => placement),
      ],
    ]),
  );
