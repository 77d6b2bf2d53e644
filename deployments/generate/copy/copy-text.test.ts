import { copyLine } from './copy-text.ts';

test('a row is a line: tabs between the columns, a line break at the end', () => {
  expect(copyLine({ a: 'x', b: 3.5, c: true, d: false, e: null }, ['b', 'a', 'c', 'd', 'e'])).toBe(
    '3.5\tx\tt\tf\t\\N\n',
  );
});

test.each([
  ['tab', 'a\tb', 'a\\tb'],
  ['line break', 'a\nb\r', 'a\\nb\\r'],
  ['backslash', 'a\\b', 'a\\\\b'],
  ['what looks like null', '\\N', '\\\\N'],
  ['the end-of-data mark', '\\.', '\\\\.'],
  ['an empty text, which is not null', '', ''],
])('%s', (_, value, written) => {
  expect(copyLine({ value }, ['value'])).toBe(`${written}\n`);
});
