/** REDUCED of a relation whose reduced fields nobody has said shows rows without a single field. */
import type { PolicyCheck } from '../finding.ts';

export const reducedIsDescribed: PolicyCheck = ({ policy: { rules, relations } }) =>
  rules.flatMap(({ id, fields, relations: named }, at) =>
    fields !== 'REDUCED'
      ? []
      : named.flatMap((relation, i) =>
          (relations.get(relation)?.reduced.size ?? 0) > 0
            ? []
            : [
                {
                  path: ['rules', at, 'relations', i],
                  rule: id,
                  message: `it gives REDUCED of ${relation}, and nothing says which fields that are`,
                  mend: `name them under relations.${relation}.reduced`,
                },
              ],
        ),
  );
