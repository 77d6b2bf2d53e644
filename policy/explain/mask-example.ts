/** A made-up value for a mask, to show what is left of it. */
import { unreachable } from '../../errors/unreachable.ts';
import { applyMask, type Mask } from '../mask.ts';

export interface MaskExample {
  readonly value: string;
  readonly left: string;
}

export function maskExample(mask: Mask): MaskExample {
  const value = exampleOf(mask);
  return { value, left: applyMask(mask, value) ?? 'null' };
}

const NAME = '王小明';
const NUMBER = '13812345678';
const LONG_NUMBER = '110105194912310021';

function exampleOf(mask: Mask): string {
  switch (mask.kind) {
    case 'KEEP': {
      const length = lengthFor(mask.first + mask.last);
      // Whose last character nobody keeps is a name rather than a number.
      if (mask.last === 0 && mask.first < NAME.length) return NAME;
      if (length <= NUMBER.length) return NUMBER.slice(0, length);
      return LONG_NUMBER.repeat(length).slice(0, Math.max(length, LONG_NUMBER.length));
    }
    case 'YEAR':
      return '1975-08-14';
    case 'EMAIL':
      return 'zhang.san@example.cn';
    case 'COUNTY':
      return '福建省龙岩市新罗区某街道1号';
    default:
      return unreachable(mask);
  }
}

/** So that something is hidden, and not everything: a third at least. */
const lengthFor = (kept: number): number => kept + Math.max(4, Math.ceil(kept / 2));
