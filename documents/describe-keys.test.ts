import { z } from 'zod';
import { describeKeys, printKeys } from './describe-keys.ts';
import { means } from './meaning.ts';

const document = z.strictObject({
  name: z.string().meta(means('what it is called', '187')),
  port: z.int().min(0).max(65_535).default(4000).meta(means('the port', 80)),
  pause: z.number().min(0).optional(),
  sites: z.record(z.string(), z.url()).meta(means('where they are', { a: 'http://a' })),
  explain: z.union([z.enum(['all', 'none']), z.array(z.string())]).optional(),
  parts: z.array(z.strictObject({ file: z.string().meta(means('a file | a folder', 'x')) })),
  limits: z.strictObject({ rows: z.int().min(1).default(20) }).prefault({}),
});

test('every key, those of groups and lists below them, with type and default', () => {
  expect(describeKeys(document).map(({ path, type, otherwise }) => [path, type, otherwise])).toEqual([
    ['name', 'text', 'must be there'],
    ['port', 'whole number from 0 to 65,535', '4000'],
    ['pause', 'number from 0', ''],
    ['sites', 'name → URL', 'must be there'],
    ['explain', '`all`, `none`, or list of text', ''],
    ['parts', 'list of groups', 'must be there'],
    ['parts[].file', 'text', 'must be there'],
    ['limits', 'group', ''],
    ['limits.rows', 'whole number from 1', '20'],
  ]);
});

test('as a table: examples as they stand in the file, and no cell that ends too early', () => {
  const rows = printKeys(describeKeys(document));
  expect(rows).toContain('| `name` | text | must be there | what it is called | `"187"` |');
  expect(rows).toContain('| `sites` | name → URL | must be there | where they are | `{ a: http://a }` |');
  expect(rows).toContain('| `parts[].file` | text | must be there | a file \\| a folder | `x` |');
  expect(rows).toContain('| `pause` | number from 0 |  |  |  |');
});
