import fc from 'fast-check';
import { dateText, dayOf, monthText, plusYears } from './dates.ts';
import { randomOf } from './random.ts';
import { share } from './share.ts';
import { weighted, weightedOf } from './weighted.ts';

test('a stream depends on seed and key alone', () => {
  const numbers = (seed: number, key: string) => {
    const random = randomOf(seed, key);
    return Array.from({ length: 20 }, () => random.int(0, 1_000_000));
  };
  expect(numbers(1, 'a')).toEqual(numbers(1, 'a'));
  expect(numbers(1, 'b')).not.toEqual(numbers(1, 'a'));
  expect(numbers(2, 'a')).not.toEqual(numbers(1, 'a'));
});

test('whole numbers reach both ends and stay inside', () => {
  const random = randomOf(1, 'ends');
  const seen = new Set(Array.from({ length: 500 }, () => random.int(-2, 2)));
  expect([...seen].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2]);
});

test('a weighted choice follows its weights and never takes what weighs nothing', () => {
  const choice = weightedOf({ often: 9, seldom: 1, never: 0 });
  const random = randomOf(1, 'weights');
  const counts = Object.groupBy(
    Array.from({ length: 10_000 }, () => random.weighted(choice)),
    (value) => value,
  );
  expect(counts.never).toBeUndefined();
  expect(counts.often?.length).toBeGreaterThan(8_700);
  expect(counts.often?.length).toBeLessThan(9_300);
  expect(
    weighted([
      [1, 0],
      [2, 1],
      [3, 0],
    ]).at(0),
  ).toBe(2);
  expect(
    weighted([
      [1, 0],
      [2, 1],
      [3, 0],
    ]).at(0.999_999),
  ).toBe(2);
});

describe('shares', () => {
  const portion = fc.record({
    weight: fc.double({ min: 0.01, max: 100, noNaN: true }),
    least: fc.integer({ min: 0, max: 3 }),
    most: fc.integer({ min: 3, max: 60 }),
  });

  test('add up, keep to their bounds, and fill every place when there is too much', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000 }),
        fc.array(portion, { minLength: 1 }),
        (total, portions) => {
          const shares = share(total, portions);
          const room = portions.reduce((sum, { most }) => sum + most, 0);
          expect(shares.reduce((sum, value) => sum + value, 0)).toBe(Math.min(total, room));
          shares.forEach((value, i) => {
            expect(value).toBeLessThanOrEqual(portions[i]?.most ?? 0);
          });
          const enough = total >= portions.reduce((sum, { least }) => sum + least, 0);
          if (enough)
            shares.forEach((value, i) => void expect(value).toBeGreaterThanOrEqual(portions[i]?.least ?? 0));
        },
      ),
    );
  });

  test('follow the weights', () => {
    expect(share(100, [{ weight: 3 }, { weight: 1 }])).toEqual([75, 25]);
    expect(share(3, [{ weight: 1 }, { weight: 1 }])).toEqual([2, 1]);
  });
});

test('days and dates', () => {
  expect(dateText(dayOf('2019-12-31'))).toBe('2019-12-31');
  expect(monthText(dayOf('1969-07-20'))).toBe('1969-07');
  expect(dateText(plusYears(dayOf('2000-01-01'), 4))).toBe('2004-01-01');
});
