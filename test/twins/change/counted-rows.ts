/**
 * Rows that the caller only counts: everything changes that no released number is made of, of a date of birth all but
 * the year. Of a unit with very few of them nothing is released, so there may be one more or one less.
 */
import { COUNTED_BY_YEAR, COUNTED_COLUMNS } from '../secrets/columns.ts';
import { lookAlike } from '../secrets/look-alike.ts';
import { copyItem } from './copy-item.ts';
import { exchangeCounted } from './exchange-counted.ts';
import { withColumnsOf } from './hidden-rows.ts';
import { type Item, placeOf } from './rows.ts';
import { asTheyAre, levelOfItem, type MakeChange, type Scene, some } from './scene.ts';

/** Fewer rows than a unit tells of. */
const SMALLEST = 5;

export const changeCounted: MakeChange = (scene) => {
  const { byLevel, draft, random } = scene;
  for (const item of asTheyAre(some(byLevel.COUNT, 12, random), scene)) {
    const others = draft.items.filter(({ table }) => table === item.table);
    const changed = withColumnsOf(item, random.pick(others), ['sex', ...COUNTED_COLUMNS[item.table]]);
    const days = COUNTED_BY_YEAR.filter((name) => name in item.row).map((name) => [
      name,
      lookAlike(item.row[name], 'year', random) ?? item.row[name],
    ]);
    draft.put({ ...changed, row: { ...changed.row, ...Object.fromEntries(days) } });
  }
  exchangeCounted(byLevel.COUNT, scene, () => true);
};

/** Somebody goes, and somebody comes who is counted alike: another person, number and place in the same unit. */
export const replaceCounted: MakeChange = (scene) => {
  const { byLevel, draft, house, random, unitLength, levelOf } = scene;
  for (const item of asTheyAre(some(byLevel.COUNT, 8, random), scene)) {
    if (item.table === 'attendance') continue;
    const place = placeOf(item);
    const beside = byLevel.COUNT.filter(
      (one) => one.table === item.table && placeOf(one).slice(0, unitLength) === place.slice(0, unitLength),
    );
    const copy = copyItem(item, beside.length === 0 ? place : placeOf(random.pick(beside)), house, random);
    if (copy === undefined || draft.has(copy) || levelOfItem(levelOf, copy) !== 'COUNT') continue;
    draft.remove(item);
    draft.put(copy);
  }
};

export const changeSmallUnits: MakeChange = (scene) => {
  const { draft, house, random, levelOf } = scene;
  for (const unit of some(unitsOfFew(scene), 6, random)) {
    const item = random.pick(unit);
    if (item.table === 'attendance') continue;
    if (unit.length > 1 && random.chance(0.5)) {
      draft.remove(item);
    } else if (unit.length < SMALLEST - 1) {
      const copy = copyItem(item, placeOf(item), house, random);
      if (copy !== undefined && !draft.has(copy) && levelOfItem(levelOf, copy) === 'COUNT') draft.put(copy);
    }
  }
};

/** Units of which there are one to four people. Nobody else may have changed their number. */
function unitsOfFew({ byLevel, draft, unitLength }: Scene): readonly (readonly Item[])[] {
  const units = Map.groupBy(byLevel.COUNT, (item) => `${item.table} ${placeOf(item).slice(0, unitLength)}`);
  return [...units.values()].filter(
    (unit) => unit.length < SMALLEST && unit.every((item) => draft.now(item) === item),
  );
}
