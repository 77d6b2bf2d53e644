/** A mask in words. */
import { unreachable } from '../../errors/unreachable.ts';
import type { Mask } from '../mask.ts';

export function printMask(mask: Mask): string {
  switch (mask.kind) {
    case 'KEEP': {
      const { first, last } = mask;
      const ends = [first > 0 && `first ${first}`, last > 0 && `last ${last}`].filter(Boolean);
      return ends.length === 0 ? 'nothing is kept' : `keeps the ${ends.join(' and ')}`;
    }
    case 'YEAR':
      return 'keeps the year';
    case 'EMAIL':
      return 'keeps the first letter and the domain';
    case 'COUNTY':
      return 'keeps down to the county';
    default:
      return unreachable(mask);
  }
}
