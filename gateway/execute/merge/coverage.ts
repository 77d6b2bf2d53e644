/** How complete an answer is. The sites expected come from the catalog, never from who answered (D6). */
import { unreachable } from '../../../errors/unreachable.ts';
import type { SiteId } from '../../catalog/catalog.ts';
import type { SiteAnswer } from '../site-answer.ts';

/** Value of the GraphQL type `Coverage`. */
export interface Coverage {
  readonly __typename: 'Coverage';
  readonly complete: boolean;
  readonly sites: readonly SiteCoverage[];
}

export interface SiteCoverage {
  readonly __typename: 'SiteCoverage';
  readonly site: SiteId;
  readonly status: SiteStatus;
  readonly rows: number | null;
  readonly tookMs: number | null;
  readonly asOf: string | null;
  readonly error: string | null;
}

type SiteStatus =
  | 'ANSWERED'
  | 'UNREACHABLE'
  | 'TIMED_OUT'
  | 'FAILED'
  /** Answered now, but rows of an earlier page are missing. */
  | 'MISSED_EARLIER';

export function toCoverage(
  answers: readonly SiteAnswer[],
  rowsOf: (answer: SiteAnswer) => number | null,
  missedEarlier: readonly SiteId[] = [],
): Coverage {
  const sites = answers.map((answer): SiteCoverage => {
    const missed = answer.status === 'answered' && missedEarlier.includes(answer.site);
    return {
      __typename: 'SiteCoverage',
      site: answer.site,
      status: missed ? 'MISSED_EARLIER' : statusOf(answer),
      rows: rowsOf(answer),
      tookMs: answer.tookMs,
      asOf: answer.status === 'answered' ? answer.asOf : null,
      error: answer.status === 'failed' ? answer.error.code : null,
    };
  });
  return { __typename: 'Coverage', complete: sites.every(({ status }) => status === 'ANSWERED'), sites };
}

function statusOf(answer: SiteAnswer): SiteStatus {
  switch (answer.status) {
    case 'answered':
      return 'ANSWERED';
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
