/** What a mask is made for: the types whose values it takes, and whether it may leave nothing of one. */
import { unreachable } from '../../errors/unreachable.ts';
import type { Mask } from '../mask.ts';

export type MaskedType = 'String' | 'ID' | 'Date';

/** Codes and other scalars are checked when they are answered, and what is left by a mask is none. */
export function maskedTypes(mask: Mask): readonly MaskedType[] {
  switch (mask.kind) {
    case 'KEEP':
    case 'EMAIL':
    case 'COUNTY':
      return ['String', 'ID'];
    case 'YEAR':
      return ['Date'];
    default:
      return unreachable(mask);
  }
}

/** Of a text that is hidden whole its stars are left; it need not name a county. */
export const maskMayBeNull = ({ kind }: Mask): boolean => kind === 'EMAIL' || kind === 'COUNTY';
