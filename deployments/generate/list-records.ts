/** Turns the lists of one person into rows of the child tables: whose they are, and their line numbers from 1. */
import type { StaffListRow, StaffListTables } from '../../subgraphs/personnel/list-rows.ts';
import type { GeneratedRecord } from './record.ts';

export type StaffLists = {
  readonly [Table in keyof StaffListTables]?: readonly Omit<StaffListTables[Table], keyof StaffListRow>[];
};

export function* listRecords(staffCode: string, lists: StaffLists): Generator<GeneratedRecord> {
  for (const [table, lines] of Object.entries(lists)) {
    for (let i = 0; i < lines.length; i++) {
      // The mapped type above pairs each table with its own lines; Object.entries forgets the pairing.
      yield { table, row: { staff_code: staffCode, ordinal: i + 1, ...lines[i] } } as GeneratedRecord;
    }
  }
}
