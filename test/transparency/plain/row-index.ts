/** The rows of a house in memory: found by key, and by the unit that they lie below. */
import type { House } from '../../house/house.ts';
import type { AttendanceRow, CourseRow, TrainingKindRow } from '../../training/rows.ts';
import type { OracleRelationName } from '../oracle/relations.ts';

/** A row by its columns. */
export type Row = Readonly<Record<string, unknown>>;

export interface RowIndex {
  readonly kinds: readonly TrainingKindRow[];
  row(relation: OracleRelationName, key: string): Row | undefined;
  /** A row that is known to be there. */
  known(relation: OracleRelationName, key: string): Row;
  /** The unit itself and every unit above it, up the tree of parents. */
  upwards(unit: string): readonly string[];
}

const indexes = new WeakMap<object, RowIndex>();

export function rowIndex(house: House): RowIndex {
  const index = indexes.get(house.rows) ?? makeIndex(house);
  indexes.set(house.rows, index);
  return index;
}

function makeIndex({ rows, added }: House): RowIndex {
  const course = (added.get('course') ?? []) as readonly CourseRow[];
  const attendance = (added.get('attendance') ?? []) as readonly AttendanceRow[];
  const maps: Readonly<Record<OracleRelationName, ReadonlyMap<string, object>>> = {
    staff: new Map(rows.staff.map((row) => [row.code, row])),
    member: new Map(rows.member.map((row) => [row.number, row])),
    organization: new Map(rows.organization.map((row) => [row.code, row])),
    course: new Map(course.map((row) => [row.course_key, row])),
    attendance: new Map(attendance.map((row) => [row.attendance_key, row])),
    record: new Map<string, object>([
      ...course.map((row) => [row.course_key, row] as const),
      ...attendance.map((row) => [row.attendance_key, row] as const),
    ]),
  };
  const row = (relation: OracleRelationName, key: string): Row | undefined =>
    maps[relation].get(key) as Row | undefined;
  const chains = new Map<string, readonly string[]>();
  const upwards = (unit: string): readonly string[] => {
    const parent = row('organization', unit)?.parent_code;
    const chain = chains.get(unit) ?? [unit, ...(typeof parent === 'string' ? upwards(parent) : [])];
    chains.set(unit, chain);
    return chain;
  };
  return {
    kinds: (added.get('training_kind') ?? []) as readonly TrainingKindRow[],
    row,
    known(relation, key) {
      const found = row(relation, key);
      if (found === undefined) throw new Error(`there is no ${relation} ${key}`);
      return found;
    },
    upwards,
  };
}
