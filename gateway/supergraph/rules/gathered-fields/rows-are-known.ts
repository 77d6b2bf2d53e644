/** Which sites can have a part, and whose scope decides, follows from the entity whose rows the field is made of. */
import { isReplicated, relationsOf, rowTypeOf } from '../../routed-schema.ts';
import { type FieldRule, isRoot } from '../routed-field.ts';

export const rowsAreKnown: FieldRule = (gathered) => {
  const { schema, field, gathering, place } = gathered;
  if (gathering === undefined || !(place === 'entity' || isRoot(gathered))) return undefined;
  const { of } = gathering;
  const rows = rowTypeOf(field);
  const known = relationsOf(schema, field).length > 0;
  if (of === undefined) {
    return known || isReplicated(rows)
      ? undefined
      : `is made of rows that nobody knows, for ${rows} is no @fragmented entity: say @gather(as: ${gathering.kind}, of: "<the entity>")`;
  }
  if (schema.getType(of) === undefined) {
    return `@gather(of: "${of}") names a type that there is not: name an entity, or an interface or union of entities`;
  }
  if (!known) {
    return `@gather(of: "${of}") names no @fragmented entity: name one, or an interface or union of some`;
  }
  return isReplicated(rows)
    ? `@gather(of: "${of}") asks the sites of ${of} for rows of ${rows}, which every site holds: take \`of\` away, or return another type`
    : undefined;
};
