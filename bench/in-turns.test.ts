import { inTurns, median, pairedRatio, quantile } from './in-turns.ts';

test('everybody runs once a round, warm-up rounds are not counted, nobody is always first', async () => {
  const order: string[] = [];
  const contestant = (name: string) => async () => void order.push(name);
  const timed = await inTurns({ a: contestant('a'), b: contestant('b') }, { rounds: 2, warmUp: 1 });
  expect(timed.map(({ name, times }) => [name, times.length])).toEqual([
    ['a', 2],
    ['b', 2],
  ]);
  expect(order.join('')).toBe('baabba');
});

test('quantiles, and ratios of pairs', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(quantile([1, 2, 3, 4], 0.95)).toBe(4);
  expect(pairedRatio({ name: 'a', times: [2, 40, 6] }, { name: 'b', times: [1, 10, 3] })).toBe(2);
});
