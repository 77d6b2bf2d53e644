/**
 * Rows that the caller sees at REDUCED: what is hidden of them gets other values, and what is masked gets such as look
 * the same. A hidden column by which units release numbers is only exchanged between two rows of one unit and one sex,
 * which leaves every released number as it was, and so does another day of the same year of birth.
 */
import { COUNTED_BY_YEAR, COUNTED_COLUMNS, SHOWN_LISTS } from '../secrets/columns.ts';
import { lookAlike } from '../secrets/look-alike.ts';
import { exchangeCounted } from './exchange-counted.ts';
import type { Item, ListRow, Row } from './rows.ts';
import { asTheyAre, type MakeChange, type Scene, some } from './scene.ts';

export const changeReduced: MakeChange = (scene) => {
  const { byLevel, columns, draft, random } = scene;
  for (const item of asTheyAre(some(byLevel.REDUCED, 15, random), scene)) {
    const { shown, masked } = columns[item.table];
    const others = draft.items.filter(({ table }) => table === item.table);
    const counted = COUNTED_COLUMNS[item.table];
    const free = Object.keys(item.row).filter((name) => !shown.includes(name) && !counted.includes(name));
    const row: Record<string, unknown> = { ...item.row };
    for (const name of COUNTED_BY_YEAR) {
      const isHidden = name in row && !shown.includes(name);
      if (isHidden && random.chance(0.4)) row[name] = lookAlike(row[name], 'year', random) ?? row[name];
    }
    for (const name of free) {
      if (!random.chance(0.4)) continue;
      const mask = masked[name];
      if (mask === undefined) row[name] = random.pick(others).row[name];
      else row[name] = lookAlike(row[name], mask, random) ?? row[name];
    }
    draft.put({ ...item, row: row as Row, lists: hiddenListsChanged(item, others, scene) });
  }
  const hidden = (name: string, { table }: Item): boolean => !columns[table].shown.includes(name);
  exchangeCounted(byLevel.REDUCED, scene, hidden);
};

/** What a person's row does not show of their lists is another person's, or nothing. */
function hiddenListsChanged(item: Item, others: readonly Item[], { random }: Scene): readonly ListRow[] {
  if (item.table !== 'staff' || random.chance(0.5)) return item.lists;
  const isShown = ({ table }: ListRow): boolean => SHOWN_LISTS.includes(table);
  const theirs = random.chance(0.3) ? [] : random.pick(others).lists;
  return [
    ...item.lists.filter(isShown),
    ...theirs
      .filter((list) => !isShown(list))
      .map(({ table, row }) => ({ table, row: { ...row, staff_code: item.row.code } })),
  ];
}
