/**
 * Implements the one notation for "which rows": a fixed-length code with free positions, and its algebra.
 *
 * A pattern stands for a set of codes over the alphabet 0-9. Because two patterns can be intersected, compared
 * and subtracted (they are equal when their texts are), what a fragment, a scope and an argument have in common is computed and never configured.
 */

import { CodeError } from './code-error.ts';
import { excerpt, quote } from './finding.ts';

export type CodePattern = string & { readonly __brand: 'CodePattern' };

const FREE = '?';
const FREE_CODE = FREE.charCodeAt(0);
const DIGITS: readonly string[] = Object.freeze([...'0123456789']);

/** Throws PATTERN_INVALID unless the text is `length` digits or `?`. */
export function parsePattern(text: string, length: number): CodePattern {
  const reason = patternFault(text, length);
  if (reason !== undefined) {
    throw new CodeError('PATTERN_INVALID', `pattern ${quote(text)}: ${reason}`, {
      pattern: excerpt(text),
      reason,
    });
  }
  return text as CodePattern;
}

function patternFault(text: string, length: number): string | undefined {
  const position = text.search(/[^0-9?]/);
  if (position >= 0) {
    const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
    return `position ${position + 1} is ${quote(character)}, neither a digit nor ?`;
  }
  if (text.length !== length) return `it has ${text.length} positions, the code space has ${length}`;
  return undefined;
}

/** Whether the code is in the pattern, on the positions that both have. */
export function matchesPattern(pattern: CodePattern, code: string): boolean {
  const shared = Math.min(pattern.length, code.length);
  for (let i = 0; i < shared; i++) {
    const wanted = pattern.charCodeAt(i);
    if (wanted !== FREE_CODE && wanted !== code.charCodeAt(i)) return false;
  }
  return true;
}

/** The codes that are in both; `undefined` when there are none. */
export function intersectPatterns(a: CodePattern, b: CodePattern): CodePattern | undefined {
  assertSameSpace(a, b);
  let aIsNarrower = true;
  let bIsNarrower = true;
  for (let i = 0; i < a.length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    if (x === FREE_CODE) aIsNarrower = false;
    else if (y === FREE_CODE) bIsNarrower = false;
    else return undefined;
  }
  // One of the two is the answer nearly always, so no string is built for it.
  if (aIsNarrower) return a;
  if (bIsNarrower) return b;
  let both = '';
  for (let i = 0; i < a.length; i++) both += a.charCodeAt(i) === FREE_CODE ? b.charAt(i) : a.charAt(i);
  return both as CodePattern;
}

/** Whether every code of `b` is a code of `a`. */
export function coversPattern(a: CodePattern, b: CodePattern): boolean {
  assertSameSpace(a, b);
  for (let i = 0; i < a.length; i++) {
    const x = a.charCodeAt(i);
    if (x !== FREE_CODE && x !== b.charCodeAt(i)) return false;
  }
  return true;
}

/** The codes of `a` that are not in `b`, as patterns that have no code in common. */
export function subtractPattern(a: CodePattern, b: CodePattern): readonly CodePattern[] {
  if (intersectPatterns(a, b) === undefined) return [a];
  const rest: CodePattern[] = [];
  // Walks from `a` to the intersection, fixing one position at a time; what each step leaves out is outside `b`.
  let kept = '';
  for (let i = 0; i < a.length; i++) {
    const wanted = b.charAt(i);
    if (a.charAt(i) !== FREE || wanted === FREE) {
      kept += a.charAt(i);
      continue;
    }
    for (const digit of DIGITS) {
      if (digit !== wanted) rest.push((kept + digit + a.slice(i + 1)) as CodePattern);
    }
    kept += wanted;
  }
  return rest;
}

/**
 * The part of `target` that no pattern of `cover` reaches, as patterns that have no code in common; empty when
 * the cover is complete.
 *
 * Meant for catalogs and policies, where patterns fix a prefix and a few positions more: the answer grows
 * exponentially with the number of cover patterns that each fix a different position.
 */
export function uncoveredBy(target: CodePattern, cover: readonly CodePattern[]): readonly CodePattern[] {
  let rest: readonly CodePattern[] = [target];
  for (const pattern of simplifyPatterns(cover)) {
    rest = rest.flatMap((piece) => subtractPattern(piece, pattern));
  }
  return rest;
}

/** The same codes with fewer patterns: those inside another are dropped, the others sorted. */
export function simplifyPatterns(patterns: readonly CodePattern[]): readonly CodePattern[] {
  const distinct = [...new Set(patterns)].sort();
  return distinct.filter(
    (pattern) => !distinct.some((other) => other !== pattern && coversPattern(other, pattern)),
  );
}

/**
 * The SQL LIKE pattern that a column of codes of `codeLength` characters must satisfy.
 *
 * Trailing free positions become `%`, so that PostgreSQL can read a prefix from an index.
 */
export function patternToLike(pattern: CodePattern, codeLength: number): string {
  const shared = pattern.slice(0, codeLength);
  const prefix = shared.replace(/\?+$/, '');
  const open = prefix.length < codeLength;
  return prefix.replaceAll(FREE, '_') + (open ? '%' : '');
}

/** Patterns of two code spaces have no relation; an answer would silently hide or show rows. */
function assertSameSpace(a: CodePattern, b: CodePattern): void {
  if (a.length !== b.length) throw new Error(`[BUG] patterns of two code spaces: ${a} and ${b}`);
}
