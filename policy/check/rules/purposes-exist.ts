/** A rule that holds for a purpose which nobody can state holds for nobody. */
import type { PolicyCheck } from '../finding.ts';

export const purposesExist: PolicyCheck = ({ policy: { rules, purposes }, document }) => [
  ...document.purposes.flatMap(({ id }, at) =>
    document.purposes.findIndex((other) => other.id === id) === at
      ? []
      : [
          {
            path: ['purposes', at, 'id'],
            message: `purpose ${id} is written twice`,
            mend: 'keep the one that is meant',
          },
        ],
  ),
  ...rules.flatMap(({ id, purposes: named = [] }, at) =>
    named.flatMap((purpose, i) =>
      purposes.has(purpose)
        ? []
        : [
            {
              path: ['rules', at, 'purposes', i],
              rule: id,
              message: `there is no purpose ${purpose}`,
              mend: `declare it under purposes${orUse([...purposes.keys()])}`,
            },
          ],
    ),
  ),
];

const orUse = (ids: readonly string[]): string => (ids.length === 0 ? '' : `, or name ${ids.join(', ')}`);
