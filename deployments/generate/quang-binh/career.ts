/** Item 28: from school to the present post without a gap, and item 12 with the positions held beside it. */
import type { StaffCareerRow, StaffPositionRow } from '../../../subgraphs/personnel/list-rows.ts';
import { type Day, monthText, plusYears, yearsBetween } from '../random/dates.ts';
import type { Random } from '../random/random.ts';
import type { Life } from './life.ts';
import type { Post } from './posts.ts';
import type { Role } from './profile.ts';
import { fullName, type Unit } from './units.ts';

export type CareerStep = Omit<StaffCareerRow, 'staff_code' | 'ordinal'>;
export type Position = Omit<StaffPositionRow, 'staff_code' | 'ordinal' | 'search_key'>;

/** Titles on the way to a role, the first one first. */
const WAY_TO: Readonly<Record<Role, readonly string[]>> = {
  leader: ['Chuyên viên', 'Phó Trưởng phòng', 'Trưởng phòng', 'Phó Giám đốc Sở'],
  'deputy-leader': ['Chuyên viên', 'Phó Trưởng phòng', 'Trưởng phòng'],
  head: ['Chuyên viên', 'Phó Trưởng phòng'],
  'deputy-head': ['Chuyên viên'],
  specialist: [],
  employee: [],
  'commune-official': ['Cán bộ Đoàn xã', 'Công chức xã'],
  'commune-servant': [],
};

export function careerOf(random: Random, post: Post, life: Life, asOf: Day): readonly CareerStep[] {
  const steps: { readonly from: Day; readonly description: string }[] = [];
  const studyFrom = life.degrees[0]?.from ?? life.recruitment;
  if (life.army !== undefined) {
    steps.push({ from: life.army.from, description: 'Chiến sĩ, tham gia nghĩa vụ quân sự' });
  }
  steps.push({ from: studyFrom, description: 'Học tập tại trường chuyên nghiệp' });
  const graduated = life.degrees[0]?.to ?? studyFrom;
  if (yearsBetween(graduated, life.recruitment) > 0.5) {
    steps.push({ from: graduated, description: random.pick(BEFORE) });
  }
  const titles = [...waysFor(random, post, life, asOf), `${post.title}, ${fullName(post.unit)}`];
  const span = yearsBetween(life.recruitment, asOf);
  titles.forEach((description, i) => {
    steps.push({ from: plusYears(life.recruitment, (span * i) / (titles.length + 0.4)), description });
  });
  return steps.map(({ from, description }, i) => {
    const next = steps[i + 1];
    return { from_month: monthText(from), to_month: next ? monthText(next.from) : null, description };
  });
}

/** A short career has fewer stations. */
function waysFor(random: Random, post: Post, life: Life, asOf: Day): readonly string[] {
  const most = Math.floor(yearsBetween(life.recruitment, asOf) / 4);
  const ways = most > 0 ? WAY_TO[post.role].slice(-most) : [];
  return ways.map((title) => `${title}, ${formerUnit(random, post.unit)}`);
}

function formerUnit(random: Random, unit: Unit): string {
  if (unit.level === 'commune' || random.chance(0.6)) return unit.parent?.name ?? unit.name;
  return random.pick([
    'Sở Nội vụ',
    'Văn phòng UBND tỉnh',
    'Sở Tài chính',
    'UBND thành phố Đồng Hới',
    'UBND huyện Bố Trạch',
  ]);
}

const BEFORE: readonly string[] = Object.freeze([
  'Lao động tại địa phương',
  'Nhân viên hợp đồng, doanh nghiệp tại Đồng Hới',
  'Giáo viên hợp đồng',
  'Cán bộ không chuyên trách cấp xã',
]);

export const OCCUPATIONS_BEFORE: readonly string[] = Object.freeze([
  'Sinh viên',
  'Làm ruộng',
  'Giáo viên',
  'Nhân viên hợp đồng',
  'Không',
]);

/** The main position, then what goes with it: a seat in the Party committee, a mass organisation. */
export function positionsOf(random: Random, post: Post, life: Life): readonly Position[] {
  const positions: Position[] = [{ title_code: post.titleCode, title: post.title, body: bodyOf(post) }];
  const inParty = life.partyOfficial !== undefined;
  const unit = post.unit.level === 'commune' ? 'Đảng bộ' : 'Chi bộ';
  if (inParty && post.titleCode !== '01' && post.titleCode !== '02') {
    const title = partyTitle(random, post.role, unit);
    if (title !== undefined) positions.push({ title_code: null, title, body: 'PARTY' });
  }
  if ((post.role === 'deputy-head' || post.role === 'specialist') && random.chance(0.08)) {
    positions.push({ title_code: null, title: 'Chủ tịch Công đoàn cơ sở', body: 'MASS_ORGANIZATION' });
  }
  return positions;
}

function partyTitle(random: Random, role: Role, unit: string): string | undefined {
  switch (role) {
    case 'leader':
      return `Bí thư ${unit}`;
    case 'deputy-leader':
    case 'head':
      return random.chance(0.5) ? `Phó Bí thư ${unit}` : `Ủy viên Ban Chấp hành ${unit}`;
    default:
      return random.chance(0.15) ? `Ủy viên Ban Chấp hành ${unit}` : undefined;
  }
}

/** Commune titles 01 and 02 are the Party's, 07 to 11 of mass organisations, the rest the state's. */
function bodyOf({ titleCode }: Post): Position['body'] {
  if (titleCode === '01' || titleCode === '02') return 'PARTY';
  return titleCode !== null && titleCode >= '07' && titleCode <= '11' ? 'MASS_ORGANIZATION' : 'STATE';
}
