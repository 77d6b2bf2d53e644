/** The root fields of training. */
import { equal } from '../../subgraphs/shared/filter/condition.ts';
import { loadReference } from '../../subgraphs/shared/storage/loaders.ts';
import type {
  AttendanceSearch,
  CourseDimension,
  CourseFilter,
  CourseSearch,
  Filtered,
  RecordSearch,
} from './arguments.ts';
import { averageOf } from './average.ts';
import type { TrainingContext } from './context.ts';
import type { CourseNumbers } from './course.table.ts';
import { searchRecords } from './record-search.ts';
import type { Resolve } from './resolve.ts';
import { attendanceStub, courseStub } from './sources.ts';

type Root = unknown;

/** One number of the courses that fit; fields that ask the same of the same courses share the statement. */
const number =
  (pick: (numbers: CourseNumbers) => unknown): Resolve<Root, Filtered<CourseFilter>> =>
  async (_root, asked, { loaders }) =>
    pick(await loaders.countedCourses(asked).whole());

export const queryResolvers = {
  course: (_root: Root, args: { organizationCode: string; number: number }, { loaders }: TrainingContext) =>
    loadReference(loaders.course, courseStub(args.organizationCode, args.number)?.course_key),
  attendance: (_root: Root, args: Readonly<Record<string, unknown>>, { loaders }: TrainingContext) =>
    loadReference(loaders.attendance, attendanceStub(args)?.attendance_key),
  trainingKinds: (_root: Root, _args: unknown, { kinds }: TrainingContext) => kinds.list(),
  trainingKind: (_root: Root, { id }: { id: string }, { loaders }: TrainingContext) =>
    loadReference(loaders.kind, id),

  courseSearch: (_root: Root, asked: CourseSearch, { courses }: TrainingContext) => courses.search(asked),
  courses: (_root: Root, asked: Filtered<CourseFilter>, { courses }: TrainingContext) => courses.list(asked),

  courseCount: number(({ count }) => count),
  timedCourseCount: number(({ timed }) => timed),
  courseHours: number(({ hours }) => hours),
  courseFees: number(({ fees }) => fees),
  averageHours: number(({ hours, timed }) => averageOf(hours, timed)),
  longestCourse: number(({ longest }) => longest),
  shortestCourse: number(({ shortest }) => shortest),
  firstStart: number(({ earliest }) => earliest),
  lastEnd: number(({ latest }) => latest),
  leastTitle: number(({ least_title }) => least_title),
  greatestTitle: number(({ greatest_title }) => greatest_title),
  anyOpen: number(({ any_open }) => any_open),
  allCertified: number(({ all_certified }) => all_certified),

  courseNamed: async (_root: Root, { title }: { title: string }, { courses }: TrainingContext) =>
    (await courses.list({}, equal('title', title))).at(0) ?? null,

  courseStatistics: (_root: Root, asked: Filtered<CourseFilter>, { loaders }: TrainingContext) =>
    loaders.countedCourses(asked).whole(),
  courseGroups: (
    _root: Root,
    { by, ...asked }: Filtered<CourseFilter> & { by: readonly CourseDimension[] },
    { loaders }: TrainingContext,
  ) => loaders.countedCourses(asked).groups(by),

  attendanceSearch: (_root: Root, asked: AttendanceSearch, { attendances }: TrainingContext) =>
    attendances.search(asked),
  trainingSearch: (_root: Root, asked: RecordSearch, context: TrainingContext) =>
    searchRecords(asked, context),
  trainingRecords: (_root: Root, asked: RecordSearch, context: TrainingContext) =>
    searchRecords(asked, context),
};
