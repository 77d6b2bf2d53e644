/** Another value that looks the same through a mask. */
import type { Random } from '../../../deployments/generate/random/random.ts';
import { applyMask } from '../../../policy/mask.ts';
import type { MaskOf } from './columns.ts';

const LETTERS = [...'0123456789X王李张刘阿·aAđ𠮷*'];
const DAYS = ['02-28', '03-31', '06-15', '12-31', '01-01'];
const STREETS = ['', '某街道1号', '西陂街道龙腾社区12号', '～'];

/** Undefined: there is none. */
export function lookAlike(value: unknown, mask: MaskOf, random: Random): string | undefined {
  if (typeof value !== 'string') return undefined;
  switch (mask) {
    case 'year':
      return `${value.slice(0, 4)}-${random.pick(DAYS)}`;
    case 'email':
      return value.replace(/^(.).*@/u, `$1${random.int(0, 99_999)}@`);
    case 'county': {
      // What is taken for a county is the mask's own affair; here it matters what stands behind it.
      const shown = applyMask({ kind: 'COUNTY' }, value);
      const other = shown === null ? value : `${shown.slice(0, -3)}${random.pick(STREETS)}`;
      return applyMask({ kind: 'COUNTY' }, other) === shown ? other : undefined;
    }
    default:
      return otherMiddle([...value], mask, random);
  }
}

function otherMiddle(
  characters: readonly string[],
  [first, last]: readonly [first: number, last: number],
  random: Random,
): string {
  // Where less than a third would be hidden, all of it is.
  const hidesAll = (characters.length - first - last) / characters.length < 1 / 3;
  return characters
    .map((character, at) =>
      !hidesAll && (at < first || at >= characters.length - last) ? character : random.pick(LETTERS),
    )
    .join('');
}
