/** The laws of the algebra, in a space of three digits where all 1,000 codes can be counted. */

import fc from 'fast-check';
import {
  type CodePattern,
  coversPattern,
  intersectPatterns,
  matchesPattern,
  parsePattern,
  patternToLike,
  simplifyPatterns,
  subtractPattern,
  uncoveredBy,
} from './pattern.ts';

const ALL_CODES = Array.from({ length: 1000 }, (_, i) => String(i).padStart(3, '0'));

/** Few different digits, so that patterns meet often; 9 stands for those that no pattern names. */
const position = fc.constantFrom('?', '?', '?', '0', '1', '9');
const patternOf = (length: number): fc.Arbitrary<CodePattern> =>
  fc
    .array(position, { minLength: length, maxLength: length })
    .map((all) => parsePattern(all.join(''), length));
const pattern = patternOf(3);
const patterns = fc.array(pattern, { maxLength: 6 });

const codesOf = (...any: readonly CodePattern[]): readonly string[] =>
  ALL_CODES.filter((code) => any.some((one) => matchesPattern(one, code)));

describe('intersectPatterns', () => {
  test('is commutative, associative and idempotent', () => {
    const meet = (a: CodePattern | undefined, b: CodePattern | undefined) =>
      a === undefined || b === undefined ? undefined : intersectPatterns(a, b);
    fc.assert(
      fc.property(pattern, pattern, pattern, (a, b, c) => {
        expect(meet(a, b)).toBe(meet(b, a));
        expect(meet(meet(a, b), c)).toBe(meet(a, meet(b, c)));
        expect(meet(a, a)).toBe(a);
      }),
    );
  });

  test('is the codes that both have', () => {
    fc.assert(
      fc.property(pattern, pattern, (a, b) => {
        const both = intersectPatterns(a, b);
        const expected = codesOf(a).filter((code) => matchesPattern(b, code));
        expect(both === undefined ? [] : codesOf(both)).toEqual(expected);
      }),
    );
  });
});

describe('coversPattern', () => {
  test('is a partial order', () => {
    fc.assert(
      fc.property(pattern, pattern, pattern, (a, b, c) => {
        expect(coversPattern(a, a)).toBe(true);
        if (coversPattern(a, b) && coversPattern(b, a)) expect(a).toBe(b);
        if (coversPattern(a, b) && coversPattern(b, c)) expect(coversPattern(a, c)).toBe(true);
      }),
    );
  });

  test('holds exactly when the intersection is the covered one', () => {
    fc.assert(
      fc.property(pattern, pattern, (a, b) => {
        expect(coversPattern(a, b)).toBe(intersectPatterns(a, b) === b);
      }),
    );
  });
});

describe('subtractPattern', () => {
  test('with the intersection, holds every code of the first exactly once and no other', () => {
    fc.assert(
      fc.property(pattern, pattern, (a, b) => {
        const both = intersectPatterns(a, b);
        const pieces = [...subtractPattern(a, b), ...(both === undefined ? [] : [both])];
        expect(pieces.flatMap((piece) => codesOf(piece)).sort()).toEqual(codesOf(a));
      }),
    );
  });

  test('is apart from the second and in pieces that are apart, in the real space too', () => {
    fc.assert(
      fc.property(patternOf(12), patternOf(12), (a, b) => {
        const pieces = subtractPattern(a, b);
        for (const [i, piece] of pieces.entries()) {
          expect(intersectPatterns(piece, b)).toBeUndefined();
          expect(coversPattern(a, piece)).toBe(true);
          for (const other of pieces.slice(i + 1)) expect(intersectPatterns(piece, other)).toBeUndefined();
        }
      }),
      { numRuns: 30 },
    );
  });
});

test('uncoveredBy is the codes that no cover pattern has, each once; empty when there are none', () => {
  fc.assert(
    fc.property(pattern, patterns, (target, cover) => {
      const expected = codesOf(target).filter((code) => !cover.some((one) => matchesPattern(one, code)));
      const rest = uncoveredBy(target, cover);
      expect(rest.flatMap((piece) => codesOf(piece)).sort()).toEqual(expected);
      expect(rest.length === 0).toBe(expected.length === 0);
      expect(uncoveredBy(target, [...cover, ...rest])).toEqual([]);
    }),
  );
});

test('simplifyPatterns keeps the codes, keeps no pattern inside another, and does not depend on order', () => {
  fc.assert(
    fc.property(patterns, (all) => {
      const few = simplifyPatterns(all);
      expect(codesOf(...few)).toEqual(codesOf(...all));
      expect(few.filter((a) => few.some((b) => a !== b && coversPattern(b, a)))).toEqual([]);
      expect(simplifyPatterns([...all].reverse())).toEqual(few);
    }),
  );
});

test('patternToLike agrees with matchesPattern for columns shorter, equal and longer than the space', () => {
  /** What LIKE means in SQL: `_` is one character, `%` any number of them. */
  const isLike = (code: string, like: string) =>
    new RegExp(`^${like.replaceAll('_', '.').replaceAll('%', '.*')}$`, 's').test(code);

  const digits = fc.array(fc.constantFrom(...'019'), { minLength: 18, maxLength: 18 });
  fc.assert(
    fc.property(patternOf(12), digits, fc.nat(17), fc.integer({ min: 1, max: 18 }), (a, fill, at, length) => {
      // A code drawn blindly would almost never match, so all but one position are taken from the pattern.
      const near = fill.map((digit, i) => (i === at || (a[i] ?? '?') === '?' ? digit : (a[i] ?? digit)));
      const code = near.join('').slice(0, length);
      expect(isLike(code, patternToLike(a, length))).toBe(matchesPattern(a, code));
    }),
    { numRuns: 500 },
  );
});
