/** The whole province: 187 sites, each over a database of its own, and somebody in every post that there can be. */

import { searchKey } from '../../subgraphs/shared/names/search-key.ts';
import { vietnameseSortKey } from '../../subgraphs/shared/names/vietnamese-sort-key.ts';
import { ALL, type House, openHouse } from '../house/house.ts';
import { lies } from '../house/topology.ts';
import type { Table214 } from './the-table.ts';

export interface Province {
  readonly house: House;
  /** The codes of all staff, the generated and those in every post. */
  readonly staff: readonly string[];
  readonly units: readonly string[];
}

/** Nobody else has it. */
const SERIAL = '901';

export const SITES = 187;

/** As many as a site gives at a time. */
export const PAGE = 1_000;

export async function openProvince(): Promise<House> {
  return openHouse({
    deployment: 'quang-binh',
    sites: SITES,
    rows: 300,
    // Home Affairs leafs through all of them.
    limits: { maximumPageSize: PAGE, operationCost: 1_000_000 },
  });
}

export async function fillPosts(house: House, table: Table214): Promise<Province> {
  const posts = postsOf(table);
  const rows = posts.map((code) => ({
    code,
    organization_code: code.slice(0, 7),
    full_name: `Người ${code}`,
    sex: 'FEMALE',
    name_key: vietnameseSortKey(`Người ${code}`),
    search_key: searchKey(`Người ${code}`),
    provenance: 'INVENTED',
  }));
  const insert = (place: string, here: readonly object[]) =>
    house.sql(place, 'INSERT INTO staff SELECT * FROM json_populate_recordset(NULL::staff, $1)', [
      JSON.stringify(here),
    ]);
  const homes = Map.groupBy(rows, ({ code }) => siteOf(house, code));
  await Promise.all([...homes].map(([site, here]) => insert(site, here)));
  await insert(ALL, rows);
  return {
    house,
    staff: [...house.rows.staff.map(({ code }) => code), ...posts].sort(),
    units: house.rows.organization.map(({ code }) => code).sort(),
  };
}

/** Also offices of departments that have the number of a district's office, and those of leaders. */
const postsOf = ({ departments, districts, communes, offices, titles }: Table214): readonly string[] => [
  ...departments.flatMap((S) => offices.map((P) => `${S}000${P}00${SERIAL}`)),
  ...districts.flatMap((H) => offices.map((P) => `00${H}00${P}00${SERIAL}`)),
  ...communes.flatMap((HX) => titles.map((CD) => `00${HX}00${CD}${SERIAL}`)),
];

function siteOf({ fragments }: House, code: string): string {
  const [home, ...others] = fragments.filter(({ where }) => lies(code, where));
  if (home === undefined || others.length > 0) throw new Error(`${code} lies in ${others.length} fragments`);
  return home.site;
}
