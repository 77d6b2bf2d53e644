/** A rule is named by its id, in explanations and in evidence: two of one name could not be told apart. */
import type { PolicyCheck } from '../finding.ts';

export const ruleIdsDiffer: PolicyCheck = ({ policy: { rules } }) =>
  rules.flatMap(({ id }, at) =>
    rules.findIndex((other) => other.id === id) === at
      ? []
      : [
          {
            path: ['rules', at, 'id'],
            rule: id,
            message: 'another rule has this id',
            mend: 'give each rule an id of its own',
          },
        ],
  );
