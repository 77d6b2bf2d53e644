/** Puts what was denied back into the answer: null, at its place among its neighbours. */
import type { PlaceHolders } from './place-holders.ts';
import type { Verdict } from './verdict.ts';

export function restoreNulls(data: unknown, nulls: Verdict['nulls'], holders: PlaceHolders): unknown {
  const root = openStep();
  for (const path of nulls) {
    let step = root;
    // The last of a path is a place-holder's, which is found by its name.
    for (const key of path.slice(0, -1)) {
      const next = step.get(key) ?? openStep();
      step.set(key, next);
      step = next;
    }
  }
  return restore(data, root, holders);
}

/** The ways that lead on, by response key. */
interface Step extends Map<string, Step> {}

const openStep = (): Step => new Map<string, Step>();

function restore(value: unknown, step: Step, holders: PlaceHolders): unknown {
  if (Array.isArray(value)) return value.map((entry) => restore(entry, step, holders));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inside]) => {
    const denied = holders.keyOf(name);
    if (denied !== undefined) return [denied, null];
    const next = step.get(name);
    return [name, next === undefined ? inside : restore(inside, next, holders)];
  });
  return Object.fromEntries(entries);
}
