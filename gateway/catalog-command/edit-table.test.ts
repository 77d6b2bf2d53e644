import { parseTable, printTable, type Table } from '../catalog/files/table.ts';
import { replaceRows, withColumns } from './edit-table.ts';

const TEXT = '# who keeps what\na,b\n# first\n1,"x, y"\n# second\n2,z\n3,w\n# end\n';
const table = (text = TEXT) => parseTable('t.csv', text, ['a', 'b']);
const replaced = (of: Table, a: string, ...cells: Record<string, string>[]) =>
  printTable(replaceRows(of, (row) => row.cells.a === a, cells));

test('a row gives way to others at its place; what stands around stays', () => {
  expect(replaced(table(), '2', { a: '2', b: 'u' }, { a: '4', b: 'v, "w"' })).toBe(
    TEXT.replace('2,z\n', '2,u\n4,"v, ""w"""\n'),
  );
});

test('a row that is there already keeps its text, quotes and all', () => {
  expect(replaced(table(), '1', { a: '0', b: '' }, { a: '1', b: 'x, y' })).toBe(
    TEXT.replace('1,"x, y"', '0,\n1,"x, y"'),
  );
});

test('a comment above a row that goes stays', () => {
  expect(replaced(table(), '2')).toBe(TEXT.replace('2,z\n', ''));
  expect(replaced(table('a,b\n# last\n1,2\n'), '1')).toBe('a,b\n# last\n');
});

test('new rows come at the end, after a last line without an end as well', () => {
  expect(replaced(table('a,b\n1,2'), '9', { a: '9', b: '3' })).toBe('a,b\n1,2\n9,3\n');
  expect(replaced(table('a,b'), '9', { a: '#', b: ' x' })).toBe('a,b\n"#"," x"\n');
});

test('the file’s end of line is kept', () => {
  expect(replaced(table('a,b\r\n1,2\r\n'), '1', { a: '1', b: '3' })).toBe('a,b\r\n1,3\r\n');
});

test('columns are added where they are missing, empty', () => {
  const wide = withColumns(table('\uFEFFa,b\n# c\n1,"x"\n2,y'), ['b', 'c', 'd']);
  expect(printTable(wide)).toBe('\uFEFFa,b,c,d\n# c\n1,"x",,\n2,y,,');
  expect(wide.rows[0]?.cells).toEqual({ a: '1', b: 'x', c: '', d: '' });
  expect(withColumns(wide, ['a', 'd'])).toBe(wide);
});
