/**
 * A request's context, as far as whoever asks lets it reach: for these rows, in this time, for this much. Which rows is
 * said by superiors only, whose fragments are a catalog's: what somebody cuts out themselves could be taken off the whole.
 */
import { TributaryError } from '../../errors/tributary-error.ts';
import type { FetchContext } from '../execute/fetch-context.ts';
import type { HubQuestion } from './hub-question.ts';
import { narrowCatalog } from './narrow-catalog.ts';
import { RAW_CURSORS } from './raw-cursors.ts';
import type { Asker } from './who-asks.ts';

/** What a site gives at most (subgraphs/shared/connection/page.ts): a superior may ask for as much. */
const LARGEST_PAGE = 1_001;

export function narrowContext<Context extends FetchContext>(
  context: Context,
  { fragments, deadlineMs, budget = Number.POSITIVE_INFINITY, evidence }: HubQuestion,
  asker: Asker,
): Context {
  if (fragments !== undefined && asker.kind !== 'superior') {
    throw new TributaryError(
      'BAD_REQUEST',
      'extensions.fragments: which rows are meant is for a superior to say.',
    );
  }
  const catalog = fragments === undefined ? context.catalog : narrowCatalog(context.catalog, fragments);
  const planning = { ...context.planning, catalog };
  const { bounds } = context;
  return {
    ...context,
    catalog,
    // Whoever compares the entries of several levels finds the request under the name that it had at the first.
    ...(evidence !== undefined && {
      evidence: () => ({ ...context.evidence(), request: evidence.request }),
    }),
    planning: asker.kind === 'superior' ? { ...planning, ...forSuperior(planning.limits) } : planning,
    bounds: {
      ...bounds,
      budget: Math.min(bounds.budget, budget),
      ...(deadlineMs !== undefined && { deadlineMs: Math.min(bounds.deadlineMs, deadlineBelow(deadlineMs)) }),
    },
  };
}

const forSuperior = (limits: FetchContext['planning']['limits']) => ({
  cursors: RAW_CURSORS,
  // Whether so many sites are meant has been said where the caller could be asked; here the budget bounds it.
  limits: { ...limits, maximumSize: LARGEST_PAGE, mayScatter: true },
});

const [LEAST_MARGIN_MS, MOST_MARGIN_MS] = [20, 500];

/** Less than a superior waits, so that there is time left to merge what came and to send it. */
export const deadlineBelow = (deadlineMs: number): number =>
  Math.max(1, deadlineMs - Math.min(MOST_MARGIN_MS, Math.max(LEAST_MARGIN_MS, deadlineMs / 10)));
