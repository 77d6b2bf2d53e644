/** Where the units are that a deployment lists: each with everything below it. */
import { type CodePattern, simplifyPatterns } from '../../codes/pattern.ts';
import { belowPattern, type CodeSchemes, checkCode, parseCode, placePattern } from '../../codes/scheme.ts';

/** A code that is above everything stands for itself: otherwise it would make every unit known. */
export function knownUnits(codes: Iterable<string>, schemes: CodeSchemes): readonly CodePattern[] {
  const all = [...schemes.values()];
  return simplifyPatterns(
    [...codes].flatMap((code) => {
      const scheme = all.find((candidate) => checkCode(candidate, code) === undefined);
      if (scheme === undefined) return [];
      const unit = parseCode(scheme, code);
      const below = belowPattern(scheme, unit);
      return /^\?+$/.test(below) ? [placePattern(scheme, unit)] : [below];
    }),
  );
}
