/** What of the rules the cases met with: a run that met with none of a kind would have tested nothing of it. */
import { isWholeRun } from './run-cases.ts';

export const RULES = [
  'a field denied',
  'a search refused before anybody is asked',
  'a search refused by the sites',
  'numbers refused',
  'numbers exact',
  'numbers released',
  'numbers released of a table of two',
  'numbers released by neighbours',
  'numbers withheld',
  'rows by key, for want of a name',
  'a field masked',
  'a field hidden',
] as const;

export type Rule = (typeof RULES)[number];

const counts = new Map<Rule, number>();

export const note = (rule: Rule): void => void counts.set(rule, (counts.get(rule) ?? 0) + 1);

/** Throws when one of the rules was met with by none of the cases. A part of a run may well miss some. */
export function expectTried(rules: readonly Rule[]): void {
  if (process.env.TRIBUTARY_TRIED) console.log(counts);
  if (isWholeRun) expect(rules.filter((rule) => !counts.has(rule))).toEqual([]);
}
