/** Which rows a page should hold, out of the whole ordered list, and what lies on both sides of it. */

/** `from` and `to` are places in the list, `to` not included. */
export interface ExpectedPage {
  readonly from: number;
  readonly to: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** `start`: the first place after the cursor; undefined without a cursor, and then there is nothing before. */
export function forwardPage(length: number, start: number | undefined, size: number): ExpectedPage {
  const from = start ?? 0;
  const to = Math.min(length, from + size);
  return { from, to, hasNextPage: to < length, hasPreviousPage: start !== undefined && from > 0 };
}

/** `end`: the place of the cursor's row; undefined without a cursor, and then there is nothing after. */
export function backwardPage(length: number, end: number | undefined, size: number): ExpectedPage {
  const to = end ?? length;
  const from = Math.max(0, to - size);
  return { from, to, hasNextPage: end !== undefined && to < length, hasPreviousPage: from > 0 };
}
