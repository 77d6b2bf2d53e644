import fc from 'fast-check';
import { type CodePattern, matchesPattern, parsePattern } from '../../../codes/pattern.ts';
import { placesInBoth } from './places.ts';

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
