/**
 * A required value is worked with and then gone: when a site is missing, what was worked out of the rest would look
 * as complete as any other value.
 */
import { fieldsNamedIn } from '../../field-set.ts';
import { fragmentedGraphs, graphsOf } from '../../join-graphs.ts';
import { gatherOf } from '../../routed-schema.ts';
import type { FieldRule } from '../routed-field.ts';

/** Holds for plain subgraphs too: they know nothing of sites, and so nothing of what is missing. */
export const requirementIsNotGathered: FieldRule = ({ schema, parent, joins }) => {
  const fragmented = fragmentedGraphs(schema);
  return joins
    .flatMap(({ requires }) => (requires === undefined ? [] : fieldsNamedIn(schema, parent, requires)))
    .filter(
      (named) =>
        gatherOf(named.field) !== undefined &&
        graphsOf(named.parent, named.field).some((graph) => fragmented.has(graph)),
    )
    .map(
      (named) =>
        `@requires names ${named.parent.name}.${named.field.name}, which is gathered: with a site missing it would be worked out of a part, unseen; let the caller ask for both`,
    );
};
