/** Masks: what is left of a value that a caller may know of and not read. Data of the policy, so that a site and a gateway mask alike. */
import { unreachable } from '../errors/unreachable.ts';

export type Mask =
  /** So many characters at either end stay; a text of which less than a third would be hidden is hidden whole. */
  | { readonly kind: 'KEEP'; readonly first: number; readonly last: number }
  /** Of a date the year, as its first of January. */
  | { readonly kind: 'YEAR' }
  /** First letter and domain. */
  | { readonly kind: 'EMAIL' }
  /** An address up to its county. */
  | { readonly kind: 'COUNTY' };

const STAR = '*';

/** Null for what is absent and for what the mask was not made for: nothing passes unmasked by mistake. */
export function applyMask(mask: Mask, value: unknown): string | null {
  if (typeof value !== 'string') return null;
  switch (mask.kind) {
    case 'KEEP':
      return keepEnds(value, mask.first, mask.last);
    case 'YEAR':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value.slice(0, 4)}-01-01` : null;
    case 'EMAIL':
      return maskEmail(value);
    case 'COUNTY':
      return maskAddress(value);
    default:
      return unreachable(mask);
  }
}

/** One character hidden of many can be guessed, so a text barely longer than its ends hides these as well. */
function keepEnds(text: string, first: number, last: number): string {
  const characters = [...text];
  const hidden = characters.length - first - last;
  if (hidden * 3 < characters.length) return STAR.repeat(characters.length);
  return [
    ...characters.slice(0, first),
    STAR.repeat(hidden),
    ...(last > 0 ? characters.slice(-last) : []),
  ].join('');
}

function maskEmail(text: string): string | null {
  const [, first, domain] = /^(.)[^@]*@([^@]+)$/u.exec(text) ?? [];
  return domain === undefined ? null : `${first}***@${domain}`;
}

/**
 * 省 or 自治区, 市 or 自治州, then 县, 区, 市 or 旗; an address that names no county shows nothing. A county's name has no
 * characters of streets, villages and estates, so that 西陂街道龙腾社区 is not taken for one, even where a real county
 * (社旗县) is then not known as one.
 */
const COUNTY =
  /^(?:[^省]{2,7}省|[^区]{2,7}自治区)?(?:[^市县区旗镇乡街村号社\d]{1,12}(?:市|自治州|地区|盟))?[镇乡路道小]?[^县区市旗镇乡路道街村号社小庄园组栋\d]{1,14}[镇乡]?[县区市旗]/u;

function maskAddress(text: string): string | null {
  const county = COUNTY.exec(text);
  return county === null ? null : `${county[0]}***`;
}
