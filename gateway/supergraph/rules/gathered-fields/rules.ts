/** What is looked at on every field with `@gather`, at the root, on an entity and in a bucket. */
import type { FieldRule } from '../routed-field.ts';
import { anyAndAllAreBoolean } from './any-and-all-are-boolean.ts';
import { averageHasItsParts } from './average-has-its-parts.ts';
import { bucketsCanBeToldApart } from './buckets-can-be-told-apart.ts';
import { bucketsHoldSomething } from './buckets-hold-something.ts';
import { connectionCanBeMerged } from './connection-can-be-merged.ts';
import { connectionIsAtARow } from './connection-is-at-a-row.ts';
import { connectionIsPagedFromBothEnds } from './connection-is-paged-from-both-ends.ts';
import { coverageIsTheGateways } from './coverage-is-the-gateways.ts';
import { extremeHasAnOrder } from './extreme-has-an-order.ts';
import { firstIsNoConnection } from './first-is-no-connection.ts';
import { gatherBelongsToOneSubgraph } from './gather-belongs-to-one-subgraph.ts';
import { gatherHasAPlace } from './gather-has-a-place.ts';
import { gatherIsKnown } from './gather-is-known.ts';
import { groupsHaveBuckets } from './groups-have-buckets.ts';
import { listGathersAList } from './list-gathers-a-list.ts';
import { onlyAnAverageHasParts } from './only-an-average-has-parts.ts';
import { rowsAreKnown } from './rows-are-known.ts';
import { sumAddsNumbers } from './sum-adds-numbers.ts';
import { valueIsNullable } from './value-is-nullable.ts';

export const gatheredFieldRules: readonly FieldRule[] = Object.freeze([
  gatherIsKnown,
  gatherHasAPlace,
  gatherBelongsToOneSubgraph,
  rowsAreKnown,
  connectionIsAtARow,
  connectionCanBeMerged,
  connectionIsPagedFromBothEnds,
  listGathersAList,
  sumAddsNumbers,
  extremeHasAnOrder,
  anyAndAllAreBoolean,
  firstIsNoConnection,
  averageHasItsParts,
  onlyAnAverageHasParts,
  groupsHaveBuckets,
  bucketsCanBeToldApart,
  bucketsHoldSomething,
  coverageIsTheGateways,
  valueIsNullable,
]);
