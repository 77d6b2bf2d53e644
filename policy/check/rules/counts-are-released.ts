/** Numbers are released by whole units: a COUNT rule that sees less than a unit could never be answered. */
import type { PolicyCheck } from '../finding.ts';

export const countsAreReleased: PolicyCheck = ({ policy: { rules, release } }) =>
  rules.flatMap(({ id, fields, sees }, at) => {
    const beyond = sees.slice(release.unitLength).search(/[^?]/);
    if (fields !== 'COUNT' || beyond < 0) return [];
    return [
      {
        path: ['rules', at, 'sees'],
        rule: id,
        message: `COUNT is answered by whole units of ${release.unitLength} characters, and ${sees} says more at position ${release.unitLength + beyond + 1}`,
        mend: `write ? from position ${release.unitLength + 1} on`,
      },
    ];
  });
