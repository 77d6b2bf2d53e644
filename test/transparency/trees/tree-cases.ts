/** Trees out of what is offered, for every kind of caller. */
import fc from 'fast-check';
import type { Askable } from '../cases/askable.ts';
import type { Callers } from '../cases/callers.ts';
import { SITE_COUNTS } from '../houses.ts';
import { COMMON, type Offers } from './offers.ts';
import { selections } from './selections.ts';
import { TRAINING_SUBTYPES } from './training-offers.ts';
import type { Flags, TreeCase, TreeTurn } from './tree.ts';

const flag = fc.record({ value: fc.boolean(), sent: fc.boolean() });

const turn: fc.Arbitrary<TreeTurn> = fc.record({
  pick: fc.nat(30),
  to: fc.constantFrom('after', 'before'),
  size: fc.integer({ min: 1, max: 5 }),
});

export interface TreeOptions {
  /** Several of them are put together, type by type. */
  readonly offers: readonly Offers[];
  /** Fields of Query; all that are offered when absent. */
  readonly roots?: readonly string[];
  /** How many levels of rows stand below each other at most; mostly one less. */
  readonly depth: number;
  readonly caller: fc.Arbitrary<string | undefined>;
  readonly houses?: number;
}

/** What each caller asks is mostly what they may have. */
export const treesBy = (
  callers: Callers,
  offers: (askable: Askable) => readonly Offers[],
  options: Omit<TreeOptions, 'offers' | 'caller'>,
): fc.Arbitrary<TreeCase> =>
  callers.asking((caller, askable) =>
    treeCases({ ...options, offers: offers(askable), caller: fc.constant(caller) }),
  );

export function treeCases(options: TreeOptions): fc.Arbitrary<TreeCase> {
  const { roots, depth, caller, houses = SITE_COUNTS.length } = options;
  const all = joined([COMMON, ...options.offers]);
  const query = (all.Query ?? []).filter(({ name }) => roots?.includes(name) ?? true);
  const select = selections({ ...all, Query: query }, TRAINING_SUBTYPES);
  return fc.record({
    house: fc.nat(houses - 1),
    caller,
    select: fc.oneof(
      { weight: 3, arbitrary: select.of('Query', depth - 1) },
      { weight: 2, arbitrary: select.of('Query', depth) },
    ),
    flags: fc.record<Flags>({ p: flag, q: flag }),
    turns: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 2, arbitrary: fc.tuple(turn) },
      { weight: 1, arbitrary: fc.tuple(turn, turn) },
    ),
  });
}

function joined(all: readonly Offers[]): Offers {
  const types = new Set(all.flatMap((offers) => Object.keys(offers)));
  return Object.fromEntries([...types].map((type) => [type, all.flatMap((offers) => offers[type] ?? [])]));
}
