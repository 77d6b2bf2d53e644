/** The only file that knows how `training_kind` is stored at a site. */
import { all, type Condition, oneOf } from '../../subgraphs/shared/filter/condition.ts';
import type { RequestContext } from '../../subgraphs/shared/request/context.ts';
import type { TrainingKindRow } from './rows.ts';

export interface TrainingKindTable {
  /** By id. */
  list(): Promise<readonly TrainingKindRow[]>;
  byIds(ids: readonly string[]): Promise<readonly TrainingKindRow[]>;
}

export function trainingKindTable({ door }: RequestContext): TrainingKindTable {
  const read = (condition: Condition): Promise<readonly TrainingKindRow[]> =>
    door.readReference('training_kind', (rows) => condition(rows).select('*').orderBy('id'));
  return { list: () => read(all()), byIds: (ids) => read(oneOf('id', ids)) };
}
