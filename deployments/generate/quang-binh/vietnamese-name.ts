/** Vietnamese names: family, middle and given name, as often as they occur. */
import type { Random } from '../random/random.ts';
import type { NameStock, Sex } from './reference.ts';

export interface VietnameseName {
  readonly family: string;
  readonly full: string;
}

/** With `family` a relative who bears that family name. */
export function vietnameseName(
  random: Random,
  stock: NameStock,
  sex: Sex,
  ethnicity: string,
  family = familyName(random, stock, ethnicity),
): VietnameseName {
  const middle = random.weighted(stock.middle[sex]);
  let given = random.weighted(stock.given[sex]);
  // Nobody is called Thanh Thanh.
  while (middle.endsWith(given)) given = random.weighted(stock.given[sex]);
  return { family, full: `${family} ${middle} ${given}` };
}

function familyName(random: Random, stock: NameStock, ethnicity: string): string {
  const choice = stock.family.get(ethnicity) ?? stock.family.get('Kinh');
  if (choice === undefined) throw new Error('[BUG] family-names.csv has no Kinh names');
  return random.weighted(choice);
}
