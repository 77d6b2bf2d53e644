import fc from 'fast-check';
import { type CodePattern, matchesPattern } from '../../codes/pattern.ts';
import { catalog, pattern } from '../catalog/testing.ts';
import { narrowCatalog } from './narrow-catalog.ts';

const narrowed = (...patterns: readonly string[]) => narrowCatalog(catalog, patterns.map(pattern));
const wheres = (...patterns: readonly string[]) =>
  narrowed(...patterns).fragments.map(({ name, where }) => `${name} ${where}`);

test.each<[readonly string[], readonly string[]]>([
  [['???'], ['north 1??', 'south 2??', 'east-1 31?', 'east-2 32?']],
  [
    ['1??', '3??'],
    ['north 1??', 'east-1 31?', 'east-2 32?'],
  ],
  [['12?'], ['north 12?']],
  [
    ['12?', '1?5', '311'],
    ['north 12?', 'north 1?5', 'east-1 311'],
  ],
  [['12?', '1??'], ['north 1??']],
  [['33?', '4??'], []],
  [[], []],
])('%j leaves %j', (patterns, left) => {
  expect(wheres(...patterns)).toEqual(left);
});

test('whole fragments stay the ones they were, with their sites and copies', () => {
  const one = narrowed('1??');
  expect(one.fragments[0]).toBe(catalog.fragments[0]);
  expect(one.allocation).toBe(catalog.allocation);
  expect(one.sites).toBe(catalog.sites);
});

test('what is remembered under its version is remembered for these codes alone', () => {
  const versions = [narrowed('1??'), narrowed('12?'), narrowed('1??', '2??'), narrowed(), catalog];
  expect(new Set(versions.map(({ version }) => version)).size).toBe(versions.length);
  expect(narrowed('2??', '1??').version).toBe(narrowed('1??', '2??', '12?').version);
});

test('a code is left exactly when it was there and is spoken of', () => {
  const codes = fc.stringMatching(/^[0-4][0-3][0-3]$/);
  const patterns = fc.array(fc.stringMatching(/^[0-4?][0-3?][0-3?]$/), { maxLength: 4 });
  const covers = (all: readonly CodePattern[], code: string) => all.some((one) => matchesPattern(one, code));
  fc.assert(
    fc.property(codes, patterns, (code, texts) => {
      const left = narrowed(...texts).fragments.map(({ where }) => where);
      const there = catalog.fragments.map(({ where }) => where);
      expect(covers(left, code)).toBe(covers(there, code) && covers(texts.map(pattern), code));
    }),
  );
});
