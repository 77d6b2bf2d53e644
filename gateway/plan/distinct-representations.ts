/** Fifty members of one union name it fifty times; a site is asked for it once. */
import type { Representation } from './fragment-plan.ts';

export function distinctRepresentations(value: unknown): {
  readonly representations: readonly Representation[];
  /** For every representation of the fetch, which of the distinct ones it is. */
  readonly slots: readonly number[];
} {
  const representations: Representation[] = [];
  const known = new Map<string, number>();
  const slots = (Array.isArray(value) ? value : []).map((representation: Representation) => {
    const text = JSON.stringify(representation);
    const slot = known.get(text) ?? representations.push(representation) - 1;
    known.set(text, slot);
    return slot;
  });
  return { representations, slots };
}
