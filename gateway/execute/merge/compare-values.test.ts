import fc from 'fast-check';
import { compareValues } from './compare-values.ts';

test('texts compare by character, also beyond the basic plane', () => {
  expect(compareValues('\uFF5E', '\u{20000}')).toBeLessThan(0);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      const points = (text: string) => [...text].map((character) => character.codePointAt(0) ?? 0);
      const [a, b] = [points(one), points(other)];
      const at = a.findIndex((point, index) => point !== b[index]);
      const expected = at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
      expect(Math.sign(compareValues(one, other))).toBe(Math.sign(expected));
    }),
  );
});

test('numbers by value, false before true', () => {
  expect([10, 9, -1].sort(compareValues)).toEqual([-1, 9, 10]);
  expect([true, false].sort(compareValues)).toEqual([false, true]);
  expect(compareValues(1, 1)).toBe(0);
});
