/** Item 30: the person's own family and that of the spouse. */
import type { StaffFamilyRow } from '../../../subgraphs/personnel/list-rows.ts';
import { type Day, yearOf } from '../random/dates.ts';
import type { Random } from '../random/random.ts';
import type { Life } from './life.ts';
import type { NameStock, Sex } from './reference.ts';
import { type VietnameseName, vietnameseName } from './vietnamese-name.ts';

export type Relative = Omit<StaffFamilyRow, 'staff_code' | 'ordinal'>;

interface Person {
  readonly name: VietnameseName;
  readonly ethnicity: string;
  readonly life: Life;
  /** Where the family comes from, as one line. */
  readonly home: string;
}

export function familyOf(random: Random, stock: NameStock, person: Person, asOf: Day): readonly Relative[] {
  const { ethnicity, home } = person;
  const born = yearOf(person.life.birth);
  const now = yearOf(asOf);
  const family: Relative[] = [];
  /** Returns the family name, which children and siblings share. */
  const add = (
    side: Relative['side'],
    relation: string,
    sex: Sex,
    birthYear: number,
    familyName?: string,
  ): string => {
    const name = vietnameseName(random, stock, sex, ethnicity, familyName);
    const details = `Quê quán: ${home}; ${occupation(random, now - birthYear)}`;
    family.push({ side, relation, full_name: name.full, birth_year: birthYear, details });
    return name.family;
  };

  add('OWN', 'Cha', 'MALE', born - random.int(22, 36), person.name.family);
  add('OWN', 'Mẹ', 'FEMALE', born - random.int(20, 33));
  const wife = person.life.sex === 'MALE';
  const married = now - born >= 26 && random.chance(now - born >= 33 ? 0.94 : 0.65);
  const spouseYear = born + (wife ? random.int(-1, 6) : -random.int(-1, 6));
  const spouse = married
    ? add('OWN', wife ? 'Vợ' : 'Chồng', wife ? 'FEMALE' : 'MALE', spouseYear)
    : undefined;
  if (spouse !== undefined) {
    const firstChild = Math.max(born, spouseYear) + random.int(22, 29);
    for (let i = 0, year = firstChild; i < random.int(1, 3) && year <= now; i++, year += random.int(2, 6)) {
      const sex = sexOf(random);
      add('OWN', sex === 'MALE' ? 'Con trai' : 'Con gái', sex, year, wife ? person.name.family : spouse);
    }
  }
  siblings(random, born).forEach(({ sex, year }) => {
    add('OWN', siblingName(sex, year < born), sex, year, person.name.family);
  });
  if (spouse !== undefined) {
    const side = wife ? 'vợ' : 'chồng';
    add('SPOUSE', `Cha ${side}`, 'MALE', spouseYear - random.int(22, 36), spouse);
    add('SPOUSE', `Mẹ ${side}`, 'FEMALE', spouseYear - random.int(20, 33));
    siblings(random, spouseYear)
      .slice(0, 2)
      .forEach(({ sex, year }) => {
        add('SPOUSE', `${siblingName(sex, year < spouseYear)} ${side}`, sex, year, spouse);
      });
  }
  return family;
}

const sexOf = (random: Random): Sex => (random.chance(0.51) ? 'MALE' : 'FEMALE');

const siblings = (random: Random, born: number) =>
  Array.from({ length: random.int(0, born < 1980 ? 4 : 2) }, () => ({
    sex: sexOf(random),
    year: born + random.pick([-8, -6, -4, -3, -2, 2, 3, 5, 7]),
  })).sort((a, b) => a.year - b.year);

const siblingName = (sex: Sex, older: boolean): string =>
  older ? (sex === 'MALE' ? 'Anh trai' : 'Chị gái') : sex === 'MALE' ? 'Em trai' : 'Em gái';

function occupation(random: Random, age: number): string {
  if (age > 85) return 'đã mất';
  if (age > 62) return random.pick(['hưu trí', 'già yếu, ở nhà', 'làm ruộng']);
  if (age >= 23)
    return random.pick(['làm ruộng', 'giáo viên', 'công chức', 'buôn bán', 'công nhân', 'bác sĩ', 'lái xe']);
  if (age >= 18) return 'sinh viên';
  return age >= 6 ? 'học sinh' : 'còn nhỏ';
}
