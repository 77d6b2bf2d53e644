/** How often each site may be asked for each subgraph in one operation: never, where it can hold nothing that fits. */
import type { RequestCounts } from '../../house/request-log.ts';
import type { RelationName } from '../oracle/relations.ts';

export const SUBGRAPH_OF: Readonly<Record<RelationName, string>> = {
  staff: 'personnel',
  member: 'members',
  organization: 'organizations',
};

export interface RequestLimits {
  /** One request more for each of these sites. */
  allow(subgraph: string, sites: ReadonlySet<string>): void;
  /** Each of these holds something that fits. */
  need(subgraph: string, sites: ReadonlySet<string>): void;
  /** Throws for a site that was asked more often than that between `before` and `after`, or not although it must. */
  hold(before: RequestCounts, after: RequestCounts): void;
}

export function requestLimits(): RequestLimits {
  const limits = new Map<string, number>();
  const needed: (readonly [subgraph: string, site: string])[] = [];
  return {
    allow(subgraph, sites) {
      for (const site of sites) {
        limits.set(`${site} ${subgraph}`, (limits.get(`${site} ${subgraph}`) ?? 0) + 1);
      }
    },
    need: (subgraph, sites) => needed.push(...[...sites].map((site) => [subgraph, site] as const)),
    hold(before, after) {
      const asked = (subgraph: string, site: string): number =>
        (after[site]?.[subgraph] ?? 0) - (before[site]?.[subgraph] ?? 0);
      const lost = needed.find(([subgraph, site]) => asked(subgraph, site) === 0);
      if (lost !== undefined) throw new Error(`${lost[1]} holds what fits and was not asked for ${lost[0]}`);
      for (const [site, subgraphs] of Object.entries(after)) {
        for (const subgraph of Object.keys(subgraphs)) {
          const requests = asked(subgraph, site);
          const limit = limits.get(`${site} ${subgraph}`) ?? 0;
          if (requests > limit)
            throw new Error(`${site} was asked ${requests} times for ${subgraph}, where ${limit} would do`);
        }
      }
    },
  };
}

interface Joined {
  readonly place: string;
  readonly beside: string | null;
}

/** One request for the organizations beside the rows; the one above an organization is named by personnel. */
export function allowJoins(
  limits: RequestLimits,
  relation: RelationName,
  rows: readonly Joined[],
  sitesOf: (codes: readonly string[]) => ReadonlySet<string>,
): void {
  limits.allow('organizations', sitesOf(rows.flatMap(({ beside }) => beside ?? [])));
  if (relation === 'organization') limits.allow('personnel', sitesOf(rows.map(({ place }) => place)));
}
