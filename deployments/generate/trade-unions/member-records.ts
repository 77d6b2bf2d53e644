/** One union member: the 24 items of the real-name collection form. */
import type { MemberRow } from '../../../subgraphs/members/rows.ts';
import { type Day, dateText, plusYears } from '../random/dates.ts';
import type { Random } from '../random/random.ts';
import { weightedOf } from '../random/weighted.ts';
import type { Person } from './person.ts';
import { fullPlace, type Place } from './places.ts';

export interface Membership {
  readonly number: string;
  /** Line in the union's list. */
  readonly no: number;
  readonly organizationCode: string;
  readonly workUnit: string;
  readonly workPlace: Place;
  readonly unionFounded: Day;
  /** The number was issued by another union. */
  readonly transferred: boolean;
}

const EMPLOYMENT = weightedOf({
  在岗: 94,
  '待（下）岗': 1.2,
  失业: 1,
  退休: 0,
  退职: 0.3,
  '退养（内退）': 0.9,
  病休: 0.8,
  其他: 1.8,
});
const SKILL = weightedOf({
  无: 62,
  '职业资格五级（初级）': 13,
  '职业资格四级（中级）': 12,
  '职业资格三级（高级）': 8,
  '职业资格二级（技师）': 3.5,
  '职业资格一级（高级技师）': 1.5,
});
const CHANGE = weightedOf({ 入会: 97, 保留: 2.2, 退会: 0.5, 转出: 0.2, 除名: 0.1 });

/** Why a membership changed; joining needs no reason. */
const REASONS: Readonly<Record<string, string>> = {
  转入: '劳动（工作）关系发生变化',
  转出: '劳动（工作）关系发生变化',
  保留: '在本单位下岗后待岗',
  退会: '个人要求退会',
  除名: '因犯罪被开除会籍',
};

export function memberRow(random: Random, person: Person, membership: Membership, asOf: Day): MemberRow {
  const { workPlace } = membership;
  const domicile = random.chance(0.8) ? person.birthPlace : workPlace;
  const domicileText = fullPlace(domicile);
  const fromVillage = random.chance(0.46);
  const change = membership.transferred ? '转入' : random.weighted(CHANGE);
  const passport = random.chance(0.002);
  return {
    number: membership.number,
    organization_code: membership.organizationCode,
    no: membership.no,
    name: person.name.text,
    sex: person.sex,
    birth_date: dateText(person.birth),
    ethnicity: person.ethnicity,
    employment: change === '保留' ? '待（下）岗' : random.weighted(EMPLOYMENT),
    id_type: passport ? '护照' : '居民身份证',
    id_number: passport ? `E${person.idNumber.slice(6, 14)}` : person.idNumber,
    education: person.education,
    skill_level: random.weighted(SKILL),
    mobile: person.mobile,
    household_type: fromVillage ? '农业户口' : '非农业户口',
    domicile: domicileText,
    membership_change: change,
    membership_change_on: dateText(changedOn(random, person, membership, asOf)),
    membership_change_reason: REASONS[change] ?? null,
    political_status: person.politicalStatus,
    work_unit: membership.workUnit,
    native_place: fullPlace(person.birthPlace),
    is_migrant_worker: fromVillage && domicile !== workPlace,
    member_card: random.chance(0.6) ? `6009${membership.number.slice(-12)}` : null,
    station_card: random.chance(0.25) ? String(random.int(10_000_000, 99_999_999)) : null,
    birth_place: fullPlace(person.birthPlace),
    name_key: person.name.sortKey,
    search_key: person.name.searchKey,
    provenance: 'INVENTED',
  };
}

/** Nobody joins before the age of 18 or before the union exists. */
function changedOn(random: Random, { birth }: Person, { unionFounded }: Membership, asOf: Day): Day {
  const earliest = Math.min(asOf, Math.max(plusYears(birth, 18), unionFounded));
  return random.int(earliest, asOf);
}
