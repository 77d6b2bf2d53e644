/** Item 27: schools and courses, in the order of time. */
import type { StaffTrainingRow } from '../../../subgraphs/personnel/list-rows.ts';
import { type Day, monthText, plusYears } from '../random/dates.ts';
import type { Random } from '../random/random.ts';
import { weightedOf } from '../random/weighted.ts';
import type { Degree, Life } from './life.ts';
import type { Post } from './posts.ts';
import type { Qualification, Theory } from './profile.ts';

export type Course = Omit<StaffTrainingRow, 'staff_code' | 'ordinal'>;

const UNIVERSITIES = weightedOf({
  'Đại học Huế': 34,
  'Trường Đại học Vinh': 18,
  'Trường Đại học Quảng Bình': 16,
  'Trường Đại học Kinh tế Huế': 10,
  'Đại học Đà Nẵng': 8,
  'Học viện Hành chính Quốc gia': 6,
  'Trường Đại học Kinh tế Quốc dân': 4,
  'Trường Đại học Luật Hà Nội': 4,
});
const LOWER_SCHOOLS = weightedOf({
  'Trường Trung cấp Kinh tế Quảng Bình': 50,
  'Trường Trung cấp Kỹ thuật công - nông nghiệp Quảng Bình': 30,
  'Trường Cao đẳng Sư phạm Quảng Bình': 20,
});
const PROVINCIAL_SCHOOL = 'Trường Chính trị tỉnh Quảng Bình';
const REGIONAL_ACADEMY = 'Học viện Chính trị khu vực III';
const NATIONAL_ACADEMY = 'Học viện Hành chính Quốc gia';

const DIPLOMAS: Readonly<Record<Qualification, string>> = {
  TS: 'Tiến sĩ',
  ThS: 'Thạc sĩ',
  ĐH: 'Bằng đại học',
  CĐ: 'Bằng cao đẳng',
  TC: 'Bằng trung cấp',
  SC: 'Chứng chỉ sơ cấp',
};
const THEORY: Readonly<Record<Exclude<Theory, 'none'>, string>> = {
  CN: 'Cử nhân lý luận chính trị',
  CC: 'Cao cấp lý luận chính trị',
  TC: 'Trung cấp lý luận chính trị',
  SC: 'Sơ cấp lý luận chính trị',
};
const STATE: Readonly<Record<string, string>> = {
  CVCC: 'Chương trình chuyên viên cao cấp',
  CVC: 'Chương trình chuyên viên chính',
  CV: 'Chương trình chuyên viên',
};

/** What people study who work in such a place; the first words of the unit or the title decide. */
export function fieldOf(random: Random, post: Post): string {
  const text = `${post.title} ${post.unit.name} ${post.unit.parent?.name ?? ''}`;
  const [, fields] = FIELDS.find(([words]) => words.test(text)) ?? [undefined, GENERAL];
  return random.chance(0.75) ? random.pick(fields) : random.pick(GENERAL);
}

const GENERAL: readonly string[] = Object.freeze([
  'Luật',
  'Quản trị kinh doanh',
  'Hành chính học',
  'Kinh tế',
  'Ngữ văn',
]);
const FIELDS: readonly (readonly [RegExp, readonly string[]])[] = Object.freeze([
  [/Địa chính|Tài nguyên/, ['Quản lý đất đai', 'Khoa học môi trường', 'Trắc địa']],
  [/Tài chính|kế toán|ngân sách|Tài vụ/i, ['Kế toán', 'Tài chính - Ngân hàng', 'Kinh tế']],
  [/Tư pháp|Thanh tra|pháp luật/i, ['Luật', 'Luật hành chính', 'Luật kinh tế']],
  [/Văn hóa|Thể thao/, ['Quản lý văn hóa', 'Ngữ văn', 'Giáo dục thể chất', 'Du lịch']],
  [/Giáo dục/, ['Sư phạm Toán', 'Sư phạm Ngữ văn', 'Quản lý giáo dục', 'Giáo dục tiểu học']],
  [/Y tế|Dược|Dân số/, ['Y đa khoa', 'Dược học', 'Y tế công cộng']],
  [
    /Nông nghiệp|Thủy|Trồng trọt|Chăn nuôi|Kiểm lâm/,
    ['Nông học', 'Chăn nuôi - Thú y', 'Lâm nghiệp', 'Nuôi trồng thủy sản'],
  ],
  [/Xây dựng|Giao thông|Quy hoạch/, ['Xây dựng dân dụng và công nghiệp', 'Kỹ thuật giao thông', 'Kiến trúc']],
  [/Công Thương|công nghiệp|thương mại/i, ['Kỹ thuật điện', 'Thương mại', 'Công nghệ hóa học']],
  [/Thông tin|Tin học|Khoa học/, ['Công nghệ thông tin', 'Điện tử - Viễn thông', 'Vật lý']],
  [/Ngoại vụ|Hợp tác|đối ngoại/, ['Tiếng Anh', 'Quan hệ quốc tế']],
  [/Quân sự|Công an/, ['Quân sự cơ sở', 'Luật']],
  [/Lao động|xã hội/, ['Công tác xã hội', 'Quản trị nhân lực']],
]);

export interface Schooling {
  readonly field: string;
  readonly theory: Theory;
  readonly stateManagement: string | null;
  readonly languages: readonly { readonly language: string; readonly level: string | null }[];
  readonly computerSkill: string | null;
}

export function coursesOf(random: Random, life: Life, schooling: Schooling, asOf: Day): readonly Course[] {
  const courses = life.degrees.map(
    (degree): Timed => ({ from: degree.from, course: degreeCourse(random, degree, schooling.field) }),
  );
  /** A course some years after recruitment, in the time there is. */
  const attend = (months: number, school: string, field: string, diploma: string) => {
    const latest = asOf - 31 * months;
    const from =
      life.recruitment + Math.floor(random.fraction() * Math.max(1, (latest - life.recruitment) * 0.8));
    const to = Math.min(from + 30 * months, asOf);
    courses.push({
      from,
      course: {
        school,
        field,
        from_month: monthText(from),
        to_month: monthText(to),
        study_form: 'BD',
        diploma,
      },
    });
  };
  const { theory, stateManagement } = schooling;
  if (theory !== 'none') {
    const high = theory === 'CN' || theory === 'CC';
    attend(high ? 12 : 6, high ? REGIONAL_ACADEMY : PROVINCIAL_SCHOOL, 'Lý luận chính trị', THEORY[theory]);
  }
  if (stateManagement !== null) {
    attend(
      3,
      stateManagement === 'CV' ? PROVINCIAL_SCHOOL : NATIONAL_ACADEMY,
      'Quản lý nhà nước',
      STATE[stateManagement] ?? '',
    );
  }
  for (const { language, level } of schooling.languages) {
    if (level === 'CC')
      attend(4, 'Trung tâm ngoại ngữ - tin học', language, `Chứng chỉ ${random.pick(['A', 'B', 'C'])}`);
  }
  if (schooling.computerSkill === 'CC')
    attend(3, 'Trung tâm ngoại ngữ - tin học', 'Tin học', 'Chứng chỉ tin học');
  return courses.sort((a, b) => a.from - b.from).map(({ course }) => course);
}

interface Timed {
  readonly from: Day;
  readonly course: Course;
}

function degreeCourse(random: Random, { qualification, from, to, fullTime }: Degree, field: string): Course {
  const low = qualification === 'TC' || qualification === 'SC' || qualification === 'CĐ';
  return {
    school: random.weighted(low ? LOWER_SCHOOLS : UNIVERSITIES),
    field,
    from_month: monthText(from),
    to_month: monthText(to),
    study_form: fullTime ? 'CQ' : random.chance(0.85) ? 'TC' : 'CT',
    diploma: DIPLOMAS[qualification],
  };
}

/** School years before 1990 ended with class 10 in the north and centre. */
export const generalEducation = (schoolEnd: Day): string =>
  schoolEnd < plusYears(0, 20) ? '10/10' : '12/12';
