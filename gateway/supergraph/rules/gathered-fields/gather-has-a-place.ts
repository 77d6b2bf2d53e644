/** Other sites are asked for a field at the root or by an entity's key; a bucket's fields come with their bucket. */
import type { FieldRule } from '../routed-field.ts';

export const gatherHasAPlace: FieldRule = ({ place, parent, gathering }) =>
  gathering !== undefined && place === 'row'
    ? `has @gather, but ${parent.name} is no entity: nobody could ask other sites for it; give ${parent.name} a resolvable @key in this subgraph, make it a bucket by @gather(as: GROUPS) above, or move the field to an entity or the root`
    : undefined;
