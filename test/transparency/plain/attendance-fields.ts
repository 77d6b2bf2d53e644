/** Attendances: searches, and those of one course in numbers; courses and attendances mixed. */
import { attendanceKey, courseKey } from '../../training/rows.ts';
import { demandsOf } from '../reach/reach.ts';
import { countedScope } from '../rights/refusals.ts';
import { type Entity, entity, organizationNamed, recordEntity, touch, visibleRow } from './entities.ts';
import { groupsOf } from './groups.ts';
import { listField } from './list-field.ts';
import {
  allOf,
  anyOf,
  averageOf,
  greatestOf,
  leastOf,
  type OverNothing,
  sumOf,
  valuesOf,
} from './numbers.ts';
import type { PlainContext } from './plain-context.ts';
import type { EntityField, EntityFields, FieldArguments, RootField, RootFields } from './plain-field.ts';
import type { Row } from './row-index.ts';
import { type RowsWanted, rowsOfField } from './rows-of-field.ts';

const attendance = (row: Row): Entity => entity('Attendance', row);

const wanted = ({ filter }: FieldArguments, context: PlainContext): RowsWanted => ({
  subgraph: 'training',
  relation: 'attendance',
  filter,
  demands: demandsOf(filter, context.world),
});

const records =
  (name: string): RootField =>
  ({ below, ...args }, context) =>
    listField(
      {
        name: [name, JSON.stringify(below ?? null)],
        subgraph: 'training',
        relation: 'record',
        filter: { unit: below ?? null },
        demands: demandsOf({ unit: below ?? null }, context.world),
        node: recordEntity,
      },
      args,
      context,
    );

export const attendanceRoots: RootFields = {
  attendance: ({ staffCode = '', courseOrganizationCode = '', courseNumber = 0 }, context) => {
    const key = attendanceKey(staffCode, courseKey(courseOrganizationCode, courseNumber));
    const row = visibleRow('attendance', key, context);
    context.reached.part('training', row ? [staffCode] : [], [[context.world.placePattern(staffCode)]]);
    return row ? attendance(row) : null;
  },
  attendanceSearch: (args, context) =>
    listField({ ...wanted(args, context), name: ['attendanceSearch'], node: attendance }, args, context),
  trainingSearch: records('trainingSearch'),
  trainingRecords: records('trainingRecords'),
};

/** The attendances of the course that the row is, or was attended in. */
const ofSameCourse = ({ row }: Entity, args: FieldArguments, context: PlainContext): RowsWanted => ({
  ...wanted(args, context),
  only: (other) => other.course_key === row.course_key,
});

/** For numbers, which count as well where people are only counted: these have none of the rows that training shows. */
const countedOfSameCourse = (of: Entity, args: FieldArguments, context: PlainContext): RowsWanted => {
  const asked = ofSameCourse(of, args, context);
  return { ...asked, scope: countedScope(context.view, 'Attendance', asked.demands ?? []) };
};

const number =
  (count: (rows: readonly Row[], nothing: OverNothing) => unknown): EntityField =>
  async (of, args, context) => {
    const { bySite, nothing, reach } = await rowsOfField(countedOfSameCourse(of, args, context), context);
    reach();
    return count(bySite(), nothing);
  };

const DIMENSIONS = {
  PASSED: ['passed', (row: Row) => row.passed ?? null],
  UNIT: ['organizationCode', (row: Row) => row.organization_code],
} as const;

export const attendanceFields: EntityFields = {
  'Attendance.staff': ({ row }, _args, { index }) =>
    entity('Staff', index.known('staff', String(row.staff_code))),
  'Attendance.course': ({ row }, _args, context) => {
    const found = visibleRow('course', String(row.course_key), context);
    const place = String(row.course_organization_code);
    context.reached.part('training', found ? [place] : [], [[context.world.placePattern(place)]]);
    return found ? entity('Course', found) : null;
  },
  'Attendance.organization': (of, _args, context) => {
    touch('training', of, context);
    return organizationNamed(of.row.organization_code, context);
  },
  'Attendance.heldOn': (of, _args, context) => {
    touch('training', of, context);
    return of.row.attended_on ?? null;
  },
  'Attendance.attendanceCount': number((rows) => rows.length),
  'Course.attendances': (of, args, context) =>
    listField(
      {
        ...ofSameCourse(of, args, context),
        name: ['attendances', String(of.row.course_key)],
        node: attendance,
      },
      args,
      context,
    ),
  'Course.attendanceList': async (of, args, context) => {
    const { bySite, reach } = await rowsOfField(ofSameCourse(of, args, context), context);
    reach();
    return bySite().map(attendance);
  },
  'Course.attendanceCount': number((rows) => rows.length),
  'Course.attendedHours': number((rows, nothing) => sumOf(rows, 'hours', nothing)),
  'Course.scoreSum': number((rows, nothing) => sumOf(rows, 'score', nothing)),
  'Course.scoreCount': number((rows) => valuesOf(rows, 'score').length),
  'Course.averageScore': number((rows) => averageOf(rows, 'score')),
  'Course.bestScore': number((rows) => greatestOf(rows, 'score')),
  'Course.firstAttendedOn': number((rows) => leastOf(rows, 'attended_on')),
  'Course.anyPassed': number((rows, nothing) => anyOf(rows, 'passed', nothing)),
  'Course.allPassed': number((rows, nothing) => allOf(rows, 'passed', nothing)),
  'Course.remark': number((rows) => valuesOf(rows, 'remark').at(0) ?? null),
  'Course.attendanceGroups': async (of, args, context) => {
    const { rows, reach } = await rowsOfField(countedOfSameCourse(of, args, context), context);
    reach();
    return groupsOf(rows, DIMENSIONS, args.by ?? []).map(({ keys, rows: own }) => ({
      ...keys,
      organization: () => organizationNamed(keys.organizationCode, context),
      count: own.length,
      hours: sumOf(own, 'hours', 'absent'),
      scoreSum: sumOf(own, 'score', 'absent'),
      scoreCount: valuesOf(own, 'score').length,
      averageScore: averageOf(own, 'score'),
      bestScore: greatestOf(own, 'score'),
    }));
  },
};
