/** One batch per tick, per request and per list; a missing person is `undefined`, a missing list is empty. */
import type { CodeSchemes } from '../../codes/scheme.ts';
import { type CountBelow, countBelow } from '../shared/statistics/count-below.ts';
import type { Door } from '../shared/storage/door.ts';
import { type ListLoader, listLoader, type RowLoader, rowLoader } from '../shared/storage/loaders.ts';
import type { StaffListTables } from './list-rows.ts';
import type { StaffRow } from './rows.ts';
import { type StaffTable, staffRelation } from './staff.table.ts';
import { readStaffList, type StaffList } from './staff-list.table.ts';

export interface StaffLoaders {
  readonly byCode: RowLoader<StaffRow>;
  /** How many at a unit and below it. */
  readonly countBelow: CountBelow;
  readonly lists: { readonly [List in StaffList]: ListLoader<StaffListTables[List]> };
}

export function staffLoaders(staff: StaffTable, door: Door, schemes: CodeSchemes): StaffLoaders {
  const list = <List extends StaffList>(name: List): ListLoader<StaffListTables[List]> =>
    listLoader<StaffListTables[List]>(
      (codes) => readStaffList(door, name, codes),
      (row) => row.staff_code,
    );
  return {
    byCode: rowLoader(staff.byCodes, (row) => row.code),
    countBelow: countBelow(door, staffRelation, schemes),
    lists: {
      staff_position: list('staff_position'),
      staff_foreign_language: list('staff_foreign_language'),
      staff_socio_political_org: list('staff_socio_political_org'),
      staff_reward: list('staff_reward'),
      staff_discipline: list('staff_discipline'),
      staff_training: list('staff_training'),
      staff_career: list('staff_career'),
      staff_personal_history: list('staff_personal_history'),
      staff_family: list('staff_family'),
      staff_pay_history: list('staff_pay_history'),
    },
  };
}
