/** The code of a row says which row it is: masked, nothing could be asked of it again. */
import type { PolicyCheck } from '../finding.ts';

export const keysAreShown: PolicyCheck = ({ policy: { relations }, world: { entities } }) =>
  [...(entities?.types ?? [])].flatMap(([relation, { key }]) => {
    const access = relations.get(relation)?.reduced.get(key);
    if (access === undefined || access === 'SHOWN') return [];
    return [
      {
        path: ['relations', relation, 'masked', key],
        message: `${relation}.${key} is the key of ${relation}`,
        mend: 'name it under reduced',
      },
    ];
  });
