/** One batch per tick and per request: rows by key, and what is said of many owners in one statement. */
import {
  type ListLoader,
  listLoader,
  type RowLoader,
  rowLoader,
} from '../../subgraphs/shared/storage/loaders.ts';
import type { AttendanceFilter, CourseDimension, CourseFilter, Filtered } from './arguments.ts';
import type { AttendanceNumbers, AttendanceOwner, AttendanceTable } from './attendance.table.ts';
import type { CourseGroup, CourseTable } from './course.table.ts';
import type { Divisible } from './divide.ts';
import type { AttendanceRow, CourseRow, TrainingKindRow } from './rows.ts';
import type { TrainingKindTable } from './training-kind.table.ts';

type Absent = null | undefined;

export interface TrainingLoaders {
  readonly kind: RowLoader<TrainingKindRow>;
  readonly course: RowLoader<CourseRow>;
  readonly attendance: RowLoader<AttendanceRow>;
  /** The courses that fit, in numbers. */
  countedCourses(asked: Filtered<CourseFilter>): Divisible<CourseDimension, CourseGroup>;
  attendancesOf(filter: AttendanceFilter | Absent): ListLoader<AttendanceRow>;
  numbersOf(owner: AttendanceOwner, filter: AttendanceFilter | Absent): RowLoader<AttendanceNumbers>;
}

export interface TrainingTables {
  readonly courses: CourseTable;
  readonly attendances: AttendanceTable;
  readonly kinds: TrainingKindTable;
}

export function trainingLoaders({ courses, attendances, kinds }: TrainingTables): TrainingLoaders {
  const counted = new Map<string, Divisible<CourseDimension, CourseGroup>>();
  const lists = new Map<string, ListLoader<AttendanceRow>>();
  const numbers = new Map<string, RowLoader<AttendanceNumbers>>();
  return {
    kind: rowLoader(kinds.byIds, ({ id }) => id),
    course: rowLoader(courses.byKeys, ({ course_key }) => course_key),
    attendance: rowLoader(attendances.byKeys, ({ attendance_key }) => attendance_key),
    countedCourses: ({ filter }) => known(counted, [filter], () => courses.count({ filter })),
    attendancesOf: (filter) =>
      known(lists, [filter], () =>
        listLoader(
          (keys) => attendances.ofOwners('course_key', keys, filter ?? {}),
          ({ course_key }) => course_key,
        ),
      ),
    numbersOf: (owner, filter) =>
      known(numbers, [owner, filter], () =>
        rowLoader(
          (keys) => attendances.numbersOf(owner, keys, filter ?? {}),
          (line) => line[owner],
        ),
      ),
  };
}

/** The same question again, in one request, is the same loader. */
function known<Loader>(loaders: Map<string, Loader>, question: unknown, make: () => Loader): Loader {
  const name = JSON.stringify(question);
  const loader = loaders.get(name) ?? make();
  loaders.set(name, loader);
  return loader;
}
