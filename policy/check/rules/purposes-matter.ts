/** A purpose that no rule names opens nothing: it was forgotten in a rule, or it is only written down with questions. */
import type { PolicyCheck } from '../finding.ts';

export const purposesMatter: PolicyCheck = ({ policy: { rules }, document }) =>
  document.purposes.flatMap(({ id, recorded }, at) => {
    const named = rules.find(({ purposes }) => purposes?.includes(id));
    if ((named === undefined) === recorded) return [];
    return named === undefined
      ? [
          {
            path: ['purposes', at, 'id'],
            message: `no rule names the purpose ${id}`,
            mend: 'name it in a rule, or add recorded: true when it is only to be written down',
          },
        ]
      : [
          {
            path: ['purposes', at, 'recorded'],
            message: `the purpose ${id} is only recorded, and rule ${named.id} depends on it`,
            mend: 'take recorded out, or the purpose out of the rule',
          },
        ];
  });
