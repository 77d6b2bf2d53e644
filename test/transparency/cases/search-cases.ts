/** Puts the parts of a search together: what is asked depends on who asks, and else on nothing. */
import fc from 'fast-check';
import type { HouseRecords } from '../../house/records.ts';
import { SITE_COUNTS } from '../houses.ts';
import type { RelationName } from '../oracle/relations.ts';
import type { Callers } from './callers.ts';
import { filterOf } from './filters.ts';
import { orderByOf } from './orders.ts';
import type { SearchCase } from './search-case.ts';
import { turns } from './turns.ts';

export const searchCases = (
  relation: RelationName,
  rows: HouseRecords,
  callers: Callers,
  houses: number = SITE_COUNTS.length,
): fc.Arbitrary<SearchCase> =>
  callers.asking((caller, askable) =>
    fc.record({
      relation: fc.constant(relation),
      house: fc.nat(houses - 1),
      caller: fc.constant(caller),
      filter: filterOf(relation, rows, askable),
      orderBy: orderByOf(relation, askable),
      turns,
      counted: fc.boolean(),
      joined: fc.nat(3).map((one) => one === 0),
      literal: fc.nat(15).map((one) => one === 0),
    }),
  );
