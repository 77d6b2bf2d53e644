/** Courses: searches, lists and numbers of them, and the kinds of training. */
import { courseKey } from '../../training/rows.ts';
import { demandsOf } from '../reach/reach.ts';
import { courseGroups, courseNumbers, courseStatistics } from './course-statistics.ts';
import { entity, kindNamed, organizationNamed, touch, visibleRow } from './entities.ts';
import { listField } from './list-field.ts';
import type { PlainContext } from './plain-context.ts';
import type { EntityFields, FieldArguments, RootField, RootFields } from './plain-field.ts';
import type { Row } from './row-index.ts';
import { type RowsWanted, rowsOfField } from './rows-of-field.ts';

const course = (row: Row) => entity('Course', row);

const wanted = ({ filter }: FieldArguments, context: PlainContext): RowsWanted => ({
  subgraph: 'training',
  relation: 'course',
  filter,
  demands: demandsOf(filter, context.world),
});

/** One number of the courses that fit. */
const number =
  (name: keyof ReturnType<typeof courseNumbers>): RootField =>
  async (args, context) => {
    const { rows, nothing, reach } = await rowsOfField(wanted(args, context), context);
    reach();
    return courseNumbers(rows, nothing)[name];
  };

const kinds = (context: PlainContext): readonly string[] => {
  context.reached.anywhere('training');
  return context.index.kinds.map(({ id }) => id);
};

export const courseRoots: RootFields = {
  course: ({ organizationCode = '', number: of }, context) => {
    const row = visibleRow('course', courseKey(organizationCode, Number(of)), context);
    context.reached.part('training', row ? [organizationCode] : [], [
      [context.world.placePattern(organizationCode)],
    ]);
    return row ? course(row) : null;
  },
  courseSearch: (args, context) =>
    listField({ ...wanted(args, context), name: ['courseSearch'], node: course }, args, context),
  courses: async (args, context) => {
    const { bySite, reach } = await rowsOfField(wanted(args, context), context);
    reach();
    return bySite().map(course);
  },
  courseNamed: async ({ title }, context) => {
    const { bySite, reach } = await rowsOfField(
      { subgraph: 'training', relation: 'course', only: (row) => row.title === title },
      context,
    );
    reach();
    const [first] = bySite();
    return first === undefined ? null : course(first);
  },
  courseCount: number('count'),
  timedCourseCount: number('timed'),
  courseHours: number('hours'),
  courseFees: number('fees'),
  averageHours: number('averageHours'),
  longestCourse: number('longest'),
  shortestCourse: number('shortest'),
  firstStart: number('earliest'),
  lastEnd: number('latest'),
  leastTitle: number('leastTitle'),
  greatestTitle: number('greatestTitle'),
  anyOpen: number('anyOpen'),
  allCertified: number('allCertified'),
  courseStatistics: (args, context) => courseStatistics(wanted(args, context), context),
  courseGroups: (args, context) => courseGroups(wanted(args, context), args.by ?? [], context),
  trainingKinds: (_args, context) => kinds(context).map((id) => kindNamed(id, context)),
  trainingKind: ({ id }, context) => (kinds(context).includes(String(id)) ? kindNamed(id, context) : null),
};

const ofKind = ({ row: { id } }: { readonly row: Row }): RowsWanted => ({
  subgraph: 'training',
  relation: 'course',
  filter: { kind: [String(id)] },
});

export const courseFields: EntityFields = {
  'Course.organization': (of, _args, context) => {
    touch('training', of, context);
    return organizationNamed(of.row.organization_code, context);
  },
  'Course.kind': (of, _args, context) => {
    touch('training', of, context);
    return kindNamed(of.row.kind_id, context);
  },
  'Course.heldOn': (of, _args, context) => {
    touch('training', of, context);
    return of.row.starts_on ?? null;
  },
  'TrainingKind.courseCount': async (of, _args, context) => {
    const { rows, reach } = await rowsOfField(ofKind(of), context);
    reach();
    return rows.length;
  },
  'TrainingKind.courses': (of, args, context) =>
    listField({ ...ofKind(of), name: ['courses', String(of.row.id)], node: course }, args, context),
};
