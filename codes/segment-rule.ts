/** Implements the three ways codes.yml says what a segment may hold at a level: "00", "01-20", any. */

export type SegmentRule =
  /** The segment is exactly this. */
  | { readonly kind: 'literal'; readonly value: string }
  /** The segment is a number from `from` to `to`, both written in the segment's full length. */
  | { readonly kind: 'range'; readonly from: string; readonly to: string }
  /** The segment may hold any digits. */
  | { readonly kind: 'any' };

/** `undefined` when the text is none of the three. */
export function parseSegmentRule(text: string): SegmentRule | undefined {
  if (text === 'any') return Object.freeze({ kind: 'any' });
  if (/^[0-9]+$/.test(text)) return Object.freeze({ kind: 'literal', value: text });
  const range = /^([0-9]+)-([0-9]+)$/.exec(text);
  const from = range?.[1];
  const to = range?.[2];
  if (from === undefined || to === undefined) return undefined;
  if (from.length !== to.length || from > to) return undefined;
  return Object.freeze({ kind: 'range', from, to });
}

/** How many digits a value must have to satisfy the rule; `undefined` when the rule does not say. */
export function ruleLength(rule: SegmentRule): number | undefined {
  switch (rule.kind) {
    case 'literal':
      return rule.value.length;
    case 'range':
      return rule.from.length;
    case 'any':
      return undefined;
  }
}

/** Precondition: `value` is digits of the segment's length, so that text order is number order. */
export function fitsRule(rule: SegmentRule, value: string): boolean {
  switch (rule.kind) {
    case 'literal':
      return value === rule.value;
    case 'range':
      return value >= rule.from && value <= rule.to;
    case 'any':
      return true;
  }
}

/** The rule as it is written in codes.yml. */
export function printRule(rule: SegmentRule): string {
  switch (rule.kind) {
    case 'literal':
      return rule.value;
    case 'range':
      return `${rule.from}-${rule.to}`;
    case 'any':
      return 'any';
  }
}
