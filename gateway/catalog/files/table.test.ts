import fc from 'fast-check';
import { parseTable, printTable } from './table.ts';

const parse = (text: string, columns: readonly string[] = []) => parseTable('t.csv', text, columns);

test('a row has its cells, its line, and what stands above it', () => {
  const { header, rows, after } = parse('# who\n\na,b\n1,"x, ""y"""\n# next\n"two\nlines",2\n3,4\n# end\n');
  expect(header).toMatchObject({ columns: ['a', 'b'], line: 3, before: '# who\n\n' });
  expect(rows.map(({ line, before, cells }) => [line, before, cells])).toEqual([
    [4, '', { a: '1', b: 'x, "y"' }],
    [6, '# next\n', { a: 'two\nlines', b: '2' }],
    [8, '', { a: '3', b: '4' }],
  ]);
  expect(after).toBe('# end\n');
});

test.each([['a,b\r\n1,2\r\n\r\n# c\r\n3,4'], ['\uFEFFa,b\n1,2\n'], ['\n\na,b\n'], ['a\n"#not a remark"\n']])(
  '%j is printed as it was read',
  (text) => {
    expect(printTable(parse(text))).toBe(text);
  },
);

test('whatever can be read is printed as it was read', () => {
  const cell = fc.constantFrom('', 'x', '"q"', '"a,b"', '"l\nm"', '""""', 'đ', 'a#');
  const line = fc.oneof(
    fc.tuple(cell, cell).map((cells) => cells.join(',')),
    fc.constantFrom('', '# remark', '  ', '# "'),
  );
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), fc.boolean(), (lines, end, last) => {
      const text = ['a,b', ...lines].join(end) + (last ? end : '');
      expect(printTable(parse(text))).toBe(text);
    }),
  );
});

test.each([
  ['', 't.csv:1: there is no header'],
  ['# a,b\n', 't.csv:1: there is no header'],
  ['\nc,b\n1,2\n', 't.csv:2: there is no column a'],
  ['a,b\n1\n\n1,2,3\n', 't.csv:2: 1 cells under 2 columns; t.csv:4: 3 cells under 2 columns'],
  ['a,b\n1,2\n3,"4\n5,6\n', 't.csv:3: the quotes do not fit together'],
  ['a,b\n1,x"y"\n', 't.csv:2: the quotes do not fit together'],
])('%j is refused with every line', (text, message) => {
  expect(() => parse(text, ['a'])).toThrow(expect.objectContaining({ code: 'CATALOG_INVALID', message }));
});
