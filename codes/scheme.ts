/** Implements a code scheme: a code read segment by segment, placed in its level and in the code space. */

import { CodeError } from './code-error.ts';
import { type CodeFinding, excerpt, quote } from './finding.ts';
import { closestFaults, fitsLevel } from './level-faults.ts';
import type { CodePattern } from './pattern.ts';
import type { SegmentRule } from './segment-rule.ts';

export interface Segment {
  readonly name: string;
  readonly length: number;
  readonly title: string;
  /** Where the segment begins in the code, counted from 0. */
  readonly start: number;
}

/** Some segments, read together, must be a value of a list of the deployment. */
export interface KnownRule {
  readonly list: string;
  readonly segments: readonly string[];
  readonly values: ReadonlySet<string>;
}

export interface Level {
  readonly name: string;
  readonly title: string;
  /** One rule for every segment of the scheme. */
  readonly where: Readonly<Record<string, SegmentRule>>;
  readonly known?: KnownRule;
  /** The last segment that a unit shares with everything below it, or `none`; absent when nothing is below. */
  readonly below?: string;
}

export interface CodeScheme {
  /** The GraphQL scalar of these codes. */
  readonly name: string;
  readonly title: string;
  readonly length: number;
  readonly segments: readonly Segment[];
  /** In the order of codes.yml: a code belongs to the first level it fits. */
  readonly levels: readonly Level[];
  /** The length of the deployment's code space. */
  readonly space: number;
  /**
   * The last segment that still says where the row is kept; absent when the whole code does.
   * A member's number outlives transfers within the province that issued it, so only the province counts.
   */
  readonly placed?: string;
}

export type CodeSchemes = ReadonlyMap<string, CodeScheme>;

/** A text that `parseCode` has accepted. */
export type Code = string & { readonly __brand: 'Code' };

const DIGITS = /^[0-9]+$/;

/** What is wrong with the text as a code of the scheme; `undefined` when nothing is. */
export function checkCode(scheme: CodeScheme, text: string): CodeFinding | undefined {
  if (findLevel(scheme, text) !== undefined) return undefined;
  const subject = `${scheme.name} ${quote(text)}`;
  if (text.length !== scheme.length) {
    return {
      reason: 'length',
      message: `${subject}: it has ${text.length} characters, not ${scheme.length}`,
    };
  }
  for (const segment of scheme.segments) {
    const value = text.slice(segment.start, segment.start + segment.length);
    if (DIGITS.test(value)) continue;
    const message = `${subject}: ${describeSegment(segment)} is ${quote(value)}: not digits`;
    return { segment: segment.name, reason: 'character', message };
  }
  const faults = closestFaults(scheme, text);
  const [fault] = faults;
  if (fault === undefined) throw new Error(`[BUG] ${subject} fits no level and has no fault`);
  const reasons = faults.map(
    ({ segment, value, reason }) => `${describeSegment(segment)} is ${quote(value)}: ${reason}`,
  );
  return { segment: fault.segment.name, reason: fault.kind, message: `${subject}: ${reasons.join('; or ')}` };
}

/** Throws CODE_INVALID, saying which segment is wrong and why, unless the text is a code of the scheme. */
export function parseCode(scheme: CodeScheme, text: string): Code {
  const finding = checkCode(scheme, text);
  if (finding === undefined) return text as Code;
  throw new CodeError('CODE_INVALID', finding.message, {
    scheme: scheme.name,
    value: excerpt(text),
    reason: finding.reason,
    ...(finding.segment !== undefined && { segment: finding.segment }),
  });
}

/** The first level of the scheme that the code fits. */
export function levelOf(scheme: CodeScheme, code: Code): Level {
  const level = findLevel(scheme, code);
  if (level === undefined) throw new Error(`[BUG] ${code} was not parsed as a ${scheme.name}`);
  return level;
}

/** Where the row itself lives: the code in the code space, free where the code does not reach or does not tell. */
export function placePattern(scheme: CodeScheme, code: Code): CodePattern {
  return scheme.placed === undefined
    ? toSpace(code, scheme.space)
    : throughSegment(scheme, code, scheme.placed);
}

/** The unit and everything below it. */
export function belowPattern(scheme: CodeScheme, code: Code): CodePattern {
  const { below } = levelOf(scheme, code);
  if (below === undefined) return placePattern(scheme, code);
  return below === 'none' ? toSpace('', scheme.space) : throughSegment(scheme, code, below);
}

function throughSegment(scheme: CodeScheme, code: Code, name: string): CodePattern {
  const last = scheme.segments.find((segment) => segment.name === name);
  // Keeping nothing instead would open the whole space.
  if (last === undefined) throw new Error(`[BUG] ${scheme.name} has no segment ${name}`);
  return toSpace(code.slice(0, last.start + last.length), scheme.space);
}

function findLevel(scheme: CodeScheme, text: string): Level | undefined {
  if (text.length !== scheme.length || !DIGITS.test(text)) return undefined;
  return scheme.levels.find((level) => fitsLevel(scheme, level, text));
}

const toSpace = (digits: string, space: number): CodePattern =>
  digits.slice(0, space).padEnd(space, '?') as CodePattern;

/** `segment X (commune, xã)`: a title brings its own brackets, which must not stand inside others. */
const describeSegment = ({ name, title }: Segment): string =>
  `segment ${name} (${title.replace(/ \(([^()]*)\)/g, ', $1')})`;
