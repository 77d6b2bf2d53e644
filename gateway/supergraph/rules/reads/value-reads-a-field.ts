/** A number is made of fields of the rows that are counted: whoever may not read those may not have the number. */
import { readsOf } from '../../../../vocabulary/directives.ts';
import { valueReadsOf } from '../../../../vocabulary/reads.ts';
import { hasField, nameOf } from '../../readers.ts';
import type { ReadsRule } from './rules.ts';

export const valueReadsAField: ReadsRule = (readers) =>
  readers
    .filter(({ showsRows }) => !showsRows)
    .flatMap(({ parent, field, relations }) => {
      const unknown = valueReadsOf(field).filter((name) => !hasField(relations, name));
      const why =
        readsOf(field) === undefined
          ? `is made of ${nameOf(relations)}, which has no ${field.name}: say what it reads, as in @reads(fields: ["…"]), and @reads(fields: []) where rows are merely counted`
          : `reads ${unknown.join(', ')}, which ${nameOf(relations)} does not have: name fields of ${nameOf(relations)}`;
      return unknown.length === 0 ? [] : [{ coordinate: `${parent.name}.${field.name}`, message: why }];
    });
