import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalog, loadSchemas } from './load.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'catalog-'));
  await mkdir(join(directory, 'catalog'));
  await write('fragments.csv', 'fragment,where,title,source\na,1??,A,s\nb,2??,B,s\n');
  await write('allocation.csv', 'fragment,site\na,first\nb,second\n');
  await write('sites.csv', 'site,title\nfirst,The first\n');
});
afterEach(() => rm(directory, { recursive: true }));

const write = (file: string, text: string) => writeFile(join(directory, 'catalog', file), text);
const urls = { first: 'http://one.invalid/', second: 'http://two.invalid/base' };
const load = (change = {}) => loadCatalog({ directory, urls, space: 3, ...change });

test('fragments, allocation and sites become a catalog', async () => {
  const { fragments, allocation, sites } = await load();
  expect(fragments).toEqual([
    { name: 'a', title: 'A', where: '1??' },
    { name: 'b', title: 'B', where: '2??' },
  ]);
  expect([...allocation]).toEqual([
    ['a', 'first'],
    ['b', 'second'],
  ]);
  expect([...sites.values()]).toEqual([
    { id: 'first', title: 'The first', url: 'http://one.invalid' },
    { id: 'second', title: 'second', url: 'http://two.invalid/base' },
  ]);
});

test('another allocation is another file', async () => {
  await write('allocation.one.csv', 'fragment,site\na,first\nb,first\n');
  expect([...(await load({ allocation: 'one' })).allocation.values()]).toEqual(['first', 'first']);
});

describe('the version', () => {
  test('changes with a fragment or its site', async () => {
    const { version } = await load();
    await write('allocation.csv', 'fragment,site\na,second\nb,second\n');
    const moved = await load();
    await write('fragments.csv', 'fragment,where,title\na,1??,A\nb,3??,B\n');
    const recut = await load();
    expect(new Set([version, moved.version, recut.version]).size).toBe(3);
  });

  test('does not change with a URL, a title or the order of lines: cursors stay good', async () => {
    const { version } = await load();
    await write('fragments.csv', 'fragment,where,title\nb,2??,New\na,1??,Newer\n');
    expect((await load({ urls: { ...urls, first: 'http://moved.invalid' } })).version).toBe(version);
  });
});

describe('is refused', () => {
  const refusal = (message: unknown) => expect.objectContaining({ code: 'CATALOG_INVALID', message });

  test.each([
    ['fragments.csv', 'fragment,where,title\na,1??,A\nb,,B\n', 'fragments.csv: row 3 has no where'],
    ['fragments.csv', 'fragment,title\na,A\n', 'fragments.csv: row 2 has no where'],
    ['allocation.csv', 'fragment,site\na,first\nb,\n', 'allocation.csv: row 3 has no site'],
    ['sites.csv', 'site\nfirst\n', 'sites.csv: row 2 has no title'],
  ])('%s, with file, row and column: %j', async (file, text, message) => {
    await write(file, text);
    await expect(load()).rejects.toEqual(refusal(expect.stringContaining(message)));
  });

  test('with every finding at once', async () => {
    await write('fragments.csv', 'fragment,where,title\na,1??,A\nb,2??,B\nc,1?1,C\n');
    await write('allocation.csv', 'fragment,site\na,first\nb,nowhere\n');
    await expect(load()).rejects.toEqual(
      refusal(
        'fragment b is kept at nowhere, a site without a URL; fragment c is kept at no site; fragments a and c both hold 1?1',
      ),
    );
  });

  test('a fragment in two places: neither wins in silence', async () => {
    await write('allocation.csv', 'fragment,site\na,first\nb,second\na,second\n');
    await expect(load()).rejects.toEqual(refusal('fragment a is kept at first and at second'));
  });

  test('a pattern of another code space', async () => {
    await expect(load({ space: 4 })).rejects.toMatchObject({ code: 'PATTERN_INVALID' });
  });

  test('a name that is no site id', async () => {
    await write('allocation.csv', 'fragment,site\na,First\nb,second\n');
    await expect(load()).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
  });
});

test.each([
  ['quang-binh', undefined, 28],
  ['quang-binh', '187', 187],
  ['trade-unions', undefined, 33],
])('%s, allocation %s, is a catalog of %i sites', async (name, allocation, count) => {
  const source = {
    directory: join(import.meta.dirname, '..', '..', 'deployments', name),
    space: 12,
    ...(allocation !== undefined && { allocation }),
  };
  const sites = new Set((await loadSchemas(source)).allocation.values());
  const catalog = await loadCatalog({
    ...source,
    urls: Object.fromEntries([...sites].map((site) => [site, 'http://site.invalid'])),
  });
  expect(catalog.sites.size).toBe(count);
});
