/** The merged page against the page of one big site that holds every row: it must not be possible to tell them apart. */
import fc from 'fast-check';
import type { Page } from '../../plan/page/page.ts';
import { type MergedPage, mergePages } from './merge-pages.ts';
import type { SitePage } from './site-page.ts';

type Asked = Pick<Page, 'direction' | 'size' | 'position'>;

/** What an honest site answers: the rule of connections, written for one sorted list. */
function answerOf(rows: readonly string[], { direction, size, position }: Asked): SitePage {
  const forward = direction === 'forward';
  const ahead = rows.filter((row) => position === undefined || (forward ? row > position : row < position));
  const behind = position !== undefined && rows.length > ahead.length;
  const positions = forward ? ahead.slice(0, size) : ahead.slice(-size);
  const more = ahead.length > size;
  return {
    positions,
    hasNextPage: forward ? more : behind,
    hasPreviousPage: forward ? behind : more,
    totalCount: rows.length,
    edges: new Map(),
  };
}

const merge = (pages: readonly SitePage[], asked: Asked): MergedPage =>
  mergePages(pages, { missedEarlier: [], ...asked });

const hex = (value: number): string => value.toString(16).padStart(2, '0');
const position = fc.nat(40).map(hex);

/** Rows dealt out to sites, each row at one of them. */
const sites = fc
  .uniqueArray(fc.tuple(position, fc.nat(3)), { selector: ([row]) => row, maxLength: 30 })
  .map((dealt) =>
    [0, 1, 2, 3].map((site) => dealt.flatMap(([row, at]) => (at === site ? [row] : [])).sort()),
  );

const asked: fc.Arbitrary<Asked> = fc.record({
  direction: fc.constantFrom('forward', 'backward'),
  size: fc.integer({ min: 1, max: 8 }),
  position: fc.option(position, { nil: undefined }),
});

test('the page of many sites is the page of one that holds all their rows', () => {
  fc.assert(
    fc.property(sites, asked, (all, page) => {
      const merged = merge(
        all.map((rows) => answerOf(rows, page)),
        page,
      );
      const { rows, repeatedBy, ...rest } = merged;
      const { positions, edges, ...expected } = answerOf(all.flat().sort(), page);
      expect(rows.map((row) => row.position)).toEqual(positions);
      expect(rest).toEqual(expected);
      expect(repeatedBy.size).toBe(0);
    }),
    { numRuns: 300 },
  );
});

test('each row is found again in its site’s own page', () => {
  fc.assert(
    fc.property(sites, asked, (all, page) => {
      const pages = all.map((rows) => answerOf(rows, page));
      for (const row of merge(pages, page).rows) expect(row.page.positions[row.index]).toBe(row.position);
    }),
  );
});

test.each(['forward', 'backward'] as const)('walking %s page by page shows every row once', (direction) => {
  fc.assert(
    fc.property(sites, fc.integer({ min: 1, max: 8 }), (all, size) => {
      const seen: string[] = [];
      let from: string | undefined;
      for (;;) {
        const page: Asked = { direction, size, position: from };
        const { rows, ...merged } = merge(
          all.map((site) => answerOf(site, page)),
          page,
        );
        const positions = rows.map((row) => row.position);
        seen.push(...(direction === 'forward' ? positions : positions.reverse()));
        if (!(direction === 'forward' ? merged.hasNextPage : merged.hasPreviousPage)) break;
        from = seen.at(-1);
      }
      const expected = all.flat().sort();
      expect(seen).toEqual(direction === 'forward' ? expected : expected.reverse());
    }),
  );
});

describe('a row that two sites hold', () => {
  const page = (...positions: string[]): SitePage => ({
    positions,
    hasNextPage: false,
    hasPreviousPage: false,
    totalCount: positions.length,
    edges: new Map(),
  });

  test('is shown once, and the second site is named', () => {
    const [one, other] = [page('01', '03'), page('02', '03')];
    const merged = merge([one, other], { direction: 'forward', size: 9, position: undefined });
    expect(merged.rows.map((row) => row.position)).toEqual(['01', '02', '03']);
    expect([...merged.repeatedBy]).toEqual([other]);
  });

  test('makes no next page when it repeats the last row of a full one', () => {
    const merged = merge([page('01'), page('01')], { direction: 'forward', size: 1, position: undefined });
    expect(merged.rows).toHaveLength(1);
    expect(merged.hasNextPage).toBe(false);
  });
});

test('no site at all is an empty page', () => {
  expect(merge([], { direction: 'forward', size: 5, position: undefined })).toMatchObject({
    rows: [],
    hasNextPage: false,
    hasPreviousPage: false,
    totalCount: 0,
  });
});
