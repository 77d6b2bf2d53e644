/** Who may see everything leafs through everything: each row once, in the one order of all sites together. */
import { ALL, type House, openHouse } from '../house/house.ts';

const PAGE = 50;

interface Page {
  readonly edges: readonly { readonly node: { readonly key: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
  readonly coverage: { readonly complete: boolean };
}

async function leafThrough(
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
async function sortedUnion(house: House, table: string, key: string): Promise<readonly string[]> {
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

test('Home Affairs leafs through all staff of the province', async () => {
  const house = await openHouse({ deployment: 'quang-binh', sites: 8, rows: 600 });
  try {
    const union = await sortedUnion(house, 'staff', 'code');
    expect(union).toHaveLength(600);
    expect(await leafThrough(house, '020000100001', 'staffSearch', 'code')).toEqual(union);
  } finally {
    await house.close();
  }
}, 60_000);

test('the national federation leafs through all members', async () => {
  const house = await openHouse({ deployment: 'trade-unions', sites: 8, rows: 600 });
  try {
    const union = await sortedUnion(house, 'member', 'number');
    expect(union).toHaveLength(600);
    expect(await leafThrough(house, '000000000000', 'memberSearch', 'number')).toEqual(union);
  } finally {
    await house.close();
  }
}, 60_000);
