/** Which rows are both in the caller's scope and in the fragments that a request speaks of. */
import {
  type CodePattern,
  coversPattern,
  intersectPatterns,
  simplifyPatterns,
  uncoveredBy,
} from '../../../codes/pattern.ts';

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

/**
 * The units of whose rows the fragments are a part only, of all that is kept. Where it is not known what is kept, it may
 * be anything.
 */
export function cutUnits(
  fragments: Patterns | undefined,
  kept: Patterns | undefined,
  unitLength: number,
): Patterns {
  if (fragments === undefined) return [];
  const units = (patterns: Patterns): Patterns =>
    simplifyPatterns(
      patterns.map((pattern) => pattern.slice(0, unitLength).padEnd(pattern.length, '?') as CodePattern),
    );
  const meant = units(fragments);
  const left = (kept ?? meant).flatMap((pattern) => uncoveredBy(pattern, fragments));
  return units(left).flatMap((unit) => meant.flatMap((other) => intersectPatterns(unit, other) ?? []));
}
