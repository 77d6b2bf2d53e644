import fc from 'fast-check';
import { type CodePattern, matchesPattern, parsePattern } from '../../../codes/pattern.ts';
import { cutUnits, placesInBoth } from './places.ts';

const patterns = (...texts: readonly string[]): readonly CodePattern[] =>
  texts.map((text) => parsePattern(text, 4));

test.each([
  ['no fragments: the scope', ['35??'], undefined, [['35??']]],
  ['the scope lies inside: the scope', ['3508'], ['35??', '36??'], [['3508']]],
  ['the fragments lie inside: the fragments', ['????'], ['35??', '36??'], [['35??', '36??']]],
  ['they are equal: once', ['35??'], ['35??'], [['35??']]],
  ['they cross: both', ['35??', '3608'], ['36??'], [['35??', '3608'], ['36??']]],
  ['no scope: nothing', [], ['36??'], [[]]],
  ['no fragment: nothing', ['35??'], [], [[]]],
])('%s', (_what, scope, fragments, sets) => {
  expect(placesInBoth(patterns(...scope), fragments && patterns(...fragments))).toEqual(sets);
});

const position = fc.constantFrom('0', '1', '?');
const pattern = fc
  .array(position, { minLength: 4, maxLength: 4 })
  .map((text) => parsePattern(text.join(''), 4));
const code = fc.stringMatching(/^[01]{1,4}$/);

test('a code is in every set exactly when it is in the scope and in the fragments', () => {
  const isIn = (set: readonly CodePattern[], text: string) => set.some((one) => matchesPattern(one, text));
  fc.assert(
    fc.property(fc.array(pattern), fc.array(pattern), code, (scope, fragments, text) => {
      const sets = placesInBoth(scope, fragments);
      expect(sets.every((set) => isIn(set, text))).toBe(isIn(scope, text) && isIn(fragments, text));
    }),
  );
});

describe('units that are cut', () => {
  test.each([
    ['nothing is said of fragments: none', undefined, ['35??'], []],
    ['whole units are meant: none', ['35??', '3601'], ['35??', '3601'], []],
    ['a part of one', ['350?'], ['35??', '36??'], ['35??']],
    ['a part of one, in two pieces', ['350?', '351?'], ['35??'], ['35??']],
    ['as much of one as is kept here', ['350?'], ['350?', '36??'], []],
    ['nobody knows what is kept', ['350?', '36??'], undefined, ['35??']],
  ])('%s', (_what, fragments, kept, cut) => {
    expect(cutUnits(fragments && patterns(...fragments), kept && patterns(...kept), 2)).toEqual(cut);
  });

  test('a unit is cut exactly when some of it is meant and some is kept that is not', () => {
    // 2 stands for all other digits: the patterns name none of them.
    const digits = ['0', '1', '2'];
    const pairs = digits.flatMap((one) => digits.map((other) => one + other));
    const isIn = (set: readonly CodePattern[], text: string) => set.some((one) => matchesPattern(one, text));
    fc.assert(
      fc.property(fc.array(pattern), fc.array(pattern), (fragments, kept) => {
        const cut = cutUnits(fragments, kept, 2);
        for (const unit of pairs) {
          const codes = pairs.map((rest) => unit + rest);
          const isCut =
            codes.some((one) => isIn(fragments, one)) &&
            codes.some((one) => isIn(kept, one) && !isIn(fragments, one));
          expect({ unit, cut: isIn(cut, `${unit}00`) }).toEqual({ unit, cut: isCut });
        }
      }),
    );
  });
});
