/** How complete an answer is. The sites expected come from the catalog, never from who answered (D6). */
import { unreachable } from '../../../errors/unreachable.ts';
import type { SiteId } from '../../catalog/catalog.ts';
import type { CoverageBelow, SiteAnswer } from '../site-answer.ts';

/** Value of the GraphQL type `Coverage`. */
export interface Coverage {
  readonly __typename: 'Coverage';
  readonly complete: boolean;
  readonly sites: readonly SiteCoverage[];
}

export interface SiteCoverage {
  readonly __typename: 'SiteCoverage';
  /** Of a site below a hub: `<hub>/<site>`. */
  readonly site: SiteId;
  readonly status: SiteStatus;
  readonly rows: number | null;
  readonly tookMs: number | null;
  readonly asOf: string | null;
  readonly error: string | null;
}

export const SITE_STATUSES = [
  'ANSWERED',
  'UNREACHABLE',
  'TIMED_OUT',
  'FAILED',
  /** It did not answer, and sites with copies of all its rows did: nothing is missing. */
  'REPLACED',
  /** Answered now, but rows of an earlier page are missing. */
  'MISSED_EARLIER',
] as const;

export type SiteStatus = (typeof SITE_STATUSES)[number];

/** Answers are named by their place among them: a site may be there twice, for itself and for another. */
export interface CoverageOptions {
  /** How many rows of the answer came from the site; null where rows cannot be told apart. */
  readonly rowsOf?: (at: number) => number | null;
  readonly missedEarlier?: readonly SiteId[];
  /** What the answer's hubs say of the sites below them. */
  readonly below?: (at: number) => readonly CoverageBelow[];
}

export function toCoverage(
  answers: readonly SiteAnswer[],
  { rowsOf = () => null, missedEarlier = [], below = () => [] }: CoverageOptions = {},
): Coverage {
  const sites = answers.flatMap((answer, at): readonly SiteCoverage[] => [
    {
      __typename: 'SiteCoverage',
      site: answer.site,
      status: statusOf(answer),
      rows: rowsOf(at),
      tookMs: answer.tookMs,
      asOf: answer.status === 'answered' ? answer.asOf : null,
      error: answer.status === 'failed' ? answer.error.code : null,
    },
    ...sitesBelow(answer.site, below(at), rowsOf(at)),
  ]);
  const marked = sites.map((site) =>
    isComplete(site) && missedEarlier.includes(site.site)
      ? { ...site, status: 'MISSED_EARLIER' as const }
      : site,
  );
  // Whoever answers now for its rows, those of an earlier page stay missing.
  const others = missedEarlier.filter((missed) => sites.every(({ site }) => site !== missed));
  const all = [...marked, ...others.map(missedOf)];
  return { __typename: 'Coverage', complete: all.every(isComplete), sites: all };
}

const missedOf = (site: SiteId): SiteCoverage => ({
  __typename: 'SiteCoverage',
  site,
  status: 'MISSED_EARLIER',
  rows: null,
  tookMs: null,
  asOf: null,
  error: null,
});

/** Whether nothing is missing because of this site. */
export const isComplete = ({ status }: Pick<SiteCoverage, 'status'>): boolean =>
  status === 'ANSWERED' || status === 'REPLACED';

type SiteBelow = CoverageBelow['sites'][number];

/** Each once, and as incomplete as the least complete of the parts that the hub was asked for. */
function sitesBelow(
  hub: SiteId,
  parts: readonly CoverageBelow[],
  rows: number | null,
): readonly SiteCoverage[] {
  const bySite = new Map<SiteId, SiteBelow>();
  for (const site of parts.flatMap(({ sites }) => sites)) {
    const known = bySite.get(site.site);
    if (known === undefined || (isComplete(known) && !isComplete(site))) bySite.set(site.site, site);
  }
  const sites = [...bySite.values()];
  // Of a page that was cut further nobody knows whose rows were left out.
  const told = sites.reduce((sum, site) => sum + (site.rows ?? 0), 0) === rows;
  return sites.map((site) => ({
    __typename: 'SiteCoverage',
    ...site,
    site: `${hub}/${site.site}` as SiteId,
    rows: told ? site.rows : null,
  }));
}

function statusOf(answer: SiteAnswer): SiteStatus {
  switch (answer.status) {
    case 'answered':
      return 'ANSWERED';
    case 'replaced':
      return 'REPLACED';
    case 'failed':
      switch (answer.error.code) {
        case 'SITE_UNREACHABLE':
          return 'UNREACHABLE';
        case 'SITE_TIMED_OUT':
        case 'REQUEST_CANCELLED':
          return 'TIMED_OUT';
        default:
          return 'FAILED';
      }
    default:
      return unreachable(answer);
  }
}
