/** One official: the row of form 2C-BNV/2008 and the rows of its lists, all from one life. */
import type { StaffAddressRow, StaffGradeRow, StaffRow } from '../../../subgraphs/personnel/rows.ts';
import { searchKey } from '../../../subgraphs/shared/names/search-key.ts';
import { vietnameseSortKey } from '../../../subgraphs/shared/names/vietnamese-sort-key.ts';
import { listRecords } from '../list-records.ts';
import { type Day, dateText, monthText, yearsBetween } from '../random/dates.ts';
import type { Random } from '../random/random.ts';
import { weightedOf } from '../random/weighted.ts';
import type { GeneratedRecord } from '../record.ts';
import { type Address, type AddressBook, addressLine } from './address.ts';
import { careerOf, OCCUPATIONS_BEFORE, positionsOf } from './career.ts';
import { familyOf } from './family.ts';
import { type PayStep, payHistory } from './grade.ts';
import { type Life, planLife } from './life.ts';
import type { Post } from './posts.ts';
import { PROFILES } from './profile.ts';
import { disciplinesOf, historyOf, organizationsOf, rewardsOf, statusOf } from './record-of-service.ts';
import type { QuangBinhReference, Sex } from './reference.ts';
import { coursesOf, fieldOf, generalEducation, type Schooling } from './training.ts';
import { fullName } from './units.ts';
import { vietnameseName } from './vietnamese-name.ts';

export interface StaffContext {
  readonly reference: QuangBinhReference;
  readonly addresses: AddressBook;
  readonly asOf: Day;
}

const RELIGIONS = weightedOf({ Không: 93, 'Công giáo': 3.5, 'Phật giáo': 3.5 });
const LANGUAGES = weightedOf({
  'Tiếng Anh': 90,
  'Tiếng Lào': 4,
  'Tiếng Trung': 3,
  'Tiếng Nga': 2,
  'Tiếng Pháp': 1,
});

export function* staffRecords(random: Random, post: Post, context: StaffContext): Generator<GeneratedRecord> {
  const { reference, addresses, asOf } = context;
  const life = planLife(random, { profile: PROFILES[post.role], asOf, ...demandsOf(post) });
  const age = yearsBetween(life.birth, asOf);
  const ethnicity = ethnicityOf(random, post, reference);
  const name = vietnameseName(random, reference.names, life.sex, ethnicity);
  const pay = payHistory(random, post, life, reference.ranks, asOf);
  const grade = pay.at(-1);
  if (grade === undefined) throw new Error(`[BUG] ${post.code} has no pay step`);
  const schooling = schoolingOf(random, post, life, grade);
  const native = addresses.near(random, communeOf(post));

  const row: StaffRow = {
    code: post.code,
    organization_code: post.unit.code,
    managing_agency: post.unit.parent?.name ?? post.unit.name,
    full_name: name.full,
    other_name: random.chance(0.04) ? name.full.split(' ').slice(-2).reverse().join(' ') : null,
    birth_date: dateText(life.birth),
    sex: life.sex,
    ethnicity,
    religion: random.weighted(RELIGIONS),
    occupation_before: random.pick(OCCUPATIONS_BEFORE),
    recruitment_date: dateText(life.recruitment),
    recruiting_agency:
      post.unit.level === 'commune' ? `UBND ${post.unit.parent?.name ?? ''}` : 'Sở Nội vụ Quảng Bình',
    main_duty: mainDuty(post),
    name_key: vietnameseSortKey(name.full),
    search_key: searchKey(name.full),
    provenance: 'INVENTED',
    ...addressColumns(random, native, addresses, post),
    ...gradeColumns(random, post, life, schooling, grade),
    ...statusOf(random, life, age, asOf),
  };
  yield { table: 'staff', row };
  yield* listRecords(post.code, {
    staff_position: positionsOf(random, post, life).map((position) => ({
      ...position,
      search_key: searchKey(position.title),
    })),
    staff_foreign_language: schooling.languages,
    staff_socio_political_org: organizationsOf(random, life),
    staff_reward: rewardsOf(random, life, asOf),
    staff_discipline: disciplinesOf(random, life, asOf),
    staff_training: coursesOf(random, life, schooling, asOf),
    staff_career: careerOf(random, post, life, asOf),
    staff_personal_history: historyOf(random).map((text) => ({ text })),
    staff_family: familyOf(
      random,
      reference.names,
      { name, ethnicity, life, home: addressLine(native) },
      asOf,
    ),
    staff_pay_history: pay.map(({ from, rank, step, coefficient }) => ({
      from_month: monthText(from),
      rank_code: rank.code,
      pay_step: step,
      pay_coefficient: coefficient,
    })),
  });
}

/** The Youth Union is led by the young, the Women's Union by a woman, veterans and militia by one who has served. */
function demandsOf({ titleCode }: Post): {
  readonly sex?: Sex;
  readonly soldier?: boolean;
  readonly oldest?: number;
} {
  if (titleCode === '08') return { oldest: 35 };
  if (titleCode === '09') return { sex: 'FEMALE' };
  return titleCode === '11' || titleCode === '13' ? { sex: 'MALE', soldier: true } : {};
}

const communeOf = (post: Post): string | undefined =>
  post.code.startsWith('00') ? post.code.slice(2, 5) : undefined;

function ethnicityOf(random: Random, post: Post, reference: QuangBinhReference): string {
  let rest = random.fraction();
  for (const { commune_code, ethnicity, share } of reference.minorities) {
    if (commune_code !== communeOf(post)) continue;
    rest -= Number(share);
    if (rest < 0) return ethnicity;
  }
  return 'Kinh';
}

function schoolingOf(random: Random, post: Post, life: Life, grade: PayStep): Schooling {
  const young = life.schoolEnd > 7300;
  const trained = grade.rank.group === 'CV' ? random.chance(0.75) : grade.rank.group.startsWith('CVC');
  const language = random.chance(young ? 0.9 : 0.55) ? random.weighted(LANGUAGES) : undefined;
  const degree = language === 'Tiếng Anh' && random.chance(0.06);
  return {
    field: fieldOf(random, post),
    theory: random.weighted(PROFILES[post.role].theory),
    stateManagement: trained ? grade.rank.group : null,
    languages: language === undefined ? [] : [{ language, level: degree ? 'ĐH' : 'CC' }],
    computerSkill: random.chance(0.04) ? 'TC+' : random.chance(young ? 0.95 : 0.7) ? 'CC' : null,
  };
}

function mainDuty(post: Post): string {
  if (post.role === 'employee') return 'Phục vụ, hành chính';
  return post.unit.level === 'commune' ? post.title : `${post.title}: ${fullName(post.unit)}`;
}

function addressColumns(
  random: Random,
  native: Address,
  addresses: AddressBook,
  post: Post,
): StaffAddressRow {
  const birth = random.chance(0.85) ? native : addresses.anywhere(random);
  const permanent = addresses.near(random, communeOf(post));
  const current = random.chance(0.8) ? permanent : addresses.near(random, communeOf(post));
  return {
    birth_place_detail: birth.detail,
    birth_place_commune: birth.commune,
    birth_place_district: birth.district,
    birth_place_province: birth.province,
    native_place_detail: native.detail,
    native_place_commune: native.commune,
    native_place_district: native.district,
    native_place_province: native.province,
    permanent_residence_detail: permanent.detail,
    permanent_residence_commune: permanent.commune,
    permanent_residence_district: permanent.district,
    permanent_residence_province: permanent.province,
    current_residence_detail: current.detail,
    current_residence_commune: current.commune,
    current_residence_district: current.district,
    current_residence_province: current.province,
  };
}

function gradeColumns(
  random: Random,
  post: Post,
  life: Life,
  schooling: Schooling,
  grade: PayStep,
): StaffGradeRow {
  const { allowance } = PROFILES[post.role];
  return {
    rank: grade.rank.name,
    rank_code: grade.rank.code,
    pay_step: grade.step,
    pay_coefficient: grade.coefficient,
    pay_from: dateText(grade.from),
    position_allowance: allowance > 0 ? allowance : null,
    other_allowance: random.chance(0.2) ? random.int(1, 5) / 10 : null,
    general_education: generalEducation(life.schoolEnd),
    qualification: life.degrees.at(-1)?.qualification ?? null,
    qualification_field: schooling.field,
    political_theory: schooling.theory === 'none' ? null : schooling.theory,
    state_management: schooling.stateManagement,
    computer_skill: schooling.computerSkill,
  };
}
