/** Which places an argument speaks of: a code where its row is, a unit with everything below it. */
import { lengthOf, type Scheme } from '../world/hierarchy.ts';
import { isOfLevel } from '../world/units.ts';

/** Where the row of a code is; the code itself, or as much of it as its scheme says still holds. */
export function placeOfCode(scheme: Scheme, code: string): string {
  return scheme.placed === undefined ? code : through(scheme, code, scheme.placed);
}

/** What begins like this is the unit or lies below it; undefined when there is no such unit. */
export function belowUnit(scheme: Scheme, unit: string): string | undefined {
  if (unit.length !== lengthOf(scheme)) return undefined;
  const level = scheme.levels.find((candidate) => isOfLevel(scheme, candidate, unit));
  if (level === undefined) return undefined;
  if (level.below === 'none') return '';
  return level.below === undefined ? unit : through(scheme, unit, level.below);
}

function through({ segments }: Scheme, code: string, last: string): string {
  let end = 0;
  for (const { name, length } of segments) {
    end += length;
    if (name === last) break;
  }
  return code.slice(0, end);
}
