/** Masks, from the table of docs/policy.md. */
import type { Mask } from '../world/policies.ts';

export function masked(mask: Mask, value: unknown): string | null {
  if (typeof value !== 'string') return null;
  if (mask === 'year') return `${value.split('-')[0]}-01-01`;
  if (mask === 'email') {
    const [name = '', domain = '', ...more] = value.split('@');
    return name === '' || domain === '' || more.length > 0 ? null : `${name[0]}***@${domain}`;
  }
  if (mask === 'county') {
    const end = [...value].findIndex((character) => '县区'.includes(character));
    return end < 0 ? null : `${value.slice(0, end + 1)}***`;
  }
  const [first, last] = mask.keep;
  const tooMuchStays = 3 * (first + last) > 2 * value.length;
  return [...value]
    .map((character, at) => (!tooMuchStays && (at < first || at >= value.length - last) ? character : '*'))
    .join('');
}
