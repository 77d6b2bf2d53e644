/** A rule whose grantees cannot exist gives nothing to anybody. */
import type { PolicyCheck } from '../finding.ts';
import { granteeExists } from '../rule-place.ts';

export const granteesExist: PolicyCheck = ({ policy: { rules, identityScheme } }) =>
  rules.flatMap((rule, at) => {
    if (granteeExists(identityScheme, rule)) return [];
    const { level, pattern } = rule.grantee;
    return [
      {
        path: ['rules', at, 'grantee', 'pattern'],
        rule: rule.id,
        message: `no ${identityScheme.name} of level ${level} fits ${pattern}, so the rule can never apply`,
        mend: `write a pattern that codes of level ${level} have, or name their level`,
      },
    ];
  });
