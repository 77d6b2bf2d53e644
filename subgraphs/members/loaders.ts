/** One batch per tick and per request; a missing member is `undefined`, not an error. */
import { type RowLoader, rowLoader } from '../shared/storage/loaders.ts';
import type { MemberTable } from './member.table.ts';
import type { MemberRow } from './rows.ts';

export interface MemberLoaders {
  readonly byNumber: RowLoader<MemberRow>;
}

export const memberLoaders = (table: MemberTable): MemberLoaders => ({
  byNumber: rowLoader(table.byNumbers, (row) => row.number),
});
