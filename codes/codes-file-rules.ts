/** Implements what one scheme of codes.yml must promise beyond its shape, one rule per function. */

import type { SchemeEntry } from './codes-file.ts';
import { ruleLength } from './segment-rule.ts';

export interface SchemeProblem {
  /** From the scheme inwards. */
  readonly path: (string | number)[];
  readonly message: string;
}

type SchemeRule = (scheme: SchemeEntry) => readonly SchemeProblem[];

const segmentNamesAreUnique: SchemeRule = ({ segments }) =>
  repeated(segments.map(({ name }) => name)).map((i) => ({
    path: ['segments', i, 'name'],
    message: 'another segment has this name',
  }));

/** `below: none` could mean two things otherwise. */
const noSegmentIsNamedNone: SchemeRule = ({ segments }) =>
  segments.flatMap(({ name }, i) =>
    name === 'none' ? [{ path: ['segments', i, 'name'], message: 'none is a word of the notation' }] : [],
  );

const levelNamesAreUnique: SchemeRule = ({ levels }) =>
  repeated(levels.map(({ name }) => name)).map((i) => ({
    path: ['levels', i, 'name'],
    message: 'another level has this name',
  }));

/** A segment that was forgotten would silently be free, and the level wider than its owner believes. */
const levelsRuleEverySegment: SchemeRule = ({ segments, levels }) =>
  levels.flatMap(({ where }, i) =>
    segments
      .filter(({ name }) => !Object.hasOwn(where, name))
      .map(({ name }) => ({
        path: ['levels', i, 'where'],
        message: `segment ${name} is missing; write any when it is free`,
      })),
  );

const rulesHaveTheLengthOfTheirSegment: SchemeRule = ({ segments, levels }) =>
  levels.flatMap(({ where }, i) =>
    Object.entries(where).flatMap(([name, rule]) => {
      const path = ['levels', i, 'where', name];
      const segment = segments.find((candidate) => candidate.name === name);
      if (segment === undefined) return [{ path, message: `there is no segment ${name}` }];
      const length = ruleLength(rule);
      if (length === undefined || length === segment.length) return [];
      return [{ path, message: `it has ${length} digits, the segment has ${segment.length}` }];
    }),
  );

const belowIsASegment: SchemeRule = ({ segments, levels }) =>
  levels.flatMap(({ below }, i) =>
    below === undefined || below === 'none' || segments.some(({ name }) => name === below)
      ? []
      : [{ path: ['levels', i, 'below'], message: `${below} is neither a segment nor none` }],
  );

const placedIsASegment: SchemeRule = ({ segments, placed }) =>
  placed === undefined || segments.some(({ name }) => name === placed)
    ? []
    : [{ path: ['placed'], message: `there is no segment ${placed}` }];

/** In the order of the code, because the values of a list are read as the segments stand in it. */
const knownSegmentsAreInOrder: SchemeRule = ({ segments, levels }) =>
  levels.flatMap(({ known }, i) => {
    if (known === undefined) return [];
    const inOrder = segments.map(({ name }) => name).filter((name) => known.segments.includes(name));
    if (inOrder.join() === known.segments.join()) return [];
    const message = `${known.segments.join(', ')} are not segments in the order of the code`;
    return [{ path: ['levels', i, 'known', 'segments'], message }];
  });

const schemeRules: readonly SchemeRule[] = Object.freeze([
  segmentNamesAreUnique,
  noSegmentIsNamedNone,
  levelNamesAreUnique,
  levelsRuleEverySegment,
  rulesHaveTheLengthOfTheirSegment,
  belowIsASegment,
  placedIsASegment,
  knownSegmentsAreInOrder,
]);

export const checkScheme = (scheme: SchemeEntry): readonly SchemeProblem[] =>
  schemeRules.flatMap((rule) => rule(scheme));

/** The places of the names that stand earlier in the list already. */
const repeated = (names: readonly string[]): readonly number[] =>
  [...names.keys()].filter((i) => names.indexOf(names[i] ?? '') < i);
