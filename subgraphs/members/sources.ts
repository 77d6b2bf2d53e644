/** What resolvers return for the types of this subgraph that are not rows. */
import type { Connection } from '../shared/connection/connection.ts';
import type { Bucket } from '../shared/statistics/bucket.ts';
import type { Statistics } from '../shared/statistics/statistics.ts';
import type { MemberRow } from './rows.ts';

export type MemberConnectionSource = Connection<MemberRow>;
export type MemberStatisticsSource = Statistics<MemberGroupSource>;

/** `unitCode` is there when the groups are by unit. */
export interface MemberGroupSource extends Bucket {
  readonly unitCode: string;
}
