/** A fetch whose keys are not known yet: how many there can be, and what it costs then. */
import { costByKey, typesOf } from '../plan/cost-by-key.ts';
import type { FragmentPlan, Representation } from '../plan/fragment-plan.ts';
import type { ListSizes } from '../plan/list-sizes.ts';
import { nextFetches, planFragments } from '../plan/plan-fragments.ts';
import type { PlanningContext, Variables } from '../plan/planning-context.ts';
import type { FetchShape } from '../plan/shape/fetch-shape.ts';
import type { KeyedFetch } from './operation-plan.ts';

type Path = readonly string[];

/** Response key of an `_entities` field → where in the operation its entities are. */
type Places = ReadonlyMap<string, Path>;

export interface Estimating {
  readonly sizes: ListSizes;
  readonly variables: Variables;
  readonly planning: PlanningContext;
  /** Entities that it is planned for as an example. */
  readonly examples: readonly Representation[];
}

/** One that Apollo planned. `place`: `path` without its marks. */
export const keyedFetch = (shape: FetchShape, path: Path, place: Path, estimating: Estimating): KeyedFetch =>
  estimated(shape, path, new Map([['_entities', place]]), [], estimating);

/** What waits for the rows of a fetch. `places`: of its own entities, if it has any. */
export function followUpFetch(
  shape: FetchShape,
  path: Path,
  places: Places,
  estimating: Estimating,
): KeyedFetch | undefined {
  if (shape.next === undefined) return undefined;
  const placeOf = ([first = '', ...rest]: Path): Path => [...(places.get(first) ?? [first]), ...rest];
  const below = new Map(shape.next.followUps.map((one) => [one.alias, placeOf(one.path)]));
  const brings = nextFetches(shape, estimating.variables).map((one) => ({ ...one, path: placeOf(one.path) }));
  // Conditions of the caller's may have left nothing to wait for.
  return brings.length === 0 ? undefined : estimated(shape.next.shape, path, below, brings, estimating);
}

function estimated(
  shape: FetchShape,
  path: Path,
  places: Places,
  brings: KeyedFetch['brings'],
  estimating: Estimating,
): KeyedFetch {
  const { sizes, variables, planning } = estimating;
  const keysOf = (responseKey: string): number => sizes.entriesAt(places.get(responseKey) ?? []);
  const keys = shape.fields.reduce((sum, { responseKey }) => sum + keysOf(responseKey), 0);
  const cost = costByKey(shape, keysOf, variables, planning);
  for (const field of shape.fields)
    sizes.note(field, { path: places.get(field.responseKey) ?? [], variables });
  const next = followUpFetch(shape, path, places, estimating);
  const example = plannedFor(shape, estimating);
  return { kind: 'KeyedFetch', subgraph: shape.subgraph, path, shape, keys, brings, cost, example, next };
}

function plannedFor(
  shape: FetchShape,
  { examples, variables, planning }: Estimating,
): FragmentPlan | undefined {
  const representations = shape.fields.flatMap((field): readonly [string, readonly Representation[]][] => {
    if (field.kind !== 'Entities') return [];
    const types = typesOf(field);
    return [[field.variable, examples.filter(({ __typename }) => types.includes(__typename))]];
  });
  if (representations.every(([, keys]) => keys.length === 0)) return undefined;
  return planFragments(shape, { ...variables, ...Object.fromEntries(representations) }, planning);
}
