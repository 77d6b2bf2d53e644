/** One batch per tick and per request; a missing member is `undefined`, not an error. */

import type { RequestContext } from '../shared/request/context.ts';
import { type CountBelow, countBelow } from '../shared/statistics/count-below.ts';
import { type RowLoader, rowLoader } from '../shared/storage/loaders.ts';
import { type MemberTable, memberRelation } from './member.table.ts';
import type { MemberRow } from './rows.ts';

export interface MemberLoaders {
  readonly byNumber: RowLoader<MemberRow>;
  /** How many at a union and below it. */
  readonly countBelow: CountBelow;
}

export const memberLoaders = (table: MemberTable, { door, schemes }: RequestContext): MemberLoaders => ({
  byNumber: rowLoader(table.byNumbers, (row) => row.number),
  countBelow: countBelow(door, memberRelation, schemes),
});
