/** What a kind of change has before it: the rows, and how much of each one caller sees. */
import type { Random } from '../../../deployments/generate/random/random.ts';
import type { House } from '../../house/house.ts';
import type { ReducedColumns } from '../secrets/columns.ts';
import type { Level, LevelOf } from '../secrets/levels.ts';
import type { Draft } from './draft.ts';
import { entityOf, type Item, placeOf, TABLES, type TableName } from './rows.ts';

export interface Scene {
  readonly house: House;
  readonly draft: Draft;
  readonly random: Random;
  readonly levelOf: LevelOf;
  readonly unitLength: number;
  readonly columns: Readonly<Record<TableName, ReducedColumns>>;
  /** The rows of each level, before anything is changed. */
  readonly byLevel: Readonly<Record<Level, readonly Item[]>>;
}

/** Changes the draft, or leaves it as it is when there is nothing to change. */
export type MakeChange = (scene: Scene) => void;

export const levelOfItem = (levelOf: LevelOf, item: Item): Level => levelOf(entityOf(item), placeOf(item));

export const isHidden = ({ levelOf }: Pick<Scene, 'levelOf'>, table: TableName, place: string): boolean =>
  levelOf(TABLES[table].entity, place) === 'NONE';

/** So many of them, hardly ever one twice. */
export const some = <Value>(values: readonly Value[], most: number, random: Random): readonly Value[] =>
  values.length === 0
    ? []
    : [...new Set(Array.from({ length: random.int(1, most) }, () => random.pick(values)))];

/** As they are now: what was changed before is changed on. */
export const asTheyAre = (items: readonly Item[], { draft }: Scene): readonly Item[] =>
  items.flatMap((item) => draft.now(item) ?? []);
