/** Implements the question whether a code fits a level and, when it fits none, which segment to blame. */

import type { CodeScheme, KnownRule, Level, Segment } from './scheme.ts';
import { fitsRule, printRule } from './segment-rule.ts';

export interface LevelFault {
  readonly kind: 'range' | 'unknown';
  readonly segment: Segment;
  readonly value: string;
  /** Why the value cannot stand there, to be read after "segment X is …:". */
  readonly reason: string;
}

/** Precondition: the text has the length of the scheme and is all digits. */
export function fitsLevel(scheme: CodeScheme, level: Level, text: string): boolean {
  return (
    scheme.segments.every((segment) => fitsSegment(level, segment, text)) &&
    (level.known === undefined || level.known.values.has(joinSegments(scheme, level.known, text)))
  );
}

/**
 * One fault for each of the levels that the code misses least; the fault nearest to the front comes first,
 * because segments go from the largest unit to the smallest.
 */
export function closestFaults(scheme: CodeScheme, text: string): readonly LevelFault[] {
  const faultsByLevel = scheme.levels.map((level) => levelFaults(scheme, level, text));
  const least = Math.min(...faultsByLevel.map(distance));
  return faultsByLevel
    .filter((faults) => distance(faults) === least)
    .flatMap((faults) => faults.slice(0, 1))
    .sort((a, b) => a.segment.start - b.segment.start);
}

/** A code that has the form of a level but no existing unit is closer to it than one of another form. */
const distance = (faults: readonly LevelFault[]): number =>
  faults.reduce((sum, { kind }) => sum + (kind === 'unknown' ? 1 : 2), 0);

function levelFaults(scheme: CodeScheme, level: Level, text: string): readonly LevelFault[] {
  const faults: LevelFault[] = [];
  for (const segment of scheme.segments) {
    const rule = level.where[segment.name];
    if (rule === undefined || fitsSegment(level, segment, text)) continue;
    const reason = `level ${level.name} has ${printRule(rule)} there`;
    faults.push({ kind: 'range', segment, value: segmentValue(segment, text), reason });
  }
  const unknown = unknownFault(scheme, level, text);
  // A segment that is already wrong would only be blamed twice.
  const blamed = faults.some(({ segment }) => level.known?.segments.includes(segment.name));
  return unknown === undefined || blamed ? faults : [...faults, unknown];
}

/** Blames the last of the segments that are read together: the ones before it say where it was looked up. */
function unknownFault(scheme: CodeScheme, { known }: Level, text: string): LevelFault | undefined {
  const segment = scheme.segments.find(({ name }) => name === known?.segments.at(-1));
  if (known === undefined || segment === undefined) return undefined;
  const looked = joinSegments(scheme, known, text);
  if (known.values.has(looked)) return undefined;
  const inFull = known.segments.length > 1 ? `${known.segments.join(' ')} "${looked}" is ` : '';
  const reason = `${inFull}not in the list ${known.list}`;
  return { kind: 'unknown', segment, value: segmentValue(segment, text), reason };
}

function fitsSegment(level: Level, segment: Segment, text: string): boolean {
  const rule = level.where[segment.name];
  return rule !== undefined && fitsRule(rule, segmentValue(segment, text));
}

const segmentValue = (segment: Segment, text: string): string =>
  text.slice(segment.start, segment.start + segment.length);

const joinSegments = (scheme: CodeScheme, rule: KnownRule, text: string): string =>
  scheme.segments
    .filter(({ name }) => rule.segments.includes(name))
    .map((segment) => segmentValue(segment, text))
    .join('');
