/** A site has its own part of a gathered field, never the whole: it cannot provide it. */
import { getNamedType } from 'graphql';
import { fieldsNamedIn } from '../../field-set.ts';
import { gatherOf } from '../../routed-schema.ts';
import type { FieldRule } from '../routed-field.ts';

export const provisionIsNotGathered: FieldRule = ({ schema, field, joins, graphs }) =>
  joins
    .filter(({ graph }) => graphs.includes(graph))
    .flatMap(({ provides }) =>
      provides === undefined ? [] : fieldsNamedIn(schema, getNamedType(field.type), provides),
    )
    .filter((named) => gatherOf(named.field) !== undefined)
    .map(
      (named) =>
        `@provides names ${named.parent.name}.${named.field.name}, which is gathered: a site has only its own part of it; take it out of @provides`,
    );
