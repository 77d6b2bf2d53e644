/** A field that says how many rows lie at a unit and below it: of those that the caller sees, and of those that units release. */
import type { GraphQLResolveInfo } from 'graphql';
import { numbersAt } from '../../../policy/shield/numbers-at.ts';
import type { RequestContext } from '../request/context.ts';
import { belowUnit } from '../scope/code-predicate.ts';
import type { Relation } from '../scope/relation.ts';
import type { CountBelow } from './count-below.ts';
import { readReleased } from './release/read-released.ts';

interface CountingContext extends RequestContext {
  readonly loaders: { readonly countBelow: CountBelow };
}

/** `code` is a key that another service wrote. */
export const countField =
  (relation: Relation) =>
  async (
    unit: { readonly code: unknown },
    args: object,
    context: CountingContext,
    info: GraphQLResolveInfo,
  ): Promise<number> => {
    const { door, guard, schemes, loaders } = context;
    const numbers = numbersAt(unit, { ...args }, guard, info);
    if (numbers.kind !== 'RELEASED') return loaders.countBelow(unit.code);
    const filter = belowUnit(unit.code, relation, schemes);
    const { groups } = await readReleased(door, guard, { relation, filter, by: [], numbers });
    return groups[0]?.count ?? 0;
  };
