/** `=` beyond the end of the asker's code would be a free position without a word. */

import { OWN } from '../../own-place.ts';
import type { PolicyCheck } from '../finding.ts';

export const ownCharactersExist: PolicyCheck = ({ policy: { rules, identityScheme } }) =>
  rules.flatMap(({ id, sees }, at) => {
    const last = sees.lastIndexOf(OWN);
    if (last < identityScheme.length) return [];
    return [
      {
        path: ['rules', at, 'sees'],
        rule: id,
        message: `position ${last + 1} of ${sees} is the asker's own, and a ${identityScheme.name} has ${identityScheme.length} characters`,
        mend: `write ? or a digit from position ${identityScheme.length + 1} on`,
      },
    ];
  });
