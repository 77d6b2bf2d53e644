/** What one operation at the plain server works with: all rows, and who asks. */

import type { TestHouse } from '../houses.ts';
import type { Setting } from '../oracle/conditions.ts';
import { expectedKeys, type Search } from '../oracle/expected-keys.ts';
import {
  type ExpectedStatistics,
  expectedStatistics,
  type StatisticsAsked,
} from '../oracle/expected-statistics.ts';
import { RELATIONS } from '../oracle/relations.ts';
import { type ReleasedAsked, releasedStatistics } from '../oracle/released-statistics.ts';
import type { View } from '../rights/view.ts';
import type { TestWorld } from '../world.ts';
import type { Reached } from './reached.ts';
import { type Row, type RowIndex, rowIndex } from './row-index.ts';

/**
 * One thing follows from whom the gateway asks, as docs/fragment-directives.md says: where nobody can be asked, a sum
 * over nothing is 0 and not absent.
 */
export interface Reduction {
  readonly on: boolean;
  /** Called where the answer would be another one without reduction. */
  matters(): void;
}

export interface PlainContext {
  readonly house: TestHouse;
  readonly world: TestWorld;
  readonly index: RowIndex;
  readonly reached: Reached;
  readonly reduction: Reduction;
  readonly view: View;
  sees(place: string): boolean;
  /** Keys of the rows that fit and may be seen, in order. */
  keys(search: Search): Promise<readonly string[]>;
  statistics(asked: StatisticsAsked): Promise<ExpectedStatistics>;
  released(asked: ReleasedAsked): Promise<ExpectedStatistics>;
}

export function plainContext(
  house: TestHouse,
  world: TestWorld,
  caller: string | undefined,
  { reached, reduction }: Pick<PlainContext, 'reached' | 'reduction'>,
): PlainContext {
  const view = world.viewOf(caller);
  const setting: Setting = world.setting();
  const index = rowIndex(house);
  return {
    house,
    world,
    index,
    reached,
    reduction,
    view,
    sees: (place) => view.accessAt(place) !== undefined,
    keys: once((search) => expectedKeys(house, search, view.visible, setting)),
    statistics: once((asked) => expectedStatistics(house, asked, view.visible, setting)),
    released: once((asked) => releasedStatistics(house, asked, view, setting.today)),
  };
}

/** One statement for one question, however many rows it is asked for. */
function once<Question, Answer>(ask: (question: Question) => Promise<Answer>) {
  const known = new Map<string, Promise<Answer>>();
  return (question: Question): Promise<Answer> => {
    const text = JSON.stringify(question);
    const answer = known.get(text) ?? ask(question);
    known.set(text, answer);
    return answer;
  };
}

/** Where a row of the relation lies. */
export const placeOf = (relation: Search['relation'], row: Row): string =>
  String(row[relation === 'record' ? recordPlace(row) : RELATIONS[relation].place]);

const recordPlace = (row: Row): string => ('staff_code' in row ? 'staff_code' : 'organization_code');
