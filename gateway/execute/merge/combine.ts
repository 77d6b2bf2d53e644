/** The combining functions of split aggregates: each is associative and commutative, and has a neutral element. */
import { unreachable } from '../../../errors/unreachable.ts';
import type { Merge } from '../../plan/shape/merge.ts';
import { compareValues } from './compare-values.ts';

export type Scalar = string | number | boolean;
export type CombineKind = 'Sum' | 'Min' | 'Max' | 'Any' | 'All';

export const isCombined = (merge: Merge): merge is Merge & { readonly kind: CombineKind } =>
  merge.kind === 'Sum' ||
  merge.kind === 'Min' ||
  merge.kind === 'Max' ||
  merge.kind === 'Any' ||
  merge.kind === 'All';

/** Nulls say nothing and are left out before; of no value at all the neutral element is the answer, if there is one. */
export function combine(kind: CombineKind, values: readonly Scalar[]): Scalar | null {
  switch (kind) {
    case 'Sum':
      return exactSum(values.map(Number));
    case 'Min':
      return [...values].sort(compareValues)[0] ?? null;
    case 'Max':
      return [...values].sort(compareValues).at(-1) ?? null;
    case 'Any':
      return values.some((value) => value === true);
    case 'All':
      return values.every((value) => value === true);
    default:
      return unreachable(kind);
  }
}

/**
 * The sum as if nothing had been rounded on the way, so that it does not depend on the order of the sites.
 *
 * Shewchuk, Adaptive Precision Floating-Point Arithmetic (1997): the rounding errors are kept as further summands.
 */
function exactSum(values: readonly number[]): number {
  let partials: number[] = [];
  for (const value of values) {
    let rest = value;
    const next: number[] = [];
    for (const partial of partials) {
      const [large, small] = Math.abs(rest) < Math.abs(partial) ? [partial, rest] : [rest, partial];
      const high = large + small;
      const low = small - (high - large);
      if (low !== 0) next.push(low);
      rest = high;
    }
    partials = [...next, rest];
  }
  // From the smallest up: what is left then is rounded once.
  return partials.reduce((sum, partial) => sum + partial, 0);
}
