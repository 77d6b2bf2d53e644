/** A field that is never null cannot be hidden: its row would be lost with it, and the loss would tell. */

import type { PolicyCheck } from '../finding.ts';
import { maskMayBeNull } from '../mask-types.ts';

export const presentFieldsAreShown: PolicyCheck = ({ policy: { rules, relations }, world: { entities } }) =>
  [...(entities?.types ?? [])].flatMap(([relation, { fields }]) => {
    const reduced = relations.get(relation)?.reduced;
    const isReduced = rules.some((rule) => rule.fields === 'REDUCED' && rule.relations.includes(relation));
    // What REDUCED is has to be said first.
    if (reduced === undefined || !isReduced) return [];
    return [...fields]
      .filter(([, { nullable }]) => !nullable)
      .flatMap(([field]) => {
        const access = reduced.get(field);
        if (access === undefined) {
          return [
            {
              path: ['relations', relation, 'reduced'],
              message: `${relation}.${field} is never null, so it cannot be hidden at REDUCED`,
              mend: 'name it under reduced or masked, or let it be null in the schema',
            },
          ];
        }
        if (access === 'SHOWN' || !maskMayBeNull(access)) return [];
        return [
          {
            path: ['relations', relation, 'masked', field],
            message: `${relation}.${field} is never null, and its mask may leave nothing`,
            mend: 'use keep, show the field, or let it be null in the schema',
          },
        ];
      });
  });
