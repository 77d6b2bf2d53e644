/** What happens to a catalog in the life of a province, with the rows that go with it. */
import fc from 'fast-check';
import { parsePattern } from '../../../codes/pattern.ts';
import {
  type Catalog,
  type DataFragment,
  placementsOf,
  primaryOf,
  type SiteId,
} from '../../../gateway/catalog/catalog.ts';
import { moveFragment } from '../../../gateway/catalog/operations/move-fragment.ts';
import { addSite } from '../../../gateway/catalog/operations/sites.ts';
import { splitFragment } from '../../../gateway/catalog/operations/split-fragment.ts';
import { addStandby, promoteStandby, removeStandby } from '../../../gateway/catalog/operations/standbys.ts';
import { lies } from '../../house/topology.ts';
import { type ChangingHouse, NEWCOMER } from './changing-house.ts';
import { copyRows, removeRows } from './rows.ts';

export const CHANGES = ['add a site', 'copy', 'move', 'split', 'promote', 'forget a copy'] as const;

export interface Change {
  readonly kind: (typeof CHANGES)[number];
  /** Which of the fragments that it can happen to, and which of the sites. */
  readonly fragment: number;
  readonly site: number;
}

export const changes: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom(...CHANGES),
  fragment: fc.nat(999),
  site: fc.nat(999),
});

/** False: there is nothing that this could happen to now. */
export async function makeChange({ kind, ...change }: Change, house: ChangingHouse): Promise<boolean> {
  const catalog = house.catalog();
  if (kind === 'add a site') return addNewcomer(catalog, house);
  const fragments = catalog.fragments.filter((one) => isPossible(kind, one, catalog, house));
  const fragment = fragments[change.fragment % Math.max(1, fragments.length)];
  if (fragment === undefined) return false;
  const copies = placementsOf(catalog, fragment.name).map(({ site }) => site);
  const strangers = [...catalog.sites.keys()].filter((site) => !copies.includes(site));
  const [stranger, standby] = [pick(strangers, change.site), pick(copies.slice(1), change.site)];
  const { name, where } = fragment;
  switch (kind) {
    case 'copy':
      if (stranger === undefined) return false;
      await copyRows(house, where, stranger);
      house.replace(addStandby(catalog, name, stranger, 0));
      return true;
    case 'move':
      if (stranger === undefined) return false;
      await copyRows(house, where, stranger);
      house.replace(moveFragment(catalog, name, stranger));
      return leave(house, where, primaryOf(catalog, name));
    case 'promote':
      if (standby === undefined) return false;
      house.replace(promoteStandby(catalog, name, standby));
      return leave(house, where, primaryOf(catalog, name));
    case 'forget a copy':
      if (standby === undefined) return false;
      house.replace(removeStandby(catalog, name, standby));
      return leave(house, where, standby);
    case 'split':
      house.replace(splitFragment(catalog, name, pieces(fragment)));
      return true;
  }
}

/** To the catalog from which one fragment was moved. */
export async function moveBack(before: Catalog, house: ChangingHouse): Promise<void> {
  const moved = before.fragments.find(
    ({ name }) => primaryOf(before, name) !== primaryOf(house.catalog(), name),
  );
  if (moved === undefined) throw new Error('nothing was moved');
  const [home, away] = [before, house.catalog()].map((catalog) => primaryOf(catalog, moved.name));
  await copyRows(house, moved.where, String(home));
  house.replace(before);
  await leave(house, moved.where, away);
}

/** Requests that began before the change are still answered by the rows that were there. */
async function leave(house: ChangingHouse, where: string, site: SiteId | undefined): Promise<true> {
  await house.drained();
  if (site !== undefined) await removeRows(house, where, site);
  return true;
}

function addNewcomer(catalog: Catalog, house: ChangingHouse): boolean {
  if (catalog.sites.has(NEWCOMER)) return false;
  house.replace(addSite(catalog, { id: NEWCOMER, title: 'Newcomer', url: house.siteUrl(NEWCOMER) }));
  return true;
}

/** Only of fragments with rows there is something to see; and of no fragment very small pieces. */
function isPossible(
  kind: Change['kind'],
  { name, where }: DataFragment,
  catalog: Catalog,
  { rows }: ChangingHouse,
): boolean {
  if (!rows.staff.some(({ code }) => lies(code, where))) return false;
  if (kind === 'split') return where.indexOf('?') > 0 && where.indexOf('?') < SMALLEST;
  return kind === 'move' || kind === 'copy' || placementsOf(catalog, name).length > 1;
}

const SMALLEST = 7;

/** By the next digit. */
const pieces = ({ name, title, where }: DataFragment): readonly DataFragment[] =>
  Array.from({ length: 10 }, (_, digit) => ({
    name: `${name}-${digit}`,
    title,
    where: parsePattern(where.replace('?', String(digit)), where.length),
  }));

const pick = <Value>(values: readonly Value[], at: number): Value | undefined =>
  values[at % Math.max(1, values.length)];
