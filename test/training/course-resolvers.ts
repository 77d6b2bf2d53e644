/** The fields of a course: its own from the row, what is said of its attendances from the key alone. */

import { oneOf } from '../../subgraphs/shared/filter/condition.ts';
import { organizationReference } from '../../subgraphs/shared/request/organization-reference.ts';
import { loadReference } from '../../subgraphs/shared/storage/loaders.ts';
import type { AttendanceDimension, AttendanceFilter, AttendanceSearch, Filtered } from './arguments.ts';
import type { AttendanceNumbers } from './attendance.table.ts';
import { attendanceNumbers } from './attendance-numbers.ts';
import { averageOf } from './average.ts';
import type { TrainingContext } from './context.ts';
import { findEntity } from './entity-reference.ts';
import type { Resolve, ResolveReference } from './resolve.ts';
import type { CourseRow } from './rows.ts';
import { type CourseStub, courseStub } from './sources.ts';

const number =
  (pick: (numbers: AttendanceNumbers) => unknown): Resolve<CourseStub, Filtered<AttendanceFilter>> =>
  async ({ course_key }, { filter }, { loaders }) =>
    pick(await attendanceNumbers(loaders, 'course_key', course_key, filter));

const resolveReference: ResolveReference = async (reference, { loaders }, info) => {
  const stub = courseStub(reference.organizationCode, reference.number);
  if (stub === undefined) return null;
  return findEntity(
    { type: 'Course', reference, stub, readRow: () => loaders.course.load(stub.course_key) },
    info,
  );
};

export const courseResolvers = {
  __resolveReference: resolveReference,
  organization: (row: CourseRow, _args: unknown, context: TrainingContext) =>
    organizationReference(row.organization_code, context),
  kind: (row: CourseRow, _args: unknown, { loaders }: TrainingContext) =>
    loadReference(loaders.kind, row.kind_id),
  heldOn: (row: CourseRow) => row.starts_on,
  site: (_row: CourseRow, _args: unknown, { site }: TrainingContext) => ({ id: site }),
  asOf: (_row: CourseRow, _args: unknown, { asOf }: TrainingContext) => asOf,

  attendances: ({ course_key }: CourseStub, asked: AttendanceSearch, { attendances }: TrainingContext) =>
    attendances.search(asked, oneOf('course_key', [course_key])),
  attendanceList: (
    { course_key }: CourseStub,
    { filter }: Filtered<AttendanceFilter>,
    { loaders }: TrainingContext,
  ) => loaders.attendancesOf(filter).load(course_key),
  attendanceCount: number(({ count }) => count),
  attendedHours: number(({ hours }) => hours),
  scoreSum: number(({ score_sum }) => score_sum),
  scoreCount: number(({ score_count }) => score_count),
  averageScore: number(({ score_sum, score_count }) => averageOf(score_sum, score_count)),
  bestScore: number(({ best_score }) => best_score),
  firstAttendedOn: number(({ first_attended_on }) => first_attended_on),
  anyPassed: number(({ any_passed }) => any_passed),
  allPassed: number(({ all_passed }) => all_passed),
  remark: number(({ remark }) => remark),
  attendanceGroups: (
    { course_key }: CourseStub,
    { by, ...asked }: Filtered<AttendanceFilter> & { by: readonly AttendanceDimension[] },
    { attendances }: TrainingContext,
  ) => attendances.count(asked, oneOf('course_key', [course_key])).groups(by),
};
