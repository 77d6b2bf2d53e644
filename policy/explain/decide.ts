/** What a caller may do with a place of a relation, and which rules decide it. */
import { type CodePattern, simplifyPatterns, uncoveredBy } from '../../codes/pattern.ts';
import type { FieldLevel } from '../policy.ts';
import { LEVELS } from '../rights.ts';
import type { Place, RuleReach } from './reach.ts';

/** A level that holds somewhere in the place. */
export interface LevelPart {
  readonly level: FieldLevel;
  /** Where, leaving out of account that a wider level may hold in a part of it. */
  readonly places: readonly CodePattern[];
  /** The rules that decide, in the order of the policy. */
  readonly rules: readonly RuleReach[];
}

export interface Decision {
  /** From the widest level to the narrowest; empty: the place is to the caller as if it were not there. */
  readonly levels: readonly LevelPart[];
  /** Whether some of the place is at no level at all. */
  readonly rest: boolean;
  /** Which part of the place may be written. */
  readonly written: readonly CodePattern[];
}

export function decide(place: Place, reaches: readonly RuleReach[]): Decision {
  const levels: LevelPart[] = [];
  let seen: readonly CodePattern[] = [];
  for (const level of LEVELS) {
    // Where a wider level holds everywhere already, a rule decides nothing.
    const rules = reaches.filter(({ rule, part }) => {
      return rule.fields === level && part !== undefined && uncoveredBy(part, seen).length > 0;
    });
    if (rules.length === 0) continue;
    const places = partsOf(rules);
    levels.push({ level, places, rules });
    seen = [...seen, ...places];
    // A row has one level.
    if (place.kind === 'row') break;
  }
  return {
    levels,
    rest: place.kind === 'row' ? levels.length === 0 : uncoveredBy(place.pattern, seen).length > 0,
    written: partsOf(reaches.filter(({ rule }) => rule.writes)),
  };
}

const partsOf = (reaches: readonly RuleReach[]): readonly CodePattern[] =>
  simplifyPatterns(reaches.flatMap(({ part }) => (part === undefined ? [] : [part])));
