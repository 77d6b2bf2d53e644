/** One site's page of a connection, checked before it is merged: form, size, order, no row twice. */
import { z } from 'zod';
import type { SiteId } from '../../catalog/catalog.ts';
import type { PagePlan } from '../../plan/fragment-plan.ts';
import type { Page } from '../../plan/page/page.ts';
import { PAGE, POSITIONS, TOTAL } from '../../plan/shape/connection-field.ts';
import { siteAnswerInvalid } from './field-answer.ts';

const edge = z.record(z.string(), z.unknown());

const sitePage = z.looseObject({
  [POSITIONS]: z.array(z.object({ cursor: z.string().regex(/^[0-9a-f]+$/) })).optional(),
  [PAGE]: z
    .object({ hasNextPage: z.boolean().optional(), hasPreviousPage: z.boolean().optional() })
    .optional(),
  [TOTAL]: z.number().int().nonnegative().optional(),
});

export interface SitePage {
  /** Positions of the rows, ascending. */
  readonly positions: readonly string[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
  /** The caller's own `edges`, by response key, one entry per position. */
  readonly edges: ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>;
}

/** Throws SITE_ANSWER_INVALID. */
export function toSitePage(value: unknown, site: SiteId, { page: asked, askedSize }: PagePlan): SitePage {
  const parsed = sitePage.safeParse(value);
  if (!parsed.success) throw siteAnswerInvalid(site, 'a connection of another form');
  const { [POSITIONS]: rows = [], [PAGE]: page, [TOTAL]: totalCount = 0, ...rest } = parsed.data;
  const positions = rows.map(({ cursor }) => cursor);
  if (positions.length > askedSize) {
    throw siteAnswerInvalid(site, `${positions.length} rows where ${askedSize} were asked`);
  }
  if (positions.some((position, at) => at > 0 && position <= (positions[at - 1] ?? ''))) {
    throw siteAnswerInvalid(site, 'rows out of order');
  }
  if (!beginsBeside(asked, positions)) throw siteAnswerInvalid(site, 'rows of another page');
  const more = asked.direction === 'forward' ? page?.hasNextPage : page?.hasPreviousPage;
  // Rows of other sites would be taken from behind the ones that it keeps back.
  if (more && positions.length < askedSize)
    throw siteAnswerInvalid(site, 'a page that is not full although it has more');
  return {
    positions,
    hasNextPage: page?.hasNextPage ?? false,
    hasPreviousPage: page?.hasPreviousPage ?? false,
    totalCount,
    edges: new Map(
      Object.entries(rest).map(([key, value]) => {
        const edges = z.array(edge).length(positions.length).safeParse(value);
        if (!edges.success) throw siteAnswerInvalid(site, 'edges that do not fit its rows');
        return [key, edges.data];
      }),
    ),
  };
}

/** A site that does not heed the cursor would show the same rows on every page. Positions are in order. */
function beginsBeside({ direction, position }: Page, positions: readonly string[]): boolean {
  const nearest = positions.at(direction === 'forward' ? 0 : -1);
  if (position === undefined || nearest === undefined) return true;
  return direction === 'forward' ? nearest > position : nearest < position;
}
