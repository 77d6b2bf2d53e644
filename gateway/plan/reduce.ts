/** Reduction: leaves out every fragment that provably holds no row of the answer, with the reason. */
import { type CodePattern, intersectPatterns } from '../../codes/pattern.ts';
import type { DataFragment } from '../catalog/catalog.ts';
import type { PrunedFragment, PruneReason } from './fragment-plan.ts';
import type { LocalizedField } from './localize.ts';

export interface ReducedField {
  readonly kept: readonly DataFragment[];
  readonly pruned: readonly PrunedFragment[];
}

/** `scope` is the caller's: the union of patterns whose rows the hierarchy gives them. */
export function reduce({ fragments, allowed }: LocalizedField, scope: readonly CodePattern[]): ReducedField {
  const kept: DataFragment[] = [];
  const pruned: PrunedFragment[] = [];
  for (const fragment of fragments) {
    const reason = pruneReason(fragment, allowed, scope);
    if (reason === undefined) kept.push(fragment);
    else pruned.push({ fragment, reason });
  }
  return { kept, pruned };
}

function pruneReason(
  { where }: DataFragment,
  allowed: LocalizedField['allowed'],
  scope: readonly CodePattern[],
): PruneReason | undefined {
  for (const { path, patterns } of allowed) {
    if (meet([where], patterns).length === 0) return { kind: 'argument', path, allows: patterns };
  }
  if (meet([where], scope).length === 0) return { kind: 'scope' };
  const common = allowed.reduce((rest, { patterns }) => meet(rest, patterns), meet([where], scope));
  return common.length === 0 ? { kind: 'combination' } : undefined;
}

/** All codes that lie in some pattern of both unions. */
const meet = (one: readonly CodePattern[], other: readonly CodePattern[]): readonly CodePattern[] =>
  one.flatMap((a) => other.flatMap((b) => intersectPatterns(a, b) ?? []));
