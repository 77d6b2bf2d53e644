/** Random rows: few values and many ties, absent values, members who have moved; one unit has more than the others. */
import type { Chance } from '../random.ts';
import type { MemberRow, OrganizationRow, PersonRow, SkillRow } from '../subgraphs/rows.ts';
import type { Hierarchy, Scheme } from './hierarchy.ts';
import { codesOf, isOfLevel, parentOf } from './units.ts';

export interface Rows {
  readonly organization: readonly OrganizationRow[];
  readonly person: readonly PersonRow[];
  readonly skill: readonly SkillRow[];
  readonly member: readonly MemberRow[];
}

const NAMES = ['an', 'binh', 'anan', 'cuc', 'dung', 'nga', 'hanh', 'an dung'];
const EMAILS = ['an@example.vn', 'b@example.cn', 'zhang.san@example.cn', 'nobody', 'x@'];
const ADDRESSES = [
  '福建省龙岩市新罗区某街道1号',
  '北京市海淀区中关村大街27号',
  '河北省正定县常山东路',
  'somewhere',
  '',
];
const DATES = ['1975-08-14', '1980-02-29', '1980-01-01', '2001-12-31', '1999-06-15'];
const STREETS = ['first', 'second'];
const TITLES = ['law', 'accounts', 'roads'];

export function randomRows(hierarchy: Hierarchy, chance: Chance): Rows {
  const units = randomUnits(hierarchy, chance);
  const crowded = chance.one(units);
  const persons = units.flatMap((code) => randomPersons(hierarchy, code, code === crowded ? 26 : 8, chance));
  return {
    organization: units.map((code) => organizationRow(hierarchy, code, chance)),
    person: persons,
    skill: persons.flatMap(({ code }) => randomSkills(code, chance)),
    member: randomMembers(hierarchy, units, crowded, chance),
  };
}

/** With every unit those above it. */
function randomUnits(hierarchy: Hierarchy, chance: Chance): readonly string[] {
  const { organization } = hierarchy;
  const drawn = organization.levels.flatMap((level, at) => {
    const all = codesOf(organization, level);
    return all.length > 12 ? chance.some(all, 25).slice(0, 12) : chance.some(all, at === 0 ? 95 : 70);
  });
  const units = new Set(drawn.length === 0 ? codesOf(organization, organization.levels[0] as never) : drawn);
  for (const unit of units) {
    const parent = parentOf(hierarchy, unit);
    if (parent !== null) units.add(parent);
  }
  return [...units].sort();
}

const orAbsent = <Value>(values: readonly Value[], chance: Chance, absent = 20): Value | null =>
  chance.percent(absent) ? null : chance.one(values);

const organizationRow = (hierarchy: Hierarchy, code: string, chance: Chance): OrganizationRow => ({
  code,
  parent_code: parentOf(hierarchy, code),
  name: chance.one(NAMES),
  level: orAbsent(['high', 'low'], chance),
  email: orAbsent(EMAILS, chance),
  founded_on: orAbsent(DATES, chance),
  budget: orAbsent([0, 5, 40, 1000], chance),
});

function randomPersons(
  { person }: Hierarchy,
  unit: string,
  most: number,
  chance: Chance,
): readonly PersonRow[] {
  const here = person.levels.flatMap((level) => {
    const where = { ...level.where, ...segmentsIn(person, unit) };
    return codesOf(person, { ...level, where }).filter((code) => isOfLevel(person, level, code));
  });
  const wanted = chance.below(most + 1);
  const codes = [...new Set(here)].sort();
  const share = Math.min(100, Math.ceil((100 * wanted) / Math.max(1, codes.length)));
  return chance.some(codes, share).map((code) => ({
    code,
    organization_code: unit,
    name: chance.one(NAMES),
    sex: chance.one(['MALE', 'FEMALE', 'FEMALE', 'UNKNOWN']),
    birth_date: orAbsent(DATES, chance),
    email: orAbsent(EMAILS, chance),
    address: orAbsent(ADDRESSES, chance),
    id_number: orAbsent(['110105194912310021', '35080219800101', '12', ''], chance),
    grade: orAbsent(['a', 'b', 'b', 'b', 'c'], chance),
    salary: orAbsent([0, 10, 20, 20, 35, -5], chance),
    home_street: orAbsent(STREETS, chance, 50),
    home_town: orAbsent(['north', 'south'], chance, 50),
    tags: orAbsent([[], ['one'], ['two', 'one']], chance),
  }));
}

/** The segments of a unit's code, as rules that leave nothing open. */
function segmentsIn({ segments }: Scheme, unit: string): Record<string, string> {
  let start = 0;
  const fixed: Record<string, string> = {};
  for (const { name, length } of segments) {
    if (start + length <= unit.length) fixed[name] = unit.slice(start, start + length);
    start += length;
  }
  return fixed;
}

const randomSkills = (person_code: string, chance: Chance): readonly SkillRow[] =>
  Array.from({ length: chance.below(3) }, (_, at) => ({
    person_code,
    ordinal: at + 1,
    title: chance.one(TITLES),
    years: orAbsent([1, 2, 30], chance),
  }));

/** A number keeps the first step of the unit that issued it, and so do members who move. */
function randomMembers(
  { organization }: Hierarchy,
  units: readonly string[],
  crowded: string,
  chance: Chance,
): readonly MemberRow[] {
  const first = organization.segments[0]?.length ?? 0;
  const numbers = new Set<string>();
  return units.flatMap((unit) =>
    Array.from({ length: chance.below(unit === crowded ? 70 : 14) }, (): MemberRow => {
      const kin = units.filter((other) => other.slice(0, first) === unit.slice(0, first));
      const issuing = chance.percent(25) ? chance.one(kin) : unit;
      let serial = 1;
      while (numbers.has(issuing + String(serial).padStart(2, '0'))) serial += 1;
      const number = issuing + String(serial).padStart(2, '0');
      numbers.add(number);
      return {
        number,
        organization_code: unit,
        name: chance.one(NAMES),
        email: orAbsent(EMAILS, chance),
        kind: orAbsent(['x', 'x', 'x', 'y', 'z'], chance, 10),
        active: orAbsent([true, true, false], chance, 10),
        joined_on: orAbsent(DATES, chance),
        dues: orAbsent([0, 1, 7], chance),
      };
    }),
  );
}
