/** However rows are dealt to several connections, leafing through all together is leafing through one. */
import fc from 'fast-check';
import type { Connection } from '../../subgraphs/shared/connection/connection.ts';
import type { Page } from '../../subgraphs/shared/connection/page.ts';
import { interleave } from './interleave.ts';

/** Rows are their own positions. */
function connectionOf(rows: readonly string[], { size, towards, beyond }: Page): Connection<string> {
  const toEnd = towards === 'end';
  const ahead = rows.filter((row) => beyond === undefined || (toEnd ? row > beyond : row < beyond));
  const page = toEnd ? ahead.slice(0, size) : ahead.slice(Math.max(0, ahead.length - size));
  const more = ahead.length > size;
  const behind = ahead.length < rows.length;
  return {
    edges: async () => page.map((row) => ({ cursor: row, node: row })),
    pageInfo: {
      hasNextPage: async () => (toEnd ? more : behind),
      hasPreviousPage: async () => (toEnd ? behind : more),
      startCursor: async () => page.at(0) ?? null,
      endCursor: async () => page.at(-1) ?? null,
    },
    totalCount: async () => rows.length,
  };
}

const shown = async ({ edges, pageInfo, totalCount }: Connection<string>) => ({
  rows: (await edges()).map(({ cursor, node }) => [cursor, node]),
  next: await pageInfo.hasNextPage(),
  previous: await pageInfo.hasPreviousPage(),
  start: await pageInfo.startCursor(),
  end: await pageInfo.endCursor(),
  total: await totalCount(),
});

const row = fc.integer({ min: 0, max: 40 }).map((value) => String(value).padStart(2, '0'));

test('one connection of several is the connection of all their rows', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(row, fc.nat(2)), { selector: ([value]) => value }),
      fc.nat(6),
      fc.constantFrom<Page['towards']>('end', 'start'),
      fc.option(row, { nil: undefined }),
      async (dealt, size, towards, beyond) => {
        const page: Page = { size, towards, ...(beyond !== undefined && { beyond }) };
        const sorted = dealt.toSorted(([a], [b]) => (a < b ? -1 : 1));
        const rowsOf = (part?: number): readonly string[] =>
          sorted.filter(([, to]) => part === undefined || to === part).map(([value]) => value);
        const parts = [0, 1, 2].map((part) => connectionOf(rowsOf(part), page));
        expect(await shown(interleave(parts, page))).toEqual(await shown(connectionOf(rowsOf(), page)));
      },
    ),
    { numRuns: 500, seed: 20_200_101 },
  );
});
