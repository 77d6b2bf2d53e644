/** Rows of which the caller sees nothing at all: taken out, put in, exchanged. */
import { copyItem } from './copy-item.ts';
import { type Item, placeOf, type Row, TABLES } from './rows.ts';
import { asTheyAre, isHidden, type MakeChange, type Scene, some } from './scene.ts';

export const takeOut: MakeChange = (scene) => {
  const { byLevel, draft, random } = scene;
  for (const item of some(byLevel.NONE, 12, random)) draft.remove(item);
};

/** Copies of rows that the caller may well see, so that they fit whatever these fit, at places where nothing is shown. */
export const putIn: MakeChange = (scene) => {
  const { draft, house, random } = scene;
  for (const item of some(draft.items, 8, random)) {
    const place = hiddenPlace(item, scene);
    const copy = place === undefined ? undefined : copyItem(item, place, house, random);
    if (copy !== undefined && isHidden(scene, copy.table, placeOf(copy)) && !draft.has(copy)) draft.put(copy);
  }
};

/** Every other column of another row. */
export const exchange: MakeChange = (scene) => {
  const { byLevel, draft, random } = scene;
  for (const item of asTheyAre(some(byLevel.NONE, 12, random), scene)) {
    const others = draft.items.filter(({ table }) => table === item.table);
    if (others.length > 0) draft.put(withColumnsOf(item, random.pick(others)));
  }
};

/** One and all that the caller does not see. */
export const takeOutAll: MakeChange = ({ byLevel, draft }) => {
  for (const item of byLevel.NONE) draft.remove(item);
};

/** Of a row that the caller sees, a digit is changed so that they do not see it: the place is right beside. */
function hiddenPlace(item: Item, scene: Scene): string | undefined {
  const { random, byLevel } = scene;
  const { table } = item;
  const place = placeOf(item);
  if (random.chance(0.5)) {
    const hidden = byLevel.NONE.filter((one) => one.table === table);
    return hidden.length === 0 ? undefined : placeOf(random.pick(hidden));
  }
  const at = random.int(0, place.length - (table === 'staff' || table === 'attendance' ? 4 : 1));
  const beside = `${place.slice(0, at)}${random.int(0, 9)}${place.slice(at + 1)}`;
  return isHidden(scene, table, beside) ? beside : undefined;
}

/** Columns that say which row it is, and where it belongs. */
const OWN: Readonly<Record<Item['table'], readonly string[]>> = {
  organization: ['code'],
  staff: ['code'],
  member: ['number', 'organization_code'],
  course: ['course_key', 'organization_code', 'number'],
  attendance: [
    ...['attendance_key', 'staff_code', 'organization_code'],
    ...['course_key', 'course_organization_code', 'course_number'],
  ],
};

export function withColumnsOf(item: Item, other: Item, kept: readonly string[] = []): Item {
  const stays = (column: string): boolean => OWN[item.table].includes(column) || kept.includes(column);
  const row: Row = Object.fromEntries(
    Object.entries(other.row).map(([name, value]) => [name, stays(name) ? item.row[name] : value]),
  );
  const lists = other.lists.map(({ table, row: entry }) => ({
    table,
    row: { ...entry, staff_code: row[TABLES.staff.key] },
  }));
  return { ...item, row, lists };
}
