/** The fields of an attendance. */
import { organizationReference } from '../../subgraphs/shared/request/organization-reference.ts';
import type { AttendanceFilter, Filtered } from './arguments.ts';
import { attendanceNumbers } from './attendance-numbers.ts';
import type { TrainingContext } from './context.ts';
import { findEntity } from './entity-reference.ts';
import type { ResolveReference } from './resolve.ts';
import type { AttendanceRow } from './rows.ts';
import { type AttendanceStub, attendanceStub, type StaffStub } from './sources.ts';

const resolveReference: ResolveReference = async (reference, { loaders }, info) => {
  const stub = attendanceStub(reference);
  if (stub === undefined) return null;
  return findEntity(
    { type: 'Attendance', reference, stub, readRow: () => loaders.attendance.load(stub.attendance_key) },
    info,
  );
};

export const attendanceResolvers = {
  __resolveReference: resolveReference,
  staff: (row: AttendanceRow): StaffStub => ({ code: row.staff_code }),
  organization: (row: AttendanceRow, _args: unknown, context: TrainingContext) =>
    organizationReference(row.organization_code, context),
  heldOn: (row: AttendanceRow) => row.attended_on,
  site: (_row: AttendanceRow, _args: unknown, { site }: TrainingContext) => ({ id: site }),
  asOf: (_row: AttendanceRow, _args: unknown, { asOf }: TrainingContext) => asOf,

  // From the key alone: the site that keeps the course need not keep the attendance.
  course: async ({ course_key }: AttendanceStub, _args: unknown, { loaders }: TrainingContext) =>
    (await loaders.course.load(course_key)) ?? null,
  attendanceCount: async (
    { course_key }: AttendanceStub,
    { filter }: Filtered<AttendanceFilter>,
    { loaders }: TrainingContext,
  ) => (await attendanceNumbers(loaders, 'course_key', course_key, filter)).count,
};
