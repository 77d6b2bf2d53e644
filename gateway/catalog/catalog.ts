/** Where data lives: fragmentation schema (which rows belong together) and allocation schema (where they are kept). */
import type { CodePattern } from '../../codes/pattern.ts';
import { TributaryError } from '../../errors/tributary-error.ts';

export type SiteId = string & { readonly __brand: 'SiteId' };

export function parseSiteId(text: string): SiteId {
  if (!isSiteId(text)) {
    throw new TributaryError(
      'CONFIGURATION_INVALID',
      `"${text}" is not a site id (letters, digits, hyphens).`,
    );
  }
  return text;
}

export const isSiteId = (text: string): text is SiteId => /^[a-z][a-z0-9-]{1,30}$/.test(text);

/** Rows that belong together: those whose code matches `where`. */
export interface DataFragment {
  readonly name: string;
  readonly title: string;
  readonly where: CodePattern;
}

export interface Site {
  readonly id: SiteId;
  readonly title: string;
  /** Base URL; a subgraph answers at `<url>/<subgraph>`. Never shown to callers. */
  readonly url: string;
}

/** One copy of a data fragment. */
export interface Placement {
  readonly site: SiteId;
  /** The primary is where rows are written; a standby follows it. */
  readonly role: 'primary' | 'standby';
  /** How far a standby may be behind, as its owner declares; 0 for the primary. */
  readonly stalenessSeconds: number;
}

/** Fragment name → its copies: one primary, which comes first, and any number of standbys. */
export type Allocation = ReadonlyMap<string, readonly Placement[]>;

export interface Catalog {
  /** Changes with every change of fragments or allocation, not with a site's URL or title. */
  readonly version: string;
  readonly fragments: readonly DataFragment[];
  /** The sites that have a URL, whether they keep something or not. */
  readonly sites: ReadonlyMap<SiteId, Site>;
  readonly allocation: Allocation;
}

/** The copies of a fragment, the primary first; none when the catalog does not have the fragment. */
export const placementsOf = (
  { allocation }: Pick<Catalog, 'allocation'>,
  fragment: string,
): readonly Placement[] => allocation.get(fragment) ?? NOWHERE;

const NOWHERE: readonly Placement[] = Object.freeze([]);

/** The site that the fragment's rows are written at. */
export const primaryOf = (catalog: Pick<Catalog, 'allocation'>, fragment: string): SiteId | undefined =>
  placementsOf(catalog, fragment).find(({ role }) => role === 'primary')?.site;

/** The fragments of which the site keeps a copy, primary or standby, in catalog order. */
export const fragmentsAt = (
  catalog: Pick<Catalog, 'allocation' | 'fragments'>,
  site: SiteId,
): readonly DataFragment[] =>
  catalog.fragments.filter(({ name }) =>
    placementsOf(catalog, name).some((placement) => placement.site === site),
  );

/** Every site that keeps a copy of something, each once, in the order of the allocation. */
export const sitesKeeping = (allocation: Allocation): readonly SiteId[] => [
  ...new Set([...allocation.values()].flatMap((placements) => placements.map(({ site }) => site))),
];

export const primary = (site: SiteId): Placement =>
  Object.freeze({ site, role: 'primary', stalenessSeconds: 0 });

export const standby = (site: SiteId, stalenessSeconds: number): Placement =>
  Object.freeze({ site, role: 'standby', stalenessSeconds });
