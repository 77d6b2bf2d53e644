/** Of an @interfaceObject nobody knows the type, and so not whose rows a field of it is made of. */
import { typeJoins } from '../../join-graphs.ts';
import type { FieldRule } from '../routed-field.ts';

export const interfaceObjectIsNotGathered: FieldRule = ({ place, parent, gathering, graphs }) =>
  place === 'interface' &&
  gathering !== undefined &&
  typeJoins(parent).some(({ graph, isInterfaceObject }) => isInterfaceObject && graphs.includes(graph))
    ? `is gathered on an @interfaceObject: give the field to each type that implements ${parent.name} instead`
    : undefined;
