/** An example is found exactly when there is one, in a scheme of four digits whose codes can all be tried. */

import fc from 'fast-check';
import { exampleCode } from './example-code.ts';
import { fitsLevel } from './level-faults.ts';
import { type CodePattern, matchesPattern, parsePattern } from './pattern.ts';
import type { CodeScheme, Level } from './scheme.ts';
import type { SegmentRule } from './segment-rule.ts';

const ALL_CODES = Array.from({ length: 10_000 }, (_, i) => String(i).padStart(4, '0'));

const digits = (length: number): fc.Arbitrary<string> =>
  fc.nat(10 ** length - 1).map((value) => String(value).padStart(length, '0'));

const rule = (length: number): fc.Arbitrary<SegmentRule> =>
  fc.oneof(
    digits(length).map((value): SegmentRule => ({ kind: 'literal', value })),
    fc.tuple(digits(length), digits(length)).map((ends): SegmentRule => {
      const [from, to] = ends.sort();
      return { kind: 'range', from: from ?? '', to: to ?? '' };
    }),
    fc.constant<SegmentRule>({ kind: 'any' }),
  );

const known = fc.array(fc.oneof(digits(3), digits(2)), { maxLength: 12 }).map((values) => ({
  list: 'units',
  segments: ['a', 'c'],
  values: new Set(values),
}));

const level: fc.Arbitrary<Level> = fc
  .tuple(rule(2), rule(1), rule(1), fc.option(known, { nil: undefined }))
  .map(([a, b, c, units]) => ({
    name: 'level',
    title: 'level',
    where: { a, b, c },
    ...(units && { known: units }),
  }));

const schemeOf = (only: Level, space: number): CodeScheme => ({
  name: 'SmallCode',
  title: 'small',
  length: 4,
  space,
  levels: [only],
  segments: [
    { name: 'a', length: 2, title: 'a', start: 0 },
    { name: 'b', length: 1, title: 'b', start: 2 },
    { name: 'c', length: 1, title: 'c', start: 3 },
  ],
});

/** In spaces shorter, as long and longer than the code. */
const pattern: fc.Arbitrary<CodePattern> = fc
  .array(fc.constantFrom('?', '?', ...'0123456789'), { minLength: 3, maxLength: 6 })
  .map((all) => parsePattern(all.join(''), all.length));

test('there is an example exactly when the level has a code in the pattern, and the example is one', () => {
  fc.assert(
    fc.property(level, pattern, (only, within) => {
      const scheme = schemeOf(only, within.length);
      const codes = ALL_CODES.filter((code) => matchesPattern(within, code) && fitsLevel(scheme, only, code));
      const example = exampleCode(scheme, only, within);
      if (example === undefined) expect(codes).toEqual([]);
      else expect(codes).toContain(example);
    }),
    { numRuns: 500 },
  );
});
