/** The small words of printed explanations. */

export const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 1 });

export const counted = (count: number, thing: string): string =>
  `${number(count)} ${thing}${count === 1 ? '' : 's'}`;

export const indented = (line: string): string => `  ${line}`;

/** A site that keeps a whole district would fill the line with the communes of it. */
export function fewPatterns(patterns: readonly string[], what: 'fragments' | 'patterns'): string {
  if (patterns.length === 0) return 'no code';
  if (patterns.length <= 3) return patterns.join(' ');
  return `${patterns.length} ${what}: ${fewOf(patterns)}`;
}

/** The first and the last, and that there are others: not all that lie between the two need be among them. */
export const fewOf = (names: readonly string[]): string =>
  `${names.slice(0, 2).join(', ')}, … ${names.at(-1)}`;
