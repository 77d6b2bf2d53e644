/**
 * Rows of training for the units and people of a house, as awkward as real ones: values that tie, values nobody
 * knows, titles that sort otherwise than they look, places without any, courses that people of all places attend.
 *
 * A unit's courses depend on the seed and on its code alone; whether it has any, on how many units there are as well.
 */
import { type Random, randomOf } from '../../deployments/generate/random/random.ts';
import { weighted } from '../../deployments/generate/random/weighted.ts';
import { searchTerm } from '../../subgraphs/shared/names/search-key.ts';
import {
  type AttendanceRow,
  attendanceKey,
  type CourseRow,
  courseKey,
  type TrainingKindRow,
} from './rows.ts';
import { DAYS, KINDS, KNOWN_TITLES, REMARKS, TITLES, TOPICS } from './vocabulary.ts';

export interface TrainingRows {
  readonly kinds: readonly TrainingKindRow[];
  readonly courses: readonly CourseRow[];
  readonly attendances: readonly AttendanceRow[];
}

export interface TrainingPlaces {
  readonly organizations: readonly { readonly code: string }[];
  readonly staff: readonly { readonly code: string; readonly organization_code: string }[];
}

/** Hardly more courses and people who attend any, however many units and people there are. */
const COURSES = 160;
const ATTENDING = 300;

export function generateTraining({ organizations, staff }: TrainingPlaces, seed: number): TrainingRows {
  const holding = Math.min(0.6, COURSES / 2.6 / Math.max(1, organizations.length));
  const courses = organizations.flatMap(({ code }) =>
    isQuiet(code, seed) ? [] : coursesOf(code, holding, randomFor(seed, `courses/${code}`)),
  );
  const everybodys = courses.filter((_, i) => i % Math.ceil(courses.length / 4) === 0);
  const attending = Math.min(0.9, ATTENDING / Math.max(1, staff.length));
  const attendances = staff.flatMap((person) => {
    const random = randomFor(seed, `attendances/${person.code}`);
    if (isQuiet(person.code, seed) || !random.chance(attending)) return [];
    const chosen = [
      ...everybodys.filter(() => random.chance(0.35)),
      ...Array.from({ length: courses.length === 0 ? 0 : random.int(0, 3) }, () => random.pick(courses)),
    ];
    return [...new Set(chosen)].map((course) => attendanceOf(person, course, random));
  });
  return { kinds: KINDS, courses, attendances };
}

/** The first numbers of keys that differ by a digit are alike, so they are left out. */
function randomFor(seed: number, key: string): Random {
  const random = randomOf(seed, key);
  for (let i = 0; i < 4; i++) random.fraction();
  return random;
}

/** Some places have nothing to do with training: their sites then have no row of it. */
const isQuiet = (code: string, seed: number): boolean =>
  randomFor(seed, `quiet/${code.slice(0, 3)}`).chance(0.15);

/** Where the numbers of a unit's courses begin: at 8 and at 98 they get longer on the way. */
const FIRST_NUMBERS = [0, 1, 8, 98, 9_990] as const;

const HOURS = weighted<number | null>([
  [8, 4],
  [16, 4],
  [24, 2],
  [40, 1],
  [0, 1],
  [null, 3],
]);

const UNSURE = weighted<boolean | null>([
  [true, 5],
  [false, 3],
  [null, 2],
]);

const CERTIFIED = weighted<boolean | null>([
  [true, 12],
  [null, 3],
  [false, 1],
]);

function coursesOf(code: string, holding: number, random: Random): readonly CourseRow[] {
  if (!random.chance(holding)) return [];
  const first = random.pick(FIRST_NUMBERS);
  return Array.from({ length: random.pick([1, 2, 2, 3, 5]) }, (_, i) => courseOf(code, first + i, random));
}

function courseOf(organizationCode: string, number: number, random: Random): CourseRow {
  const title = random.chance(0.2)
    ? `${random.pick(KNOWN_TITLES)} ${organizationCode}/${number}`
    : random.pick(TITLES);
  const starts_on = random.chance(0.2) ? null : random.pick(DAYS);
  return {
    course_key: courseKey(organizationCode, number),
    organization_code: organizationCode,
    number,
    title,
    kind_id: random.chance(0.15) ? null : random.pick(KINDS.slice(1)).id,
    topics: TOPICS.filter(() => random.chance(0.25)),
    hours: random.weighted(HOURS),
    fee: random.chance(0.3) ? null : random.pick([0, 0.25, 12.5, 12.5, 400_000.75, 999_999.75]),
    starts_on,
    ends_on: starts_on === null || random.chance(0.2) ? null : laterOf(starts_on, random.pick(DAYS)),
    open: random.weighted(UNSURE),
    certified: random.weighted(CERTIFIED),
    search_key: searchTerm(title),
  };
}

const laterOf = (one: string, other: string): string => (one < other ? other : one);

function attendanceOf(
  person: TrainingPlaces['staff'][number],
  course: CourseRow,
  random: Random,
): AttendanceRow {
  const passed = random.weighted(UNSURE);
  return {
    attendance_key: attendanceKey(person.code, course.course_key),
    staff_code: person.code,
    organization_code: person.organization_code,
    course_key: course.course_key,
    course_organization_code: course.organization_code,
    course_number: course.number,
    hours: random.chance(0.2) ? random.int(0, 8) : course.hours,
    score: passed === null || random.chance(0.2) ? null : random.int(passed ? 10 : 0, passed ? 20 : 9) / 2,
    passed,
    attended_on: random.chance(0.2) ? null : random.pick(DAYS),
    remark: random.chance(0.7) ? null : random.pick(REMARKS),
  };
}
