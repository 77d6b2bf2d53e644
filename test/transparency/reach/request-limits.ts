/** How often each site may be asked for each subgraph in one operation: never, where it holds nothing that fits. */
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
  /** Throws for a site that was asked more often than that between `before` and `after`. */
  hold(before: RequestCounts, after: RequestCounts): void;
}

export function requestLimits(): RequestLimits {
  const limits = new Map<string, number>();
  return {
    allow(subgraph, sites) {
      for (const site of sites) {
        limits.set(`${site} ${subgraph}`, (limits.get(`${site} ${subgraph}`) ?? 0) + 1);
      }
    },
    hold(before, after) {
      for (const [site, subgraphs] of Object.entries(after)) {
        for (const [subgraph, count] of Object.entries(subgraphs)) {
          const requests = count - (before[site]?.[subgraph] ?? 0);
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
