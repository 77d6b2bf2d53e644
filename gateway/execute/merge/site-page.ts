/** One site's page of a connection, checked before it is merged: form, size, order, no row twice. */
import { z } from 'zod';
import { TributaryError } from '../../../errors/tributary-error.ts';
import type { SiteId } from '../../catalog/catalog.ts';
import { PAGE, POSITIONS, TOTAL } from '../../plan/shape/connection-field.ts';

const edge = z.record(z.string(), z.unknown());

const sitePage = z.looseObject({
  [POSITIONS]: z.array(z.object({ cursor: z.string().regex(/^[0-9a-f]+$/) })).optional(),
  [PAGE]: z.object({ hasNextPage: z.boolean(), hasPreviousPage: z.boolean() }).optional(),
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

/** Throws SITE_ANSWER_INVALID. `size` is what the site was asked for at most. */
export function toSitePage(value: unknown, site: SiteId, size: number): SitePage {
  const parsed = sitePage.safeParse(value);
  if (!parsed.success) throw invalid(site, 'a connection of another form');
  const { [POSITIONS]: rows = [], [PAGE]: page, [TOTAL]: totalCount = 0, ...rest } = parsed.data;
  const positions = rows.map(({ cursor }) => cursor);
  if (positions.length > size) throw invalid(site, `${positions.length} rows where ${size} were asked`);
  if (positions.some((position, at) => at > 0 && position <= (positions[at - 1] ?? ''))) {
    throw invalid(site, 'rows out of order');
  }
  return {
    positions,
    hasNextPage: page?.hasNextPage ?? false,
    hasPreviousPage: page?.hasPreviousPage ?? false,
    totalCount,
    edges: new Map(
      Object.entries(rest).map(([key, value]) => {
        const edges = z.array(edge).length(positions.length).safeParse(value);
        if (!edges.success) throw invalid(site, 'edges that do not fit its rows');
        return [key, edges.data];
      }),
    ),
  };
}

const invalid = (site: SiteId, what: string): TributaryError =>
  new TributaryError('SITE_ANSWER_INVALID', `Site ${site} answered ${what}.`, { site });
