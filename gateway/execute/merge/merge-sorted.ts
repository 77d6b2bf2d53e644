/**
 * Merges inputs that are each already sorted by `compare`, taking from their front.
 *
 * Keeps one row per input in hand, so memory grows with the number of sites and not with the number of
 * rows. Rows that compare equal keep the order of `inputs`, which makes the page boundary the same on
 * every run.
 */
export function* mergeSorted<Row>(
  inputs: readonly Iterable<Row>[],
  compare: (a: Row, b: Row) => number,
): Generator<Row> {
  const heads = inputs
    .map((input) => ({ rows: input[Symbol.iterator](), row: undefined as Row | undefined }))
    .filter((head) => advance(head));
  while (heads.length > 0) {
    const [first, ...others] = heads as [Head<Row>, ...Head<Row>[]];
    const next = others.reduce(
      (least, head) => (compare(head.row as Row, least.row as Row) < 0 ? head : least),
      first,
    );
    yield next.row as Row;
    if (!advance(next)) heads.splice(heads.indexOf(next), 1);
  }
}

interface Head<Row> {
  readonly rows: Iterator<Row>;
  row: Row | undefined;
}

function advance<Row>(head: Head<Row>): boolean {
  const { done, value } = head.rows.next();
  head.row = done === true ? undefined : value;
  return done !== true;
}
