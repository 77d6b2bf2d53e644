/** Masks, written again from the table in docs/policy.md. */

/** As policy.yml writes it. */
export type MaskName =
  | 'year'
  | 'email'
  | 'county'
  | { readonly keep: readonly [first: number, last: number] };

export function masked(mask: MaskName, value: unknown): string | null {
  if (typeof value !== 'string') return null;
  switch (mask) {
    case 'year':
      return value.replace(/-\d\d-\d\d$/, '-01-01');
    case 'email': {
      const [name = '', domain] = value.split('@');
      return domain === undefined || name === '' ? null : `${[...name][0]}***@${domain}`;
    }
    case 'county':
      // The addresses of the houses are those of divisions: they end where a county does, or before.
      return /[县区市旗]$/u.test(value) ? `${value}***` : null;
    default: {
      const [first, last] = mask.keep;
      const letters = [...value];
      const middle = letters.slice(first, Math.max(first, letters.length - last));
      const hidesAll = middle.length < letters.length / 3;
      const isHidden = (at: number): boolean => hidesAll || (at >= first && at < letters.length - last);
      return letters.map((letter, at) => (isHidden(at) ? '*' : letter)).join('');
    }
  }
}
