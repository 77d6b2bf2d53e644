/** Everything that a policy says of one caller and one place of a relation. */

import type { CodePattern } from '../../codes/pattern.ts';
import { simplifyPatterns } from '../../codes/pattern.ts';
import type { Identity } from '../../identity/identity.ts';
import type { FieldLevel, Policy, PolicyRule } from '../policy.ts';
import { rightsOf } from '../rights.ts';
import { type Decision, decide } from './decide.ts';
import { type ExplainedField, explainFields } from './explain-fields.ts';
import { type Place, type RuleReach, reachesOf, rulesForOtherPurposes } from './reach.ts';

export interface Explanation {
  readonly relation: string;
  readonly place: Place;
  readonly decision: Decision;
  /** All rules that speak of the caller, those that decide first. */
  readonly reaches: readonly RuleReach[];
  readonly otherPurposes: readonly PolicyRule[];
  /** Level → what becomes of the fields there. */
  readonly fields: ReadonlyMap<FieldLevel, readonly ExplainedField[]>;
  /** By what the numbers that units release may be divided; the first of them may split each of the others. */
  readonly counted: readonly string[];
  /** Where the caller sees rows whole. */
  readonly full: readonly CodePattern[];
}

export function explainPlace(
  policy: Policy,
  caller: Identity,
  relation: string,
  place: Place,
  fields: readonly string[],
): Explanation {
  const rights = rightsOf(policy, caller, relation);
  const reaches = reachesOf(policy, caller, relation, place);
  const decision = decide(place, reaches);
  const deciding = new Set(decision.levels.flatMap(({ rules }) => rules));
  return {
    relation,
    place,
    decision,
    reaches: [...deciding, ...reaches.filter((reach) => !deciding.has(reach))],
    otherPurposes: rulesForOtherPurposes(policy, caller, relation),
    fields: new Map(
      decision.levels.map(({ level }) => [level, explainFields(policy, rights, relation, level, fields)]),
    ),
    counted: [...(policy.relations.get(relation)?.counted ?? [])],
    full: simplifyPatterns(rights.FULL),
  };
}
