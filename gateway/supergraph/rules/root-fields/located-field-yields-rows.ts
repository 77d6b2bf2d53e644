/** Only an entity says by which code its rows are split: of anything else nobody knows whose scope decides. */
import { isReplicated, relationsOf, rowTypeOf } from '../../routed-schema.ts';
import { type FieldRule, isRoot } from '../routed-field.ts';

export const locatedFieldYieldsRows: FieldRule = (root) => {
  const { schema, place, field, gathering, location } = root;
  const located = place === 'mutation' || (isRoot(root) && location.by.length > 0);
  // A change of what every site holds cannot be made at one of them.
  const anywhere = place !== 'mutation' && isReplicated(rowTypeOf(field));
  const known = anywhere || relationsOf(schema, field).length > 0;
  return located && gathering === undefined && !known
    ? `yields no row of a @fragmented entity, for ${rowTypeOf(field)} is none: return the entity${place === 'mutation' ? '' : ', or say @gather(as: …, of: "<the entity whose rows it is made of>")'}`
    : undefined;
};
