/** What nobody reads must not look as if it narrowed something. */
import { isReplicated, rowTypeOf } from '../../routed-schema.ts';
import { type FieldRule, isRoot } from '../routed-field.ts';

export const locationHasEffect: FieldRule = (located) => {
  const { place, field, gathering, location } = located;
  const [path] = [...location.by, ...location.below];
  // Of an interface’s field the types that implement it decide.
  if (path === undefined || place === 'interface') return undefined;
  if (place !== 'mutation' && gathering?.of === undefined && isReplicated(rowTypeOf(field))) {
    return `has @locate, but every site holds all of ${rowTypeOf(field)}, and any is asked: take @locate away`;
  }
  if (isRoot(located)) return undefined;
  if (place === 'entity') {
    return gathering === undefined
      ? 'has @locate without @gather: the entity’s own site answers it; add @gather (FIRST for one value), or take @locate away'
      : undefined;
  }
  return place === 'bucket'
    ? 'has @locate inside a bucket, which comes whole from the sites of the field above: put @locate there'
    : 'has @locate, but is neither at the root nor on an entity: nobody asks for it alone; take @locate away';
};
