/** A search that three sites can answer, in a house of 8 sites and in one of 187 over the same rows: it must cost the same. */
import { type House, openHouse } from '../test/house/house.ts';
import { inTurns, median, pairedRatio, quantile } from './in-turns.ts';
import type { Finding } from './report.ts';

const HOME_AFFAIRS = { subject: 'bench', code: '020000100001' };
const ROWS = 4_000;
const ROUNDS = { rounds: 300, warmUp: 60 };

const SEARCH = `query ($unit: [OrganizationCode!]) {
  staffSearch(filter: { unit: $unit }, first: 50, orderBy: [{ by: NAME }]) {
    edges { node { code fullName birthDate organizationCode } }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
}`;

/** Units whose fragments lie at three sites, in either house. */
export async function prunedSearch(): Promise<Finding> {
  const houses: House[] = [];
  try {
    const few = await openHouse({ deployment: 'quang-binh', sites: 8, rows: ROWS });
    houses.push(few);
    const many = await openHouse({ deployment: 'quang-binh', sites: few.fragments.length, rows: ROWS });
    houses.push(many);
    const unit = unitsAtThreeSites(few, many);
    const asked = await Promise.all(houses.map((house) => sitesAsked(house, unit)));
    const [few8, many187] = await inTurns(
      Object.fromEntries(
        [few, many].map((house) => [
          `${house.sites.length} sites`,
          () => house.query(HOME_AFFAIRS, SEARCH, { unit }),
        ]),
      ),
      ROUNDS,
    );
    if (few8 === undefined || many187 === undefined) throw new Error('[BUG] nothing was timed');
    const figures = [few8, many187].map(
      ({ name, times }, at) =>
        `${name}, ${asked[at]} asked: median ${median(times).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms`,
    );
    return {
      title: `a search pruned to 3 sites, ${few.sites.length} sites or ${many.sites.length}`,
      ratio: pairedRatio(many187, few8),
      limit: 1.1,
      figures,
    };
  } finally {
    for (const house of houses.reverse()) await house.close();
  }
}

/** Districts of communes are one fragment each here; take the first three that no site of the small house shares. */
function unitsAtThreeSites(few: House, many: House): readonly string[] {
  const chosen = new Map<string, string>();
  for (const { where, site } of few.fragments) {
    const place = many.fragments.find((fragment) => fragment.where === where);
    const rows = many.rows.staff.filter(({ code }) => lies(code, where)).length;
    if (place !== undefined && rows >= 10 && !chosen.has(site) && chosen.size < 3) {
      const code = many.rows.staff.find((row) => lies(row.code, where))?.organization_code;
      if (code) chosen.set(site, code);
    }
  }
  return [...chosen.values()];
}

const lies = (code: string, where: string): boolean =>
  [...where].every((wanted, at) => wanted === '?' || wanted === code[at]);

async function sitesAsked(house: House, unit: readonly string[]): Promise<number> {
  const before = Object.keys(house.requests('asked')).length;
  const reply = await house.query({ ...HOME_AFFAIRS, subject: 'asked' }, SEARCH, { unit });
  if (reply.errors.length > 0) throw new Error(JSON.stringify(reply.errors));
  return Object.keys(house.requests('asked')).length - before;
}
