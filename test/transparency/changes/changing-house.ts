/** A house whose catalog changes while it is asked, with an account of which catalogs each answer may be of. */
import { type Catalog, parseSiteId } from '../../../gateway/catalog/catalog.ts';
import { removeSite } from '../../../gateway/catalog/operations/sites.ts';
import { heldCatalog } from '../../../gateway/catalog/store.ts';
import { openCatalog } from '../../../gateway/open-catalog.ts';
import type { Ask, Reply } from '../../house/ask.ts';
import { openPlainHouse, type Rows, type TestHouse, UNOPTIMIZED } from '../houses.ts';

/** A site that is there and that the catalog does not know at first. */
export const NEWCOMER = parseSiteId('newcomer');

export interface ChangingHouse extends TestHouse {
  catalog(): Catalog;
  /** The next request is answered by this one. */
  replace(next: Catalog): void;
  /** How many requests have been answered. */
  answers(): number;
  /** Resolved when every request has been answered that was under way. */
  drained(): Promise<void>;
}

/** `empty`: a fragment without rows, whose name lets the newcomer be opened. */
export async function openChangingHouse(rows: Rows, sites: number, empty: string): Promise<ChangingHouse> {
  const house = await openPlainHouse({ ...rows, sites, stray: { [empty]: [NEWCOMER] } });
  const store = heldCatalog(removeSite(await openCatalog(house.settings), NEWCOMER));
  const versions = [store.current().version];
  const underway = new Set<Promise<unknown>>();
  const seen = new WeakMap<Reply, readonly string[]>();
  let answers = 0;

  const followed =
    (ask: Ask): Ask =>
    async (...question) => {
      const from = versions.length - 1;
      const asking = ask(...question);
      underway.add(asking);
      try {
        const reply = await asking;
        seen.set(reply, versions.slice(from));
        answers += 1;
        return reply;
      } finally {
        underway.delete(asking);
      }
    };
  return {
    ...house,
    query: followed(await house.openGateway({ catalog: store })),
    twin: followed(await house.openGateway({ catalog: store, ...UNOPTIMIZED })),
    settled: false,
    belowHub: [],
    versionsOf: (reply) => [...new Set(seen.get(reply))],
    catalog: () => store.current(),
    replace(next) {
      store.replace(next);
      versions.push(next.version);
    },
    answers: () => answers,
    async drained() {
      await Promise.allSettled([...underway]);
    },
  };
}
