/** Everything that a caller sees, page after page. */
import type { House } from '../house/house.ts';
import { PAGE } from './province.ts';

export interface SeenRow {
  readonly code: string;
  readonly access: 'FULL' | 'REDUCED';
  /** The unit that a person is in. */
  readonly unit?: string;
}

interface Page {
  readonly edges: readonly { readonly node: SeenRow }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
  readonly coverage: { readonly complete: boolean };
}

const SEARCHES = {
  staff: `staffSearch(first: ${PAGE}, after: $after) { edges { node { code access unit: organizationCode } }`,
  units: `organizationSearch(first: ${PAGE}, after: $after) { edges { node { code access } }`,
} as const;

export async function leafThrough(
  { query }: Pick<House, 'query'>,
  caller: { readonly subject: string; readonly code: string },
  what: keyof typeof SEARCHES,
): Promise<readonly SeenRow[]> {
  const operation = `query ($after: String) {
    page: ${SEARCHES[what]} pageInfo { hasNextPage endCursor } totalCount coverage { complete } }
  }`;
  const rows: SeenRow[] = [];
  let after: string | null = null;
  for (let more = true; more; ) {
    const { errors, data } = await query(caller, operation, { after });
    expect(errors).toEqual([]);
    const { edges, pageInfo, totalCount, coverage } = (data as { readonly page: Page }).page;
    rows.push(...edges.map(({ node }) => node));
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
    expect(coverage.complete).toBe(true);
    if (!more) expect(rows).toHaveLength(totalCount);
  }
  return rows;
}
