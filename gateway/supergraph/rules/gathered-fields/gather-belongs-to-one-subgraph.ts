/** Of two subgraphs with the same field Apollo asks either, or each for a part and blends their rows by index. */
import { type FieldRule, isRoot } from '../routed-field.ts';

export const gatherBelongsToOneSubgraph: FieldRule = (gathered) => {
  const graphs = gathered.joins.filter(({ resolves }) => resolves).map(({ graph }) => graph);
  // A bucket is asked of the subgraph that has the field above it, so subgraphs may share its type.
  const asked = isRoot(gathered) || gathered.place === 'entity';
  return gathered.gathering !== undefined && asked && graphs.length > 1
    ? `is gathered and @shareable: subgraphs ${graphs.join(' and ')} would each give a part; let one of them have it`
    : undefined;
};
