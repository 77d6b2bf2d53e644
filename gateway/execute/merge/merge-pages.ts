/** Interleaves the sites' pages by position and cuts one page out of them, from the end the caller reads from. */
import type { Page } from '../../plan/page/page.ts';
import { mergeSorted } from './merge-sorted.ts';
import type { SitePage } from './site-page.ts';

export interface MergedRow {
  readonly position: string;
  readonly page: SitePage;
  /** Index of the row in its site's page. */
  readonly index: number;
}

export interface MergedPage {
  /** In ascending order of position. */
  readonly rows: readonly MergedRow[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
  /** Pages that repeat a row of a page before them in the list. */
  readonly repeatedBy: ReadonlySet<SitePage>;
}

export function mergePages(pages: readonly SitePage[], { direction, size }: Page): MergedPage {
  const forward = direction === 'forward';
  const compare = (a: MergedRow, b: MergedRow): number =>
    a.position === b.position ? 0 : a.position < b.position === forward ? -1 : 1;
  const inputs = pages.map((page) => {
    const rows = page.positions.map((position, index) => ({ position, page, index }));
    return forward ? rows : rows.reverse();
  });

  const rows: MergedRow[] = [];
  const repeatedBy = new Set<SitePage>();
  let more = false;
  for (const row of mergeSorted(inputs, compare)) {
    if (row.position === rows.at(-1)?.position) {
      repeatedBy.add(row.page);
    } else if (rows.length === size) {
      more = true;
      break;
    } else {
      rows.push(row);
    }
  }
  const [anyNext, anyPrevious] = [
    pages.some((page) => page.hasNextPage),
    pages.some((page) => page.hasPreviousPage),
  ];
  return {
    rows: forward ? rows : rows.reverse(),
    hasNextPage: anyNext || (forward && more),
    hasPreviousPage: anyPrevious || (!forward && more),
    totalCount: pages.reduce((sum, page) => sum + page.totalCount, 0),
    repeatedBy,
  };
}
