/** Fills the databases of a deployment's sites: every generated row goes to the site that keeps its fragment. */
import { setImmediate as turn } from 'node:timers/promises';
import type pg from 'pg';
import { type CodePattern, matchesPattern } from '../../codes/pattern.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import type { Deployment } from '../deployment.ts';
import { type RowCounts, SiteWriter } from './copy/site-writer.ts';
import { recordSource } from './generate.ts';
import { isMainTable, placeOf } from './record.ts';
import type { GenerationOptions } from './record-source.ts';

export interface PopulateOptions extends GenerationOptions {
  readonly deployment: Deployment;
  readonly fragments: readonly { readonly name: string; readonly where: CodePattern }[];
  /** Fragment name → site. */
  readonly allocation: ReadonlyMap<string, string>;
  /** A connection of its own to the site's database, whose tables exist and are empty. Closed here. */
  readonly connect: (site: string) => Promise<pg.Client>;
  /** Counts organizations, staff and members; the lists of the staff are not counted. */
  readonly onProgress?: (doneRows: number, totalRows: number) => void;
  readonly signal?: AbortSignal;
}

/** How many sites may be written at once: enough to keep two cores busy, few enough for any server. */
const SITES_AT_ONCE = 4;

/**
 * Returns the rows of each table at each site. Fails as a whole or, for sites already finished, not at all:
 * a site has all of its rows or none.
 */
export async function populate(options: PopulateOptions): Promise<ReadonlyMap<string, RowCounts>> {
  const { deployment, allocation, connect, onProgress, signal } = options;
  const source = await recordSource(deployment, options);
  const siteOf = locator(options);
  const lastUnit = new Map(source.units.map((unit) => [siteOf(unit), unit]));
  const counts = new Map<string, RowCounts>([...allocation.values()].map((site) => [site, {}]));
  const open = new Map<string, SiteWriter>();
  const finishing = new Set<Promise<void>>();
  let done = 0;

  const writerAt = (site: string): SiteWriter => {
    const known = open.get(site);
    if (known !== undefined) return known;
    const writer = new SiteWriter(connect(site));
    open.set(site, writer);
    return writer;
  };
  const finish = async (site: string, writer: SiteWriter) => {
    await writer.finish();
    open.delete(site);
    counts.set(site, writer.counts);
  };

  try {
    for (const unit of source.units) {
      signal?.throwIfAborted();
      for (const record of source.recordsOf(unit)) {
        writerAt(siteOf(placeOf(record))).add(record);
        if (isMainTable(record.table)) done += 1;
      }
      for (const writer of open.values()) if (writer.isFull) await writer.drain();
      onProgress?.(done, source.mainRows);
      // Units come in the order of their codes, so a site is complete long before the end and its connection free.
      const site = siteOf(unit);
      const writer = open.get(site);
      if (writer !== undefined && lastUnit.get(site) === unit) {
        const finished: Promise<void> = finish(site, writer).then(() => void finishing.delete(finished));
        finished.catch(() => undefined);
        finishing.add(finished);
      }
      if (finishing.size >= SITES_AT_ONCE) await Promise.race(finishing);
      // Lets the sockets work while the next unit is made.
      else await turn();
    }
    await Promise.all(finishing);
    return counts;
  } catch (error) {
    await Promise.all([...open.values()].map((writer) => writer.abandon()));
    throw error;
  }
}

/** Where rows of a place live; asking twice for the same place in a row, as rows do, costs one comparison. */
function locator({ fragments, allocation }: PopulateOptions): (place: string) => string {
  let lastPlace: string | undefined;
  let lastSite = '';
  return (place) => {
    if (place === lastPlace) return lastSite;
    const [fragment, second] = fragments.filter(({ where }) => matchesPattern(where, place));
    const site = fragment && allocation.get(fragment.name);
    if (fragment === undefined || second !== undefined || site === undefined) {
      const why = second
        ? 'is in two fragments'
        : fragment
          ? 'is in a fragment without a site'
          : 'is in no fragment';
      throw new TributaryError(
        'CATALOG_INVALID',
        `${place} ${why}: ${fragment?.name ?? ''} ${second?.name ?? ''}`.trim(),
      );
    }
    lastPlace = place;
    lastSite = site;
    return site;
  };
}
