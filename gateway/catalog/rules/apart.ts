/** No code lies in two fragments: its rows would be counted twice. */
import { intersectPatterns } from '../../../codes/pattern.ts';
import type { CatalogRule } from '../check.ts';

export const apart: CatalogRule = ({ fragments }) =>
  fragments.flatMap((one, at) =>
    fragments.slice(at + 1).flatMap((other) => {
      const both = intersectPatterns(one.where, other.where);
      return both === undefined
        ? []
        : [{ fragment: one.name, message: `fragments ${one.name} and ${other.name} both hold ${both}` }];
    }),
  );
