/** Page 1 and page 1,000 of one search over eight sites: a position is found by an index, not by counting. */
import { type House, openHouse } from '../test/house/house.ts';
import { inTurns, median, pairedRatio, quantile } from './in-turns.ts';
import type { Finding } from './report.ts';

const FEDERATION = { subject: 'bench', code: '000000000000' };
const SIZE = 20;
const PAGE = 1_000;
const ROWS = SIZE * PAGE + 2_000;
const STEP = 500;
const ROUNDS = { rounds: 300, warmUp: 60 };

const SEARCH = `query ($first: Int!, $after: String) {
  memberSearch(first: $first, after: $after, orderBy: [{ by: NAME }]) {
    edges { node { number name } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Page {
  readonly memberSearch: {
    readonly edges: readonly unknown[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

export async function deepPage(): Promise<Finding> {
  const house = await openHouse({ deployment: 'trade-unions', sites: 8, rows: ROWS });
  try {
    const after = await cursorBefore(house, SIZE * (PAGE - 1));
    const ask = async (from: string | null) => {
      const { data, errors } = await house.query(FEDERATION, SEARCH, { first: SIZE, after: from });
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      if ((data as unknown as Page).memberSearch.edges.length !== SIZE) throw new Error('a page is not full');
    };
    const [first, deep] = await inTurns(
      { 'page 1': () => ask(null), [`page ${PAGE}`]: () => ask(after) },
      ROUNDS,
    );
    if (first === undefined || deep === undefined) throw new Error('[BUG] nothing was timed');
    return {
      title: `page ${PAGE} of ${SIZE} rows beside page 1, ${house.rows.member.length} members over 8 sites`,
      ratio: pairedRatio(deep, first),
      limit: 1.1,
      figures: [first, deep].map(
        ({ name, times }) =>
          `${name}: median ${median(times).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms`,
      ),
    };
  } finally {
    await house.close();
  }
}

/** A cursor does not say how long the pages were, so the way there may be taken in long steps. */
async function cursorBefore(house: House, rows: number): Promise<string> {
  let after: string | null = null;
  for (let seen = 0; seen < rows; ) {
    const first = Math.min(STEP, rows - seen);
    const { data, errors } = await house.query(FEDERATION, SEARCH, { first, after });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    const page = (data as unknown as Page).memberSearch;
    if (!page.pageInfo.hasNextPage) throw new Error('there are too few rows');
    after = page.pageInfo.endCursor;
    seen += page.edges.length;
  }
  return after ?? '';
}
