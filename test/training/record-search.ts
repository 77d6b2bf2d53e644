/** Courses and attendances in one order: two tables paged in orders whose positions can be compared. */
import { type Connection, connect } from '../../subgraphs/shared/connection/connection.ts';
import { type SortColumn, type SortFields, toSortOrder } from '../../subgraphs/shared/connection/order.ts';
import { parsePage } from '../../subgraphs/shared/connection/page.ts';
import type { RequestContext } from '../../subgraphs/shared/request/context.ts';
import { below } from '../../subgraphs/shared/scope/code-predicate.ts';
import type { Relation } from '../../subgraphs/shared/scope/relation.ts';
import type { RecordOrderField, RecordSearch } from './arguments.ts';
import { attendanceRelation } from './attendance.table.ts';
import { courseRelation } from './course.table.ts';
import { interleave } from './interleave.ts';
import type { AttendanceRow, CourseRow } from './rows.ts';

export type RecordRow = CourseRow | AttendanceRow;

export const isAttendance = (record: object): record is AttendanceRow => 'attendance_key' in record;

export const RECORD_ORDER = { usual: 'HELD_ON', key: 'KEY' } as const;

const fields = (heldOn: string, key: string): SortFields<RecordOrderField> => {
  const column = (name: string, kind: SortColumn['kind'], nullable: boolean): SortColumn => ({
    column: name,
    kind,
    nullable,
  });
  return {
    columns: {
      HELD_ON: column(heldOn, 'date', true),
      HOURS: column('hours', 'number', true),
      UNIT: column('organization_code', 'text', false),
      KEY: column(key, 'text', false),
    },
    ...RECORD_ORDER,
  };
};

/** A key of one table is never a key of the other: that of an attendance has a part more. */
const TABLES: readonly { readonly relation: Relation; readonly order: SortFields<RecordOrderField> }[] = [
  { relation: courseRelation, order: fields('starts_on', 'course_key') },
  { relation: attendanceRelation, order: fields('attended_on', 'attendance_key') },
];

export function searchRecords(
  { below: units, orderBy, ...asked }: RecordSearch,
  { door, schemes }: RequestContext,
): Connection<RecordRow> {
  const page = parsePage(asked);
  return interleave(
    TABLES.map(({ relation, order }) =>
      connect<RecordRow>(door, {
        relation,
        filter: below(units, relation, schemes),
        order: toSortOrder(order, orderBy),
        page,
      }),
    ),
    page,
  );
}
