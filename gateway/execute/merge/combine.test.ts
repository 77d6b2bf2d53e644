import fc from 'fast-check';
import { combine } from './combine.ts';

const doubles = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), {
  minLength: 1,
  maxLength: 12,
});

test('a sum does not depend on who answered first, nor on how the rows lie over the sites', () => {
  fc.assert(
    fc.property(doubles, fc.nat(), (values, seed) => {
      const turned = values.map((value, at) => ({ value, order: (at * 7919 + seed) % 13 }));
      const shuffled = turned.sort((a, b) => a.order - b.order).map(({ value }) => value);
      expect(combine('Sum', shuffled)).toBe(combine('Sum', values));
    }),
    { numRuns: 500 },
  );
});

test('what is lost by rounding on the way is not lost in the sum', () => {
  expect(combine('Sum', [1e16, 1, -1e16])).toBe(1);
  expect(
    combine(
      'Sum',
      Array.from({ length: 10 }, () => 0.1),
    ),
  ).toBe(1);
});

test.each([
  ['Min', [3, 1, 2], 1],
  ['Max', [3, 1, 2], 3],
  ['Min', ['2024-02-01', '2023-12-31'], '2023-12-31'],
  ['Max', ['b', 'a', 'B'], 'b'],
  ['Any', [false, true], true],
  ['Any', [false, false], false],
  ['All', [true, false], false],
  ['All', [true, true], true],
] as const)('%s of %j', (kind, values, combined) => {
  expect(combine(kind, values)).toBe(combined);
});

test('of no value each kind gives its neutral element, if it has one', () => {
  expect((['Sum', 'Min', 'Max', 'Any', 'All'] as const).map((kind) => combine(kind, []))).toEqual([
    0,
    null,
    null,
    false,
    true,
  ]);
});
