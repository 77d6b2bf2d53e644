/** Implements the question whether a level has a code in a pattern, answered with such a code. */

import type { CodePattern } from './pattern.ts';
import type { CodeScheme, Level, Segment } from './scheme.ts';
import { fitsRule, type SegmentRule } from './segment-rule.ts';

const FREE = '?';

/**
 * A code of the level that lies in the pattern, or `undefined` when there is none.
 *
 * Looks at each segment alone, and at those that must exist together once per existing value, so that the
 * number of codes of the level does not matter.
 */
export function exampleCode(scheme: CodeScheme, level: Level, pattern: CodePattern): string | undefined {
  const wanted = pattern.slice(0, scheme.length).padEnd(scheme.length, FREE);
  const existing = level.known === undefined ? new Map<string, string>() : knownValues(scheme, level, wanted);
  if (existing === undefined) return undefined;
  let code = '';
  for (const segment of scheme.segments) {
    const value =
      existing.get(segment.name) ?? smallestValue(level.where[segment.name], part(segment, wanted));
    if (value === undefined) return undefined;
    code += value;
  }
  return code;
}

/** The first value of the list whose segments all fit, taken apart again. */
function knownValues(
  scheme: CodeScheme,
  { known, where }: Level,
  wanted: string,
): ReadonlyMap<string, string> | undefined {
  if (known === undefined) return undefined;
  const together = scheme.segments.filter(({ name }) => known.segments.includes(name));
  for (const joined of known.values) {
    const values = takeApart(together, joined);
    const fit = values?.every(([segment, value]) => {
      const rule = where[segment.name];
      return rule !== undefined && fitsRule(rule, value) && matches(part(segment, wanted), value);
    });
    if (values !== undefined && fit) return new Map(values.map(([{ name }, value]) => [name, value]));
  }
  return undefined;
}

/** `undefined` for a value of another length: no code can have it. */
function takeApart(
  segments: readonly Segment[],
  joined: string,
): readonly (readonly [Segment, string])[] | undefined {
  let at = 0;
  const values = segments.map((segment) => {
    const value = joined.slice(at, at + segment.length);
    at += segment.length;
    return [segment, value] as const;
  });
  return at === joined.length ? values : undefined;
}

function smallestValue(rule: SegmentRule | undefined, wanted: string): string | undefined {
  switch (rule?.kind) {
    case undefined:
      return undefined;
    case 'literal':
      return matches(wanted, rule.value) ? rule.value : undefined;
    case 'any':
      return smallest(wanted);
    case 'range': {
      const value = smallestFrom(rule.from, wanted);
      return value !== undefined && value <= rule.to ? value : undefined;
    }
  }
}

/** The smallest text of digits in the pattern that is not before `from`. */
function smallestFrom(from: string, wanted: string): string | undefined {
  if (matches(wanted, from)) return from;
  // The longer the beginning that is shared with `from`, the nearer the value.
  for (let shared = from.length - 1; shared >= 0; shared--) {
    if (!matches(wanted.slice(0, shared), from.slice(0, shared))) continue;
    const next = String(Number(from.charAt(shared)) + 1);
    const digit = wanted.charAt(shared) === FREE ? next : wanted.charAt(shared);
    if (next.length === 1 && digit >= next) {
      return from.slice(0, shared) + digit + smallest(wanted.slice(shared + 1));
    }
  }
  return undefined;
}

const smallest = (wanted: string): string => wanted.replaceAll(FREE, '0');

const matches = (wanted: string, value: string): boolean =>
  [...wanted].every((digit, at) => digit === FREE || digit === value.charAt(at));

const part = ({ start, length }: Segment, wanted: string): string => wanted.slice(start, start + length);
