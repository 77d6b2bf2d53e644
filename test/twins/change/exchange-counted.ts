/** Two people of one unit and one sex exchange what numbers are released by: each of these numbers stays what it was. */
import { COUNTED_COLUMNS } from '../secrets/columns.ts';
import { type Item, placeOf } from './rows.ts';
import { asTheyAre, type Scene } from './scene.ts';

const PAIRS = 10;

/** `items` are of one level. `mayChange` says in which columns the caller would not see it. */
export function exchangeCounted(
  items: readonly Item[],
  scene: Scene,
  mayChange: (column: string, item: Item) => boolean,
): void {
  const { columns, draft, random, unitLength } = scene;
  const people = asTheyAre(items, scene).filter(({ table }) => COUNTED_COLUMNS[table].length > 0);
  const alike = [
    ...Map.groupBy(people, (item) =>
      JSON.stringify([item.table, placeOf(item).slice(0, unitLength), item.row.sex]),
    ).values(),
  ].filter(({ length }) => length > 1);
  for (let i = 0; i < PAIRS && alike.length > 0; i++) {
    const group = random.pick(alike);
    const [one, other] = [random.pick(group), random.pick(group)].map((item) => draft.now(item) ?? item);
    if (one === undefined || other === undefined) continue;
    const column = random.pick(COUNTED_COLUMNS[one.table]);
    const [left, right] = [one.row[column], other.row[column]];
    if (!mayChange(column, one) || left === right) continue;
    // Of a masked date the year is seen.
    const { masked } = columns[one.table];
    if (masked[column] !== undefined && yearOf(left) !== yearOf(right)) continue;
    draft.put({ ...one, row: { ...one.row, [column]: right } });
    draft.put({ ...other, row: { ...other.row, [column]: left } });
  }
}

const yearOf = (date: unknown): string => String(date).slice(0, 4);
