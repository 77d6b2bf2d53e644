/** What training adds to the entities of others, and to its own reference relation: gathered fields by key. */
import { oneOf } from '../../subgraphs/shared/filter/condition.ts';
import { loadReference } from '../../subgraphs/shared/storage/loaders.ts';
import type { AttendanceSearch, CourseFilter, CourseSearch, Filtered } from './arguments.ts';
import { attendanceNumbers } from './attendance-numbers.ts';
import type { TrainingContext } from './context.ts';
import { findEntity } from './entity-reference.ts';
import type { ResolveReference } from './resolve.ts';
import type { KindStub, OrganizationStub, StaffStub } from './sources.ts';

/** Nothing but gathered fields: the key is enough. */
const byCode: ResolveReference = ({ code }): StaffStub | OrganizationStub | null =>
  typeof code === 'string' ? { code } : null;

const resolveKind: ResolveReference = async (reference, { loaders }, info) => {
  const { id } = reference;
  if (typeof id !== 'string') return null;
  return findEntity(
    { type: 'TrainingKind', reference, stub: { id }, readRow: () => loadReference(loaders.kind, id) },
    info,
  );
};

interface Passed {
  readonly passed?: boolean | null;
}

export const ownerResolvers = {
  Staff: {
    __resolveReference: byCode,
    attendances: (
      { code }: StaffStub,
      { passed, ...asked }: AttendanceSearch & Passed,
      { attendances }: TrainingContext,
    ) => attendances.search({ ...asked, filter: { passed } }, oneOf('staff_code', [code])),
    trainingHours: async ({ code }: StaffStub, { passed }: Passed, { loaders }: TrainingContext) =>
      (await attendanceNumbers(loaders, 'staff_code', code, { passed })).hours,
    lastAttendedOn: async ({ code }: StaffStub, _args: unknown, { loaders }: TrainingContext) =>
      (await attendanceNumbers(loaders, 'staff_code', code, {})).last_attended_on,
  },
  Organization: {
    __resolveReference: byCode,
    courses: ({ code }: OrganizationStub, asked: CourseSearch, { courses }: TrainingContext) =>
      courses.search(asked, courses.below(code)),
    courseHours: async ({ code }: OrganizationStub, _args: unknown, { courses }: TrainingContext) =>
      (await courses.count({}, courses.below(code)).whole()).hours,
    trainingStatistics: (
      { code }: OrganizationStub,
      asked: Filtered<CourseFilter>,
      { courses }: TrainingContext,
    ) => courses.count(asked, courses.below(code)).whole(),
  },
  TrainingKind: {
    __resolveReference: resolveKind,
    courseCount: async ({ id }: KindStub, _args: unknown, { loaders }: TrainingContext) =>
      (await loaders.countedCourses({ filter: { kind: [id] } }).whole()).count,
    courses: ({ id }: KindStub, asked: CourseSearch, { courses }: TrainingContext) =>
      courses.search(asked, oneOf('kind_id', [id])),
  },
};
