/** What a rule sees for one caller: `=` takes the character of the caller's own code. */
import { type CodePattern, parsePattern } from '../codes/pattern.ts';
import type { PolicyRule } from './policy.ts';

export const OWN = '=';

export const resolveOwn = (rule: Pick<PolicyRule, 'sees'>, code: string): CodePattern =>
  parsePattern(
    [...rule.sees].map((character, at) => (character === OWN ? (code[at] ?? '?') : character)).join(''),
    rule.sees.length,
  );
