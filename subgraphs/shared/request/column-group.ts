/** Columns that belong together, as one nested object: `funds_fixed`, `funds_working` … become `funds`. */

export type ColumnGroup<Row, Prefix extends string> = {
  readonly [Column in keyof Row as Column extends `${Prefix}_${infer Name}` ? Name : never]: Row[Column];
};

/** Null when none of the columns holds anything. */
export function columnGroup<Row extends object, Prefix extends string>(
  row: Row,
  prefix: Prefix,
): ColumnGroup<Row, Prefix> | null {
  const start = `${prefix}_`;
  const entries = Object.entries(row)
    .filter(([column]) => column.startsWith(start))
    .map(([column, value]) => [column.slice(start.length), value] as const);
  if (entries.every(([, value]) => value === null)) return null;
  return Object.fromEntries(entries) as ColumnGroup<Row, Prefix>;
}
