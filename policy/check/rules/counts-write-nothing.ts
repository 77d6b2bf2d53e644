/** Who sees no row cannot write one. */
import type { PolicyCheck } from '../finding.ts';

export const countsWriteNothing: PolicyCheck = ({ policy: { rules } }) =>
  rules.flatMap(({ id, fields, writes }, at) =>
    fields === 'COUNT' && writes
      ? [
          {
            path: ['rules', at, 'writes'],
            rule: id,
            message: 'COUNT shows no row, so none can be written',
            mend: 'take writes out, or give FULL',
          },
        ]
      : [],
  );
