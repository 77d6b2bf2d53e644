/** A change of a world that one caller does not notice, as data: what happens, and from which seed. */
import fc from 'fast-check';
import { randomOf } from '../../../deployments/generate/random/random.ts';
import type { House } from '../../house/house.ts';
import { REDUCED_COLUMNS } from '../secrets/columns.ts';
import { type Level, levelsOf, type Secrets } from '../secrets/levels.ts';
import { changeCounted, changeSmallUnits, replaceCounted } from './counted-rows.ts';
import { type Change, openDraft } from './draft.ts';
import { exchange, putIn, takeOut, takeOutAll } from './hidden-rows.ts';
import { changeReduced } from './reduced-rows.ts';
import type { Item } from './rows.ts';
import { levelOfItem, type MakeChange } from './scene.ts';
import { emptySite, fillSite } from './whole-site.ts';

const KINDS = {
  takeOut,
  putIn,
  exchange,
  changeReduced,
  changeCounted,
  replaceCounted,
  changeSmallUnits,
  emptySite,
  fillSite,
  takeOutAll,
} as const satisfies Record<string, MakeChange>;

export type ChangeKind = keyof typeof KINDS;

export interface ChangeStep {
  readonly kind: ChangeKind;
  readonly seed: number;
}

const KIND = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<ChangeKind>('takeOut', 'exchange') },
  { weight: 4, arbitrary: fc.constant<ChangeKind>('putIn') },
  { weight: 6, arbitrary: fc.constant<ChangeKind>('changeReduced') },
  {
    weight: 3,
    arbitrary: fc.constantFrom<ChangeKind>('changeSmallUnits', 'changeCounted', 'replaceCounted'),
  },
  { weight: 1, arbitrary: fc.constantFrom<ChangeKind>('emptySite', 'fillSite', 'fillSite', 'takeOutAll') },
);

export const changeSteps: fc.Arbitrary<readonly ChangeStep[]> = fc.array(
  fc.record({ kind: KIND, seed: fc.nat() }),
  { minLength: 1, maxLength: 4 },
);

/** Everything that is there, as it is at the beginning. */
export interface BaseWorld {
  readonly house: House;
  readonly base: ReadonlyMap<string, Item>;
  readonly secrets: Secrets;
}

export function makeChange(
  steps: readonly ChangeStep[],
  caller: string | undefined,
  { house, base, secrets }: BaseWorld,
): Change {
  const levelOf = levelsOf(secrets, caller);
  const draft = openDraft(base);
  const columns = REDUCED_COLUMNS[house.deployment.name];
  if (columns === undefined) throw new Error(`nobody has said what ${house.deployment.name} shows`);
  const groups = Map.groupBy(draft.items, (item) => levelOfItem(levelOf, item));
  const at = (level: Level): readonly Item[] => groups.get(level) ?? [];
  const byLevel = { FULL: at('FULL'), REDUCED: at('REDUCED'), COUNT: at('COUNT'), NONE: at('NONE') };
  for (const { kind, seed } of steps) {
    const random = randomOf(seed, kind);
    const { unitLength } = secrets;
    KINDS[kind]({ house, draft, random, levelOf, unitLength, columns, byLevel });
  }
  return draft.change();
}
