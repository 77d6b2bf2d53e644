/** Which sites may be asked at all: those that hold a fragment which the argument and the caller's rights both reach. */
import type { House } from '../../house/house.ts';
import type { Filter } from '../oracle/filter.ts';
import type { TestWorld } from '../world.ts';

/** Each entry is a union of patterns; a code must lie in one pattern of every entry. */
export type Demands = readonly (readonly string[])[];

export function demandsOf(
  filter: Filter | null | undefined,
  { unitPattern, placePattern }: TestWorld,
): Demands {
  const { code, number, unit, parent } = filter ?? {};
  return [
    ...[code, number].flatMap((codes) => (codes ? [codes.map(placePattern)] : [])),
    ...[unit, parent].flatMap((units) => (units ? [units.map(unitPattern)] : [])),
  ];
}

/** The sites with a fragment that has a code in common with every demand. */
export function sitesWithin({ fragments }: House, demands: Demands): ReadonlySet<string> {
  const reached = fragments.filter(({ where }) => {
    let common: readonly string[] = [where];
    for (const patterns of demands)
      common = common.flatMap((one) => patterns.flatMap((other) => meet(one, other)));
    return common.length > 0;
  });
  return new Set(reached.map(({ site }) => site));
}

/** The codes of both patterns as one pattern; nothing when there are none. */
function meet(one: string, other: string): readonly string[] {
  const both = [...one].map((wanted, at) => {
    const also = other[at] ?? '?';
    return wanted === '?' ? also : also === '?' || also === wanted ? wanted : undefined;
  });
  return both.includes(undefined) ? [] : [both.join('')];
}
