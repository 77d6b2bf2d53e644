/** What can be selected of the fourth subgraph, and what it adds to the others' entities: every way to gather. */
import fc from 'fast-check';
import type { HouseRecords } from '../../house/records.ts';
import { ANYTHING, type Askable } from '../cases/askable.ts';
import { fromUnitDown } from '../cases/filter-values.ts';
import { columnsOf } from '../cases/filters.ts';
import { orderByOf } from '../cases/orders.ts';
import { attendanceFilterOf, courseFilterOf, type TrainingRecords } from '../cases/training-filters.ts';
import { argument, argumentsOf, connectionTypes, leaves, type Offer, type Offers, pageOf } from './offers.ts';

export function trainingOffers(
  training: TrainingRecords,
  rows: HouseRecords,
  askable: Askable = ANYTHING,
): Offers {
  const { courses, attendances, kinds } = training;
  const courseFilter = argumentsOf(argument('filter', courseFilterOf(training, rows)));
  const attendanceFilter = argumentsOf(argument('filter', attendanceFilterOf(training, rows)));
  const passed = argumentsOf(argument('passed', fc.constantFrom(true, false, null, undefined)));
  const courseOrder = argument('orderBy', orderByOf('course', askable));
  const attendanceOrder = argument('orderBy', orderByOf('attendance', askable));
  const records = argumentsOf(
    argument(
      'below',
      fc.nat(courses.length - 1).chain((at) =>
        fc.option(fromUnitDown(columnsOf(courses, at)('organization_code'), rows.organization), {
          nil: undefined,
        }),
      ),
    ),
    argument('orderBy', orderByOf('record', askable)),
    pageOf,
  );
  const by = (...dimensions: readonly string[]) =>
    argument('by', fc.array(fc.constantFrom(...dimensions), { maxLength: 2 }));
  const byCourse = by('KIND', 'YEAR', 'OPEN', 'UNIT');
  const numbers = (names: string, args: Offer['args'] & object): readonly Offer[] =>
    names.split(' ').map((name) => ({ name, args }));

  return {
    Query: [
      { name: 'course', args: fc.constantFrom(...courses).chain(courseOrNone), of: 'Course', weight: 2 },
      {
        name: 'attendance',
        args: fc.constantFrom(...attendances).map((row) => ({
          staffCode: row.staff_code,
          courseOrganizationCode: row.course_organization_code,
          courseNumber: row.course_number,
        })),
        of: 'Attendance',
      },
      { name: 'trainingKinds', of: 'TrainingKind' },
      {
        name: 'trainingKind',
        args: argument('id', fc.constantFrom('none', ...kinds.map(({ id }) => id))),
        of: 'TrainingKind',
        weight: 2,
      },
      {
        name: 'courseSearch',
        args: argumentsOf(courseFilter, courseOrder, pageOf),
        of: 'CourseConnection',
        weight: 5,
      },
      { name: 'courses', args: courseFilter, of: 'Course', weight: 3 },
      ...numbers(
        'courseCount timedCourseCount courseHours courseFees averageHours longestCourse shortestCourse',
        courseFilter,
      ),
      ...numbers('firstStart lastEnd leastTitle greatestTitle anyOpen allCertified', courseFilter),
      {
        name: 'courseNamed',
        args: fc.constantFrom(...courses).map(({ title }) => ({ title })),
        of: 'Course',
      },
      { name: 'courseStatistics', args: courseFilter, of: 'CourseStatistics', weight: 5 },
      { name: 'courseGroups', args: argumentsOf(courseFilter, byCourse), of: 'CourseGroup', weight: 5 },
      {
        name: 'attendanceSearch',
        args: argumentsOf(attendanceFilter, attendanceOrder, pageOf),
        of: 'AttendanceConnection',
        weight: 4,
      },
      { name: 'trainingSearch', args: records, of: 'TrainingHitConnection', weight: 5 },
      { name: 'trainingRecords', args: records, of: 'TrainingRecordConnection', weight: 5 },
    ],
    TrainingKind: [
      ...leaves('id name validYears courseCount'),
      { name: 'courses', args: argumentsOf(courseOrder, pageOf), of: 'CourseConnection', weight: 3 },
    ],
    Course: [
      ...leaves('organizationCode number title topics hours fee heldOn startsOn endsOn open certified'),
      { name: 'site', of: 'Site' },
      { name: 'organization', of: 'Organization', weight: 2 },
      { name: 'kind', of: 'TrainingKind', weight: 2 },
      {
        name: 'attendances',
        args: argumentsOf(attendanceFilter, attendanceOrder, pageOf),
        of: 'AttendanceConnection',
        weight: 5,
      },
      { name: 'attendanceList', args: attendanceFilter, of: 'Attendance', weight: 3 },
      ...numbers(
        'attendanceCount attendedHours scoreSum scoreCount averageScore bestScore',
        attendanceFilter,
      ),
      ...numbers('firstAttendedOn anyPassed allPassed remark', attendanceFilter),
      {
        name: 'attendanceGroups',
        args: argumentsOf(attendanceFilter, by('PASSED', 'UNIT')),
        of: 'AttendanceGroup',
        weight: 3,
      },
    ],
    Attendance: [
      ...leaves('staffCode courseOrganizationCode courseNumber organizationCode hours score passed heldOn'),
      ...leaves('attendedOn remark'),
      { name: 'site', of: 'Site' },
      { name: 'staff', of: 'Staff', weight: 3 },
      { name: 'course', of: 'Course', weight: 4 },
      { name: 'organization', of: 'Organization' },
      { name: 'attendanceCount', args: attendanceFilter, weight: 3 },
    ],
    TrainingRecord: [
      ...leaves('__typename organizationCode hours heldOn'),
      { name: 'site', of: 'Site' },
      { name: 'organization', of: 'Organization' },
      { name: 'attendanceCount', args: attendanceFilter, weight: 4 },
    ],
    TrainingHit: leaves('__typename'),
    Staff: [
      {
        name: 'attendances',
        args: argumentsOf(passed, attendanceOrder, pageOf),
        of: 'AttendanceConnection',
        weight: 2,
      },
      { name: 'trainingHours', args: passed, weight: 2 },
      { name: 'lastAttendedOn' },
    ],
    Organization: [
      {
        name: 'courses',
        args: argumentsOf(courseFilter, courseOrder, pageOf),
        of: 'CourseConnection',
        weight: 2,
      },
      { name: 'courseHours', weight: 2 },
      { name: 'trainingStatistics', args: courseFilter, of: 'CourseStatistics', weight: 2 },
    ],
    CourseStatistics: [
      ...leaves(`${COURSE_NUMBERS} leastTitle`),
      { name: 'groups', args: byCourse, of: 'CourseGroup', weight: 10 },
      { name: 'coverage', of: 'Coverage' },
    ],
    CourseGroup: [
      ...leaves(`${COURSE_NUMBERS} example kindId year open organizationCode`),
      { name: 'kind', of: 'TrainingKind' },
      { name: 'organization', of: 'Organization' },
      { name: 'groups', args: byCourse, of: 'CourseGroup', weight: 4 },
    ],
    AttendanceGroup: [
      ...leaves('passed organizationCode count hours scoreSum scoreCount averageScore bestScore'),
      { name: 'organization', of: 'Organization' },
    ],
    ...connectionTypes('CourseConnection', 'CourseEdge', 'Course'),
    ...connectionTypes('AttendanceConnection', 'AttendanceEdge', 'Attendance'),
    ...connectionTypes('TrainingHitConnection', 'TrainingHitEdge', 'TrainingHit'),
    ...connectionTypes('TrainingRecordConnection', 'TrainingRecordEdge', 'TrainingRecord'),
  };
}

/** What a fragment in it may name. */
export const TRAINING_SUBTYPES = {
  TrainingHit: ['Course', 'Attendance', 'TrainingRecord'],
  TrainingRecord: ['Course', 'Attendance'],
} as const;

const courseOrNone = ({ organization_code, number }: TrainingRecords['courses'][number]) =>
  fc.nat(8).map((odd) => ({ organizationCode: organization_code, number: odd === 0 ? 7_777 : number }));

const COURSE_NUMBERS =
  'count timed hours fees averageHours longest shortest earliest latest anyOpen allCertified';
