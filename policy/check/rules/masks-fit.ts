/** A mask is made for texts or for dates: of anything else it leaves nothing. */

import type { PolicyCheck } from '../finding.ts';
import { type MaskedType, maskedTypes } from '../mask-types.ts';

export const masksFit: PolicyCheck = ({ policy: { relations }, world: { entities } }) =>
  [...relations].flatMap(([relation, { reduced }]) =>
    [...reduced].flatMap(([field, access]) => {
      const found = entities?.types.get(relation)?.fields.get(field);
      if (access === 'SHOWN' || found === undefined) return [];
      const types = maskedTypes(access);
      if (!found.list && types.includes(found.type as MaskedType)) return [];
      return [
        {
          path: ['relations', relation, 'masked', field],
          message: `${relation}.${field} is ${found.list ? 'a list of ' : ''}${found.type}, and this mask is made for ${types.join(' and ')}`,
          mend: 'use another mask, or show or hide the field',
        },
      ];
    }),
  );
