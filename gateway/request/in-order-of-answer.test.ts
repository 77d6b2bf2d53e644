import fc from 'fast-check';
import { inOrderOfAnswer } from './in-order-of-answer.ts';

type Path = readonly (string | number)[];

const ordered = (paths: readonly Path[], data: unknown): readonly string[] =>
  inOrderOfAnswer(
    paths.map((path) => ({ path })),
    data,
  ).map(({ path }) => path.join('.'));

const DATA = {
  z: {
    b: 1,
    a: [
      { y: 1, x: null },
      { y: 1, x: 2 },
    ],
  },
  c: null,
};

test.each<[string, readonly Path[], readonly string[]]>([
  ['fields stand as they were asked for', [['c'], ['z', 'a'], ['z', 'b']], ['z.b', 'z.a', 'c']],
  ['a part after its whole', [['z', 'a'], ['z']], ['z', 'z.a']],
  [
    'entries by their number',
    [
      ['z', 'a', 10, 'y'],
      ['z', 'a', 9, 'y'],
    ],
    ['z.a.9.y', 'z.a.10.y'],
  ],
  [
    'all entries, with a sign or without',
    [
      ['z', 'a', '@', 'x'],
      ['z', 'a', 'y'],
    ],
    ['z.a.y', 'z.a.@.x'],
  ],
  [
    'below a null by name',
    [
      ['c', 'b'],
      ['c', 'a'],
    ],
    ['c.a', 'c.b'],
  ],
  ['what is not in the answer last', [['none'], ['c']], ['c', 'none']],
])('%s', (_, paths, expected) => {
  expect(ordered(paths, DATA)).toEqual(expected);
});

test('what has no path comes first, and is left as it came', () => {
  const entries = [{ path: ['z'] }, { n: 1 }, { n: 2 }];
  expect(inOrderOfAnswer(entries, DATA)).toEqual([{ n: 1 }, { n: 2 }, { path: ['z'] }]);
});

test('in whatever order they come, they leave in one', () => {
  const step = fc.constantFrom<string | number>('z', 'c', 'a', 'b', 'x', 'y', '@', 0, 1);
  fc.assert(
    fc.property(fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 6 }), (paths) => {
      expect(ordered([...paths].reverse(), DATA)).toEqual(ordered(paths, DATA));
    }),
  );
});
