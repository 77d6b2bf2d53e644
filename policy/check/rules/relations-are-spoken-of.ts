/** Fields of a relation that no rule speaks of are shown to nobody: its name is misspelt, or its rules are forgotten. */
import type { PolicyCheck } from '../finding.ts';

export const relationsAreSpokenOf: PolicyCheck = ({ policy: { rules, relations } }) =>
  [...relations.keys()].flatMap((relation) =>
    rules.some(({ relations: named }) => named.includes(relation))
      ? []
      : [
          {
            path: ['relations', relation],
            message: `no rule speaks of ${relation}`,
            mend: 'write a rule that does, or take the entry out',
          },
        ],
  );
