/**
 * The same right for the same grantee is said once: of two rules that differ only in how much they give, one never
 * holds, and a reader cannot tell which was meant.
 */
import type { PolicyRule } from '../../policy.ts';
import { LEVELS } from '../../rights.ts';
import type { PolicyCheck } from '../finding.ts';

export const rightsAreSaidOnce: PolicyCheck = ({ policy: { rules } }) =>
  rules.flatMap((rule, at) =>
    rules.slice(0, at).flatMap((earlier) => {
      const relation = rule.relations.find((name) => earlier.relations.includes(name));
      if (relation === undefined || !speaksOfTheSame(earlier, rule)) return [];
      if (!idle(rule, earlier) && !idle(earlier, rule) && !holdAlike(rule, earlier)) return [];
      const twice = rule.fields === earlier.fields && rule.writes === earlier.writes;
      return [
        {
          path: ['rules', at, twice ? 'sees' : 'fields'],
          rule: rule.id,
          message: twice
            ? `rule ${earlier.id} gives the same of ${relation} to the same`
            : `it gives ${right(rule)} of ${relation}, and rule ${earlier.id} gives ${right(earlier)} of the same to the same`,
          mend: 'keep the one of the two that is meant',
        },
      ];
    }),
  );

const speaksOfTheSame = (a: PolicyRule, b: PolicyRule): boolean =>
  a.grantee.level === b.grantee.level && a.grantee.pattern === b.grantee.pattern && a.sees === b.sees;

/** Whether `rule` gives nothing that `other` does not give whenever `rule` holds. */
const idle = (rule: PolicyRule, other: PolicyRule): boolean =>
  LEVELS.indexOf(rule.fields) >= LEVELS.indexOf(other.fields) &&
  (other.writes || !rule.writes) &&
  holdsWherever(other, rule);

/** Rules for other purposes may give more or less. */
const holdAlike = (a: PolicyRule, b: PolicyRule): boolean => holdsWherever(a, b) && holdsWherever(b, a);

const holdsWherever = (rule: PolicyRule, other: PolicyRule): boolean =>
  rule.purposes === undefined ||
  (other.purposes?.every((purpose) => rule.purposes?.includes(purpose)) ?? false);

const right = ({ fields, writes }: PolicyRule): string => (writes ? `${fields} and writing` : fields);
