/** A site more, or a site less, none of whose rows the caller sees. */
import { copyItem } from './copy-item.ts';
import { placeOf } from './rows.ts';
import { isHidden, type MakeChange } from './scene.ts';

/** The rows of one site, as far as the caller sees nothing of them. */
export const emptySite: MakeChange = ({ byLevel, draft, house, random }) => {
  const site = random.pick(house.sites);
  for (const item of byLevel.NONE) if (item.site === site) draft.remove(item);
};

const ROWS = 60;

/** A fragment without rows is given the rows of others: one that keeps a site for itself, mostly. */
export const fillSite: MakeChange = (scene) => {
  const { draft, house, random } = scene;
  const empty = house.fragments.filter(({ holdsRows }) => !holdsRows);
  if (empty.length === 0) return;
  const alone = empty.find(({ site }) => house.fragments.filter((one) => one.site === site).length === 1);
  const { where } = alone !== undefined && random.chance(0.7) ? alone : random.pick(empty);
  const prefix = where.slice(0, where.indexOf('?'));
  for (let i = 0; i < ROWS && draft.items.length > 0; i++) {
    const item = random.pick(draft.items);
    const place = `${prefix}${placeOf(item).slice(prefix.length)}`;
    if (!isHidden(scene, item.table, place)) continue;
    const copy = copyItem(item, place, house, random);
    if (copy !== undefined && isHidden(scene, copy.table, placeOf(copy)) && !draft.has(copy)) draft.put(copy);
  }
};
