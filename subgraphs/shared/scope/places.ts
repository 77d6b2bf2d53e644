/** Which rows are both in the caller's scope and in the fragments that a request speaks of. */
import { type CodePattern, coversPattern } from '../../../codes/pattern.ts';

type Patterns = readonly CodePattern[];

/**
 * Sets of patterns; a row must be covered by every set.
 *
 * Nearly always one of the two lies inside the other, and then it says everything: the database compares each code
 * once. The two are never multiplied out: 187 fragments and 40 lines of a department would be 7,480 comparisons.
 */
export function placesInBoth(scope: Patterns, fragments: Patterns | undefined): readonly Patterns[] {
  if (fragments === undefined || areCovered(scope, fragments)) return [scope];
  return areCovered(fragments, scope) ? [fragments] : [scope, fragments];
}

export const areCovered = (inner: Patterns, outer: Patterns): boolean =>
  inner.every((pattern) => outer.some((wider) => coversPattern(wider, pattern)));
