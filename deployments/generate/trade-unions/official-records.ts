/** One union official: the columns of the staff form that Chinese unions keep, and its lists. */
import type { StaffAddressRow, StaffRow } from '../../../subgraphs/personnel/rows.ts';
import { searchKey } from '../../../subgraphs/shared/names/search-key.ts';
import { listRecords } from '../list-records.ts';
import { type Day, dateText, monthText, plusYears, yearOf, yearsBetween } from '../random/dates.ts';
import type { Random } from '../random/random.ts';
import type { GeneratedRecord } from '../record.ts';
import type { UnionPost } from './officials.ts';
import type { Person } from './person.ts';
import { addressOf } from './places.ts';
import { NATIONAL_SEAT, type Union } from './unions.ts';

export interface Official {
  readonly post: UnionPost;
  readonly person: Person;
  /** When the person began in the present post. */
  readonly since: Day;
  readonly recruitment: Day;
}

const STUDY_YEARS: Readonly<Record<string, number>> = { 大专: 3, 本科: 4, 硕士: 7, 博士: 10 };
const SCHOOLS: readonly string[] = Object.freeze([
  '中国劳动关系学院',
  '省委党校',
  '省工会管理干部学院',
  '师范大学',
  '财经大学',
  '理工大学',
]);
const FIELDS: readonly string[] = Object.freeze([
  '工会学',
  '行政管理',
  '法学',
  '汉语言文学',
  '会计学',
  '人力资源管理',
  '经济学',
]);
const REWARDS: readonly string[] = Object.freeze(['优秀工会工作者', '优秀共产党员', '先进工作者', '嘉奖']);
/** Ranks of civil servants below a post of leadership (公务员职级). */
const RANKS: readonly string[] = Object.freeze([
  '一级科员',
  '四级主任科员',
  '二级主任科员',
  '一级主任科员',
  '四级调研员',
  '二级调研员',
]);

export function officialOf(random: Random, post: UnionPost, person: Person, asOf: Day): Official {
  const graduated = plusYears(person.birth, 18.3 + (STUDY_YEARS[person.education] ?? 0));
  const room = Math.max(0, yearsBetween(graduated, asOf) - 0.4);
  const recruitment = plusYears(graduated, 0.2 + Math.min(3, room) * random.fraction() * 0.8);
  const since = Math.max(recruitment, plusYears(asOf, -0.3 - 7 * random.fraction()));
  return { post, person, since, recruitment };
}

export function* officialRecords(
  random: Random,
  official: Official,
  union: Union,
  asOf: Day,
): Generator<GeneratedRecord> {
  const { post, person, recruitment } = official;
  const field = random.pick(FIELDS);
  const studyFrom = plusYears(person.birth, 18.2);
  const studyTo = plusYears(studyFrom, STUDY_YEARS[person.education] ?? 3);
  const partyJoin =
    person.politicalStatus === '中共党员' ? plusYears(recruitment, 0.5 + 3 * random.fraction()) : asOf;
  const inParty = plusYears(partyJoin, 1) < asOf;
  const name = person.name;
  const row: StaffRow = {
    code: post.code,
    organization_code: union.code,
    managing_agency: union.parent?.name || union.name,
    full_name: name.text,
    other_name: null,
    birth_date: dateText(person.birth),
    sex: person.sex,
    ethnicity: person.ethnicity,
    religion: '无',
    occupation_before: random.pick(['学生', '职工', '教师', '技术员']),
    recruitment_date: dateText(recruitment),
    recruiting_agency: union.name,
    main_duty: post.duty,
    name_key: name.sortKey,
    search_key: name.searchKey,
    provenance: 'INVENTED',
    ...addressColumns(person, union),
    rank: union.level === 'basic' ? null : random.pick(RANKS),
    rank_code: null,
    pay_step: null,
    pay_coefficient: null,
    pay_from: null,
    position_allowance: null,
    other_allowance: null,
    general_education: '12/12',
    qualification: person.education,
    qualification_field: field,
    political_theory: null,
    state_management: null,
    computer_skill: null,
    party_join_date: inParty ? dateText(partyJoin) : null,
    party_official_date: inParty ? dateText(plusYears(partyJoin, 1)) : null,
    enlistment_date: null,
    discharge_date: null,
    military_rank: null,
    honorary_title: null,
    strength: random.pick(['组织协调', '文字综合', '法律咨询', '财务管理']),
    health: random.chance(0.93) ? '健康' : '良好',
    height_cm: person.sex === 'MALE' ? random.int(162, 182) : random.int(152, 170),
    weight_kg: person.sex === 'MALE' ? random.int(55, 85) : random.int(45, 68),
    blood_group: random.pick(['A', 'B', 'O', 'O', 'AB']),
    war_invalid_grade: null,
    policy_family: null,
    id_number: person.idNumber,
    id_issue_date: dateText(Math.max(plusYears(person.birth, 18), plusYears(asOf, -15 * random.fraction()))),
    social_insurance_no: null,
    assessment: random.chance(0.2) ? '优秀' : '称职',
  };
  yield { table: 'staff', row };
  yield* listRecords(post.code, {
    staff_position: [
      { title_code: null, title: post.title, body: 'MASS_ORGANIZATION', search_key: searchKey(post.title) },
    ],
    staff_socio_political_org: [
      { organization: '中国共产主义青年团', joined_on: dateText(plusYears(person.birth, 15)), duty: null },
      { organization: '工会', joined_on: dateText(recruitment + 60), duty: post.title },
    ],
    staff_reward: random.chance(0.35)
      ? [{ form: random.pick(REWARDS), year: random.int(yearOf(recruitment), yearOf(asOf)) }]
      : [],
    staff_training: [
      {
        school: random.pick(SCHOOLS),
        field,
        from_month: monthText(studyFrom),
        to_month: monthText(studyTo),
        study_form: 'CQ',
        diploma: person.education,
      },
    ],
    staff_career: careerOf(random, official, union),
  });
}

function careerOf(random: Random, { post, since, recruitment }: Official, union: Union) {
  const present = { from_month: monthText(since), to_month: null, description: `${union.name}${post.title}` };
  if (since === recruitment) return [present];
  const before = `${union.parent?.name || union.name}${random.pick(['干部', '科员', '主任科员'])}`;
  return [{ from_month: monthText(recruitment), to_month: monthText(since), description: before }, present];
}

function addressColumns({ birthPlace }: Person, union: Union): StaffAddressRow {
  const birth = addressOf(birthPlace);
  const home = union.place ? addressOf(union.place) : { county: null, city: null, province: NATIONAL_SEAT };
  return {
    birth_place_detail: null,
    birth_place_commune: birth.county,
    birth_place_district: birth.city,
    birth_place_province: birth.province,
    native_place_detail: null,
    native_place_commune: birth.county,
    native_place_district: birth.city,
    native_place_province: birth.province,
    permanent_residence_detail: null,
    permanent_residence_commune: home.county,
    permanent_residence_district: home.city,
    permanent_residence_province: home.province,
    current_residence_detail: null,
    current_residence_commune: home.county,
    current_residence_district: home.city,
    current_residence_province: home.province,
  };
}
