/** An argument chooses, orders or divides rows by fields of theirs: whoever may not read those may not use it. */

import { inputsOf } from '../../reader-inputs.ts';
import { hasField, nameOf } from '../../readers.ts';
import type { ReadsRule } from './rules.ts';

export const argumentReadsAField: ReadsRule = (readers) =>
  readers
    .filter(({ changes }) => !changes)
    .flatMap(({ parent, field, relations }) =>
      inputsOf(parent, field, relations).flatMap(({ coordinate, written, reads, isLeaf }) => {
        const unknown = reads.filter((name) => !hasField(relations, name));
        if (unknown.length === 0 || !(written || isLeaf)) return [];
        const message = written
          ? `reads ${unknown.join(', ')}, which ${nameOf(relations)} does not have: name fields of ${nameOf(relations)}`
          : `chooses among ${nameOf(relations)}, which has no ${unknown.join(', ')}: say what it reads, as in @reads(fields: ["…"])`;
        return [{ coordinate, message }];
      }),
    );
