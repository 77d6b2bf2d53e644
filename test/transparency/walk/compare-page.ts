/** Holds one answer of the gateway against the expected page. */
import { same } from '../same.ts';
import type { ExpectedPage } from './expected-page.ts';

/** What the next turn needs of a page. */
export interface Answer {
  readonly cursors: readonly string[];
}

export interface PageExpectation {
  readonly rows: readonly unknown[];
  readonly page: ExpectedPage;
  /** Undefined: the number was not asked for. */
  readonly total: number | undefined;
  /** The sites that can hold a row of the search: all of them answer. */
  readonly sites: ReadonlySet<string>;
}

export interface PageData {
  readonly edges: readonly { readonly cursor: string; readonly node: unknown }[];
  readonly pageInfo: Readonly<Record<string, unknown>>;
  readonly totalCount?: number;
  readonly coverage: {
    readonly complete: boolean;
    readonly sites: readonly { readonly site: string; readonly status: string }[];
  };
}

export function comparePage(data: PageData, { rows, page, total, sites }: PageExpectation): Answer {
  const { edges, pageInfo, totalCount, coverage } = data;
  same(
    'rows',
    edges.map(({ node }) => node),
    rows,
  );
  same('pageInfo', pageInfo, {
    hasNextPage: page.hasNextPage,
    hasPreviousPage: page.hasPreviousPage,
    startCursor: edges.at(0)?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  });
  same('totalCount', totalCount, total);
  same('coverage', coverage.complete, true);
  same(
    'sites',
    coverage.sites.map(({ site, status }) => `${site} ${status}`).sort(),
    [...sites].map((site) => `${site} ANSWERED`).sort(),
  );
  return { cursors: edges.map(({ cursor }) => cursor) };
}
