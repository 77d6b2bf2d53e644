import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSiteId, primary, sitesKeeping, standby } from './catalog.ts';
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
const [first, second] = [parseSiteId('first'), parseSiteId('second')];
const urls = { first: 'http://one.invalid/', second: 'http://two.invalid/base' };
const load = (change = {}) => loadCatalog({ directory, urls, space: 3, ...change });

test('fragments, allocation and sites become a catalog', async () => {
  const { fragments, allocation, sites } = await load();
  expect(fragments).toEqual([
    { name: 'a', title: 'A', where: '1??' },
    { name: 'b', title: 'B', where: '2??' },
  ]);
  expect([...allocation]).toEqual([
    ['a', [{ site: 'first', role: 'primary', stalenessSeconds: 0 }]],
    ['b', [{ site: 'second', role: 'primary', stalenessSeconds: 0 }]],
  ]);
  expect([...sites.values()]).toEqual([
    { id: 'first', title: 'The first', url: 'http://one.invalid' },
    { id: 'second', title: 'second', url: 'http://two.invalid/base' },
  ]);
});

test('another allocation is another file', async () => {
  await write('allocation.one.csv', 'fragment,site\na,first\nb,first\n');
  expect(sitesKeeping((await load({ allocation: 'one' })).allocation)).toEqual(['first']);
});

test('copies: the primary comes first wherever its line stands; a standby is as stale as it says', async () => {
  await write(
    'allocation.csv',
    'fragment,site,role,staleness\na,second,standby,30\na,first,primary,\nb,second,,\nb,first,standby,\n',
  );
  expect([...(await load()).allocation]).toEqual([
    ['a', [primary(first), standby(second, 30)]],
    ['b', [primary(second), standby(first, 0)]],
  ]);
});

describe('the version', () => {
  test('changes with a fragment, its site, a standby and its staleness', async () => {
    const { version } = await load();
    await write('allocation.csv', 'fragment,site\na,second\nb,second\n');
    const moved = await load();
    await write('fragments.csv', 'fragment,where,title\na,1??,A\nb,3??,B\n');
    const recut = await load();
    await write(
      'allocation.csv',
      'fragment,site,role,staleness\na,first,,\na,second,standby,5\nb,second,,\n',
    );
    const copied = await load();
    await write(
      'allocation.csv',
      'fragment,site,role,staleness\na,first,,\na,second,standby,6\nb,second,,\n',
    );
    const slower = await load();
    const versions = [version, moved.version, recut.version, copied.version, slower.version];
    expect(new Set(versions).size).toBe(5);
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
    ['fragments.csv', 'fragment,where,title\na,1??,A\nb,,B\n', ':3: there is no where'],
    ['fragments.csv', 'fragment,title\na,A\n', ':1: there is no column where'],
    ['fragments.csv', 'fragment,where,title\na,1??,A\n\na,2??,B\n', ':4: fragment a is there twice'],
    ['fragments.csv', 'fragment,where,title\na,1???,A\nb,2??,B\n', ':2: pattern "1???": it has 4 positions'],
    ['allocation.csv', 'fragment,site\na,first\nb,\n', ':3: there is no site'],
    ['allocation.csv', 'fragment,site\na,First\nb,second\n', ':2: "First" is not a site id'],
    [
      'allocation.csv',
      'fragment,site\na,first\na,second\n',
      ':3: fragment a has its primary at first already',
    ],
    ['allocation.csv', 'fragment,site\na,first\na,first\n', ':3: fragment a is kept at first twice'],
    [
      'allocation.csv',
      'fragment,site,role,staleness\na,first,,\na,first,standby,1\n',
      ':3: fragment a is kept at first twice',
    ],
    [
      'allocation.csv',
      'fragment,site,role\na,first,standby\n',
      ':2: fragment a has no primary to stand by for',
    ],
    [
      'allocation.csv',
      'fragment,site,role\na,first,master\n',
      ':2: role "master" is neither primary nor standby',
    ],
    [
      'allocation.csv',
      'fragment,site,role,staleness\na,first,,\na,second,standby,-1\n',
      ':3: staleness "-1" is not a number of whole seconds',
    ],
    ['allocation.csv', 'fragment,site,role,staleness\na,first,,7\n', ':2: a primary has no staleness'],
    ['sites.csv', 'site\nfirst\n', ':1: there is no column title'],
    ['sites.csv', 'site,title\nfirst,A\nfirst,B\n', ':3: site first is there twice'],
  ])('%s, with file and line: %j', async (file, text, message) => {
    await write(file, text);
    await expect(load()).rejects.toEqual(refusal(expect.stringContaining(`${file}${message}`)));
  });

  test('with the faults of every row of every file at once', async () => {
    await write('fragments.csv', 'fragment,where,title\na,1?,A\nb,2?,B\n');
    await write('allocation.csv', 'fragment,site\na,\n');
    await expect(load()).rejects.toEqual(
      refusal(expect.stringMatching(/fragments\.csv:2: .*fragments\.csv:3: .*allocation\.csv:2: /)),
    );
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

  test('a file that is not there, and a site id in the configuration that is none', async () => {
    await expect(load({ urls: { ...urls, West: 'http://x.invalid' } })).rejects.toMatchObject({
      code: 'CONFIGURATION_INVALID',
    });
    await rm(join(directory, 'catalog', 'sites.csv'));
    await expect(load()).rejects.toEqual(
      refusal(expect.stringContaining('sites.csv: the file could not be read')),
    );
  });
});

describe('what must be complete', () => {
  const demand = (text: string) => write('completeness.yml', text);
  const refusal = (message: unknown) => expect.objectContaining({ code: 'CATALOG_INVALID', message });

  test('codes that are written out, and codes put together from a table', async () => {
    await mkdir(join(directory, 'reference'));
    await writeFile(join(directory, 'reference', 'units.csv'), 'no,name\n7,x\n12,y\n');
    await demand('known:\n  - codes: ["100", "300"]\n  - { file: reference/units.csv, code: "2{no:2}" }\n');
    await expect(load()).rejects.toEqual(refusal('1 known code is in no fragment: 300'));
    await demand('known:\n  - { file: reference/units.csv, code: "4{no:2}" }\n');
    await expect(load()).rejects.toEqual(refusal('2 known codes are in no fragment: 407, 412'));
  });

  test('only within the part of the code space that the catalog answers for', async () => {
    await demand('within: ["1??", "2??"]\nknown: [{ codes: ["100", "300"] }]\n');
    await expect(load()).resolves.toBeDefined();
  });

  test.each([
    ['within: ["1?"]', 'completeness.yml:1: pattern "1?": it has 2 positions, the code space has 3'],
    ['within: [100]', 'completeness.yml:1: within.0: must be quoted'],
    ['known:\n  - codes: ["1x"]', '"1x" is not a code'],
    [
      'known:\n  - { file: catalog/sites.csv, code: "{site}" }',
      'sites.csv: row 2 gives "first", which is not a code',
    ],
    ['knwon: []', 'completeness.yml:1: document: '],
  ])('%j is refused', async (text, message) => {
    await demand(text);
    await expect(load()).rejects.toEqual(refusal(expect.stringContaining(message)));
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
  const sites = sitesKeeping((await loadSchemas(source)).allocation);
  const catalog = await loadCatalog({
    ...source,
    urls: Object.fromEntries(sites.map((site) => [site, 'http://site.invalid'])),
  });
  expect(catalog.sites.size).toBe(count);
});
