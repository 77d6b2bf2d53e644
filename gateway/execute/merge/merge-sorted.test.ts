import fc from 'fast-check';
import { mergeSorted } from './merge-sorted.ts';

interface Row {
  readonly key: number;
  readonly input: number;
}
const byKey = (a: Row, b: Row): number => a.key - b.key;

/** Few different keys, so that rows of different inputs compare equal often. */
const inputs = fc
  .array(fc.array(fc.nat(9), { maxLength: 8 }), { maxLength: 5 })
  .map((all) => all.map((keys, input) => keys.sort((a, b) => a - b).map((key): Row => ({ key, input }))));

test('is the stable sort of the inputs one after the other: equal rows keep the order of the inputs', () => {
  fc.assert(
    fc.property(inputs, (all) => {
      expect([...mergeSorted(all, byKey)]).toEqual(all.flat().sort(byKey));
    }),
  );
});

test('follows any order, so a descending merge needs no other code', () => {
  const descending = (a: number, b: number): number => b - a;
  expect([...mergeSorted([[9, 5, 1], [], [8, 5]], descending)]).toEqual([9, 8, 5, 5, 1]);
});

test('has one row of each input in hand and takes no more than it needs', () => {
  const taken = [0, 0];
  const endless = function* (input: 0 | 1) {
    for (;;) {
      taken[input] = (taken[input] ?? 0) + 1;
      yield 2 * (taken[input] ?? 0) + input;
    }
  };
  const merged = mergeSorted([endless(0), endless(1)], (a, b) => a - b);
  expect([merged.next().value, merged.next().value, merged.next().value]).toEqual([2, 3, 4]);
  expect(taken).toEqual([2, 2]);
});
