/** What became of a catalog, in words for whoever watches a log or a terminal. */
import { type Catalog, type Placement, placementsOf, primaryOf, type Site, type SiteId } from './catalog.ts';

/** Nothing for two catalogs that say the same. */
export const differences = (before: Catalog, after: Catalog): readonly string[] => [
  ...ofFragments(before, after),
  ...ofSites(before.sites, after.sites),
];

function ofFragments(before: Catalog, after: Catalog): readonly string[] {
  const old = new Map(before.fragments.map((fragment) => [fragment.name, fragment]));
  const now = new Map(after.fragments.map((fragment) => [fragment.name, fragment]));
  return [
    ...missing(old, now).map((name) => `fragment ${name} is gone`),
    ...missing(now, old).map((name) => `fragment ${name} is new at ${primaryOf(after, name)}`),
    ...[...now.values()].flatMap(({ name, where }) => {
      const former = old.get(name);
      if (former === undefined) return [];
      const meant = former.where === where ? [] : [`${name} is ${where}, no longer ${former.where}`];
      return [...meant, ...ofCopies(name, placementsOf(before, name), placementsOf(after, name))];
    }),
  ];
}

function ofCopies(
  fragment: string,
  before: readonly Placement[],
  after: readonly Placement[],
): readonly string[] {
  const [from, to] = [before, after].map((copies) => copies.find(({ role }) => role === 'primary')?.site);
  const [old, now] = [standbys(before), standbys(after)];
  return [
    ...(from === to ? [] : [`${fragment} moves from ${from} to ${to}`]),
    ...missing(old, now).map((site) => `${fragment} has no standby at ${site} any more`),
    ...[...now].flatMap(([site, seconds]) =>
      old.get(site) === seconds ? [] : [`${fragment} has a standby at ${site}, up to ${seconds} s behind`],
    ),
  ];
}

const standbys = (copies: readonly Placement[]): ReadonlyMap<SiteId, number> =>
  new Map(
    copies.flatMap(({ site, role, stalenessSeconds }) =>
      role === 'standby' ? [[site, stalenessSeconds] as const] : [],
    ),
  );

/** Where a site is to be found is nobody's business who reads along. */
const ofSites = (before: ReadonlyMap<SiteId, Site>, after: ReadonlyMap<SiteId, Site>): readonly string[] => [
  ...missing(before, after).map((site) => `site ${site} is gone`),
  ...missing(after, before).map((site) => `site ${site} is new`),
  ...[...after.values()].flatMap(({ id, title, url }) => {
    const former = before.get(id);
    if (former === undefined) return [];
    return [
      ...(former.url === url ? [] : [`site ${id} has another URL`]),
      ...(former.title === title ? [] : [`site ${id} has another title`]),
    ];
  }),
];

/** What the one has and the other has not. */
const missing = <Key>(one: ReadonlyMap<Key, unknown>, other: ReadonlyMap<Key, unknown>): readonly Key[] =>
  [...one.keys()].filter((key) => !other.has(key));
