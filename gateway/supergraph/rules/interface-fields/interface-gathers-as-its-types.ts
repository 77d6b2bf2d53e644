/** A selection on an interface is asked of each type by that type's own word: what the interface says must not differ. */
import { possibleTypesOf } from '../../join-graphs.ts';
import { type Gathering, gatherOf } from '../../routed-schema.ts';
import type { FieldRule } from '../routed-field.ts';

export const interfaceGathersAsItsTypes: FieldRule = ({
  schema,
  place,
  parent,
  field,
  gathering,
  graphs,
}) => {
  if (place !== 'interface' || gathering === undefined) return undefined;
  const others = graphs
    .flatMap((graph) => possibleTypesOf(schema, graph, parent))
    .map((type) => ({ type, own: type.getFields()[field.name] }))
    .filter(({ own }) => own !== undefined && !isSame(gatherOf(own), gathering))
    .map(({ type }) => `${type.name}.${field.name}`);
  return others.length === 0
    ? undefined
    : `says @gather(as: ${gathering.kind}), and ${[...new Set(others)].join(', ')} does not: the types decide; take @gather away here, or let all say the same`;
};

const isSame = (one: Gathering | undefined, other: Gathering): boolean =>
  one?.kind === other.kind && one.of === other.of && one.sum === other.sum && one.count === other.count;
