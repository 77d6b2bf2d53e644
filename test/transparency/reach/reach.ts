/** Which sites may be asked at all: those that hold a fragment which the argument and the caller's rights both reach. */
import type { House } from '../../house/house.ts';
import type { PlacedFragment } from '../../house/topology.ts';
import type { Filter } from '../oracle/filter.ts';
import { type Demands, meet } from '../rights/places.ts';
import type { TestWorld } from '../world.ts';

export function demandsOf(
  filter: Filter | null | undefined,
  { unitPattern, placePattern }: TestWorld,
): Demands {
  const { code, number, staff, unit, parent, place, anyOf } = filter ?? {};
  const chosen = anyOf?.map(({ organizationCode }) => organizationCode ?? undefined);
  // One choice without a unit leaves every unit open.
  const named = chosen?.includes(undefined) ? undefined : chosen?.flatMap((one) => one ?? []);
  return [
    ...[code, number, staff, place?.organization, named].flatMap((codes) =>
      codes ? [codes.map(placePattern)] : [],
    ),
    ...[unit, parent, place?.below].flatMap((units) => (units ? [units.map(unitPattern)] : [])),
  ];
}

/** The sites with a fragment that has a code in common with every demand. */
export const sitesWithin = (house: House, demands: Demands): ReadonlySet<string> =>
  new Set(fragmentsWithin(house, demands).map(({ site }) => site));

const known = new WeakMap<object, Map<string, readonly PlacedFragment[]>>();

/** In the order of the catalog. */
export function fragmentsWithin({ fragments }: House, demands: Demands): readonly PlacedFragment[] {
  const answers = known.get(fragments) ?? new Map<string, readonly PlacedFragment[]>();
  known.set(fragments, answers);
  const question = JSON.stringify(demands);
  const answer = answers.get(question) ?? fragments.filter(({ where }) => canHold(where, demands));
  answers.set(question, answer);
  return answer;
}

function canHold(where: string, demands: Demands): boolean {
  let common: readonly string[] = [where];
  for (const patterns of demands)
    common = common.flatMap((one) => patterns.flatMap((other) => meet(one, other)));
  return common.length > 0;
}
