/** Who may see everything leafs through everything: each row once, in the one order of all sites together. */
import { ALL, type House } from '../house/house.ts';

/** The largest there is. */
const PAGE = 40;

interface Page {
  readonly edges: readonly { readonly node: { readonly key: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
  readonly coverage: { readonly complete: boolean };
}

/** All keys that `search` gives to the holder of `code`, page after page. */
export async function leafThrough(
  house: House,
  code: string,
  search: string,
  key: string,
): Promise<readonly string[]> {
  const operation = `query ($after: String) {
    page: ${search}(first: ${PAGE}, after: $after, orderBy: [{ by: NAME }]) {
      edges { node { key: ${key} } }
      pageInfo { hasNextPage endCursor }
      totalCount
      coverage { complete }
    }
  }`;
  const keys: string[] = [];
  let after: string | null = null;
  for (let more = true; more; ) {
    const { errors, data } = await house.query({ code }, operation, { after });
    expect(errors).toEqual([]);
    const { edges, pageInfo, totalCount, coverage } = (data as { readonly page: Page }).page;
    expect(coverage.complete).toBe(true);
    keys.push(...edges.map(({ node }) => node.key));
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
    expect(edges).toHaveLength(more ? PAGE : totalCount - (keys.length - edges.length));
  }
  return keys;
}

/** What the sites hold, read at each of them, put together and sorted by PostgreSQL. */
export async function sortedUnion(house: House, table: string, key: string): Promise<readonly string[]> {
  const read = house.sites.map((site) => house.sql(site, `SELECT ${key} AS key, name_key FROM ${table}`));
  const rows = (await Promise.all(read)).flat();
  const sorted = await house.sql<{ key: string }>(
    ALL,
    `SELECT key FROM json_to_recordset($1) AS held (key text, name_key text)
     ORDER BY name_key COLLATE "C", key COLLATE "C"`,
    [JSON.stringify(rows)],
  );
  return sorted.map(({ key }) => key);
}
