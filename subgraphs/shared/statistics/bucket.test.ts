import fc from 'fast-check';
import { type Bucket, rollUp, withAverages } from './bucket.ts';
import { countOf, greatestOf, leastOf } from './measure.ts';

const MEASURES = { count: countOf('a'), least: leastOf('a'), most: greatestOf('a') };

test.each<[string, readonly Bucket[], Bucket]>([
  ['no group', [], { count: 0, least: null, most: null }],
  ['one group is itself', [{ count: 2, least: 1, most: 3 }], { count: 2, least: 1, most: 3 }],
  [
    'dates compare as texts, absent ones are passed over',
    [
      { count: 2, least: '1980-02-29', most: '1980-02-29' },
      { count: 0, least: null, most: null },
      { count: 1, least: '0999-12-31', most: '2001-01-01' },
    ],
    { count: 3, least: '0999-12-31', most: '2001-01-01' },
  ],
  [
    'keys of the groups are not of the whole',
    [{ sex: 'MALE', count: 1, least: 1, most: 1 }],
    { count: 1, least: 1, most: 1 },
  ],
])('rolled up: %s', (_what, groups, whole) => {
  expect(rollUp(groups, MEASURES)).toEqual(whole);
});

const buckets = fc.array(
  fc.record({
    count: fc.nat(),
    least: fc.option(fc.integer()),
    most: fc.option(fc.integer()),
  }),
);

test('it does not matter in which parts groups are rolled up', () => {
  fc.assert(
    fc.property(buckets, buckets, (some, others) => {
      const parts = [rollUp(some, MEASURES), rollUp(others, MEASURES)];
      expect(rollUp(parts, MEASURES)).toEqual(rollUp([...some, ...others], MEASURES));
    }),
  );
});

test('an average is the quotient of its parts, and absent where there is nothing to divide by', () => {
  const averages = { average: { sum: 'sum', count: 'count' } };
  expect(withAverages({ sum: 7, count: 2 }, averages)).toEqual({ sum: 7, count: 2, average: 3.5 });
  expect(withAverages({ sum: 0, count: 0 }, averages)).toEqual({ sum: 0, count: 0, average: null });
});
