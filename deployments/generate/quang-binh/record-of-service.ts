/** Items 16 to 24 and 29, 32: what a record says about service, honours, health and history. */
import type {
  StaffDisciplineRow,
  StaffRewardRow,
  StaffSocioPoliticalOrgRow,
} from '../../../subgraphs/personnel/list-rows.ts';
import type { StaffStatusRow } from '../../../subgraphs/personnel/rows.ts';
import { type Day, dateText, plusYears, yearOf, yearsBetween } from '../random/dates.ts';
import type { Random } from '../random/random.ts';
import { weightedOf } from '../random/weighted.ts';
import type { Life } from './life.ts';

const REWARDS = weightedOf({
  'Lao động tiên tiến': 40,
  'Chiến sĩ thi đua cơ sở': 26,
  'Giấy khen của Giám đốc Sở': 12,
  'Giấy khen của Chủ tịch UBND huyện': 12,
  'Bằng khen của Chủ tịch UBND tỉnh': 8,
  'Chiến sĩ thi đua cấp tỉnh': 1,
  'Bằng khen của Thủ tướng Chính phủ': 1,
});
const HEALTH = weightedOf({ Tốt: 70, Khá: 22, 'Trung bình': 8 });
const BLOOD = weightedOf({ O: 45, B: 29, A: 21, AB: 5 });
const STRENGTHS: readonly string[] = Object.freeze([
  'Tổng hợp, soạn thảo văn bản',
  'Quản lý, điều hành',
  'Công tác vận động quần chúng',
  'Tài chính, kế toán',
  'Kiểm tra, giám sát',
  'Ứng dụng công nghệ thông tin',
]);
const ASSESSMENTS: readonly string[] = Object.freeze([
  'Hoàn thành xuất sắc nhiệm vụ',
  'Hoàn thành tốt nhiệm vụ',
  'Hoàn thành tốt nhiệm vụ; có tinh thần trách nhiệm, đoàn kết nội bộ',
  'Hoàn thành nhiệm vụ',
]);
const ABROAD: readonly string[] = Object.freeze([
  'Có người thân định cư tại Đức',
  'Có người thân định cư tại Hoa Kỳ',
  'Không',
]);

export function statusOf(random: Random, life: Life, age: number, asOf: Day): StaffStatusRow {
  const { army } = life;
  const issued = Math.max(plusYears(life.birth, 16), plusYears(asOf, -12 * random.fraction()));
  const woundable = army !== undefined && age >= 52;
  return {
    party_join_date: life.partyJoin === undefined ? null : dateText(life.partyJoin),
    party_official_date: life.partyOfficial === undefined ? null : dateText(life.partyOfficial),
    enlistment_date: army ? dateText(army.from) : null,
    discharge_date: army ? dateText(army.to) : null,
    military_rank: army ? random.pick(['Binh nhất', 'Hạ sĩ', 'Trung sĩ', 'Thượng sĩ', 'Thiếu úy']) : null,
    honorary_title:
      age > 45 && random.chance(0.01) ? random.pick(['Nhà giáo ưu tú', 'Thầy thuốc ưu tú']) : null,
    strength: random.pick(STRENGTHS),
    health: random.weighted(HEALTH),
    height_cm: life.sex === 'MALE' ? random.int(158, 176) : random.int(148, 165),
    weight_kg: life.sex === 'MALE' ? random.int(52, 78) : random.int(43, 63),
    blood_group: random.chance(0.9) ? random.weighted(BLOOD) : null,
    war_invalid_grade: woundable && random.chance(0.1) ? `${random.int(2, 4)}/4` : null,
    policy_family: random.chance(0.07)
      ? random.pick(['Con liệt sĩ', 'Con thương binh', 'Con người nhiễm chất độc da cam'])
      : null,
    id_number: identityNumber(random, life, yearOf(issued)),
    id_issue_date: dateText(issued),
    social_insurance_no: `99${String(random.int(0, 99_999_999)).padStart(8, '0')}`,
    assessment: random.pick(ASSESSMENTS),
  };
}

/**
 * Nine digits before 2016, twelve since. The province digits, 39 and 099, were never assigned, so that a number
 * made here is nobody's.
 */
function identityNumber(random: Random, life: Life, issued: number): string {
  if (issued < 2016) return `39${String(random.int(0, 9_999_999)).padStart(7, '0')}`;
  const born = yearOf(life.birth);
  const sexAndCentury = (born >= 2000 ? 2 : 0) + (life.sex === 'MALE' ? 0 : 1);
  return `099${sexAndCentury}${String(born % 100).padStart(2, '0')}${String(random.int(0, 999_999)).padStart(6, '0')}`;
}

export function organizationsOf(
  random: Random,
  life: Life,
): readonly Omit<StaffSocioPoliticalOrgRow, 'staff_code' | 'ordinal'>[] {
  const joined = (organization: string, day: Day, duty: string | null) => ({
    organization,
    joined_on: dateText(day),
    duty,
  });
  return [
    joined(
      'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
      plusYears(life.birth, 16),
      random.chance(0.2) ? 'Bí thư Chi đoàn' : null,
    ),
    ...(life.army && random.chance(0.6) ? [joined('Hội Cựu chiến binh', life.army.to + 60, null)] : []),
    joined(
      'Công đoàn',
      life.recruitment + 30,
      random.chance(0.1) ? 'Ủy viên Ban Chấp hành Công đoàn cơ sở' : null,
    ),
    ...(life.sex === 'FEMALE' && random.chance(0.5)
      ? [joined('Hội Liên hiệp Phụ nữ Việt Nam', life.recruitment + 200, null)]
      : []),
  ];
}

export function rewardsOf(
  random: Random,
  life: Life,
  asOf: Day,
): readonly Omit<StaffRewardRow, 'staff_code' | 'ordinal'>[] {
  const years = Math.floor(yearsBetween(life.recruitment, asOf));
  const count = Math.min(years, random.int(0, 4));
  return Array.from({ length: count }, () => ({
    form: random.weighted(REWARDS),
    year: yearOf(asOf) - random.int(0, years - 1),
  })).sort((a, b) => a.year - b.year);
}

export function disciplinesOf(
  random: Random,
  life: Life,
  asOf: Day,
): readonly Omit<StaffDisciplineRow, 'staff_code' | 'ordinal'>[] {
  const years = Math.floor(yearsBetween(life.recruitment, asOf));
  if (years < 2 || !random.chance(0.02)) return [];
  const body = life.partyOfficial !== undefined && random.chance(0.5) ? 'PARTY' : 'STATE';
  return [
    { body, form: random.pick(['Khiển trách', 'Cảnh cáo']), year: yearOf(asOf) - random.int(0, years - 1) },
  ];
}

export const historyOf = (random: Random): readonly string[] =>
  random.chance(0.06) ? [random.pick(ABROAD)] : [];
