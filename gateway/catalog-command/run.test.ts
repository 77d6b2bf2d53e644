import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { placementsOf } from '../catalog/catalog.ts';
import { loadSchemas } from '../catalog/load.ts';
import { runCatalogCommand } from './run.ts';

const QUANG_BINH = join(import.meta.dirname, '..', '..', 'deployments', 'quang-binh');

let folder: string;
let deployment: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'catalog-command-'));
  deployment = join(folder, 'quang-binh');
  await cp(QUANG_BINH, deployment, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const run = (...words: string[]) => runCatalogCommand([...words, '--deployment', deployment]);
const file = (name: string) => join(deployment, 'catalog', name);
const text = (name: string) => readFile(file(name), 'utf8');
const edit = async (name: string, from: string | RegExp, to: string) =>
  writeFile(file(name), (await text(name)).replace(from, to));
const schemas = (allocation?: string) =>
  loadSchemas({ directory: deployment, space: 12, ...(allocation && { allocation }) });

/** What a line of the file looks like now; undefined when it is gone. */
const line = async (name: string, start: string) =>
  (await text(name)).split('\n').find((one) => one.startsWith(start));

describe('check', () => {
  test('looks at every allocation', async () => {
    const { text: said, good } = await run('check');
    expect(good).toBe(true);
    expect(said).toMatch(
      /^allocation 187: catalog \w+, 187 fragments, .*\nallocation default: catalog \w+, 187/,
    );
  });

  test('names the codes that a lost fragment leaves without a home, and goes on after a bad row', async () => {
    await edit('fragments.csv', /^commune-301,.*\n/m, '');
    await edit('allocation.csv', /^commune-301,.*\n/m, '');
    await edit('allocation.187.csv', /^commune-302,.*$/m, 'commune-302,No Site');
    const { text: said, good } = await run('check');
    expect(good).toBe(false);
    expect(said.split('\n')).toEqual([
      expect.stringMatching(/^allocation 187: .*allocation\.187\.csv:\d+: "No Site" is not a site id/),
      'allocation default: 1 known code is in no fragment: 0030100',
      'allocation default: no fragment holds 00301??????? (such as OrganizationCode 0030100, commune (xã))',
    ]);
  });
});

test('show: fragments with their copies, and sites that keep nothing', async () => {
  await run('add-standby', 'department-02', 'department-03', '--staleness', '60');
  const { text: said } = await run('show');
  expect(said).toContain('187 fragments, 187 sites');
  expect(said).toContain(
    'department-02  02??????????  department-02, department-03 (standby, at most 60 s behind)  Sở Nội vụ',
  );
  expect(said).toMatch(/keeping nothing: commune-101, /);
});

describe('a change', () => {
  test('is written, said with both versions, and changes only its own lines', async () => {
    const before = await text('allocation.csv');
    const { text: said } = await run('move', 'commune-301', 'district-4');
    const after = await text('allocation.csv');
    expect(after).toBe(before.replace('commune-301,district-3\n', 'commune-301,district-4\n'));
    expect(said).toMatch(/- commune-301,district-3\n\+ commune-301,district-4\ncatalog \w+ -> \w+\n/);
    expect(await text('allocation.187.csv')).toContain('commune-301,commune-301\n');
  });

  test('is only shown in a trial', async () => {
    const before = await text('allocation.csv');
    const { text: said } = await run('move', 'commune-301', 'district-4', '--dry-run');
    expect(said).toMatch(/\+ commune-301,district-4\n.*\nNothing was written\.$/);
    expect(await text('allocation.csv')).toBe(before);
  });

  test('goes to the allocation that is named', async () => {
    await run('move', 'commune-301', 'district-4', '--allocation', '187');
    expect(await line('allocation.csv', 'commune-301,')).toBe('commune-301,district-3');
    expect(await line('allocation.187.csv', 'commune-301,')).toBe('commune-301,district-4');
  });

  test('of copies: standbys bring their columns, comments and notes stay', async () => {
    await edit(
      'allocation.csv',
      'department-02,department-02',
      '# the first of all\ndepartment-02,department-02',
    );
    await run('add-standby', 'department-02', 'department-03', '--staleness', '60');
    expect(await text('allocation.csv')).toMatch(
      /^fragment,site,role,staleness\n.*,,\n# the first of all\ndepartment-02,department-02,,\ndepartment-02,department-03,standby,60\n/,
    );
    await run('promote', 'department-02', 'department-03', '--keep', '5');
    expect(placementsOf(await schemas(), 'department-02')).toEqual([
      { site: 'department-03', role: 'primary', stalenessSeconds: 0 },
      { site: 'department-02', role: 'standby', stalenessSeconds: 5 },
    ]);
    await run('remove-standby', 'department-02', 'department-02');
    expect(placementsOf(await schemas(), 'department-02')).toHaveLength(1);
    expect(await text('allocation.csv')).toContain(
      '# the first of all\ndepartment-02,department-03,primary,\n',
    );
  });

  test('that splits a fragment splits it in every allocation; titles and sources stay', async () => {
    await run('split', 'department-02', 'offices=02001=Offices', '--rest', 'others');
    for (const [allocation, site] of [
      [undefined, 'department-02'],
      ['187', 'department-02'],
    ] as const) {
      const { fragments, ...rest } = await schemas(allocation);
      expect(fragments.filter(({ name }) => /^(offices|others)/.test(name)).length).toBeGreaterThan(1);
      expect(placementsOf(rest, 'offices')).toMatchObject([{ site }]);
    }
    expect(await line('fragments.csv', 'offices,')).toBe(
      'offices,02001???????,Offices,table 2.3 (qb_departments.csv)',
    );
    expect(await line('fragments.csv', 'others-1,')).toMatch(/^others-1,\S+,Sở Nội vụ,table 2\.3/);
    expect(await run('check')).toMatchObject({ good: true });
  });

  test.each([
    [['move', 'commune-301', 'nowhere'], 'fragment commune-301 is kept at nowhere, a site without a URL'],
    [['move', 'commune-999', 'district-3'], 'there is no fragment commune-999'],
    [['split', 'commune-301', 'a=0030100'], 'of commune-301 no piece holds 003011??????, 003012??????, '],
    // An organization has seven digits, so this would put its own row into two fragments.
    [['split', 'commune-301', 'a=003010000', '--rest', 'b'], '1 known code is in several fragments: 0030100'],
    [['split', 'commune-301', 'a=00301000000000'], 'it has 14 positions, the code space has 12'],
    [['promote', 'commune-301', 'district-4'], 'district-4 keeps no copy of commune-301'],
    [['remove-site', 'district-3'], 'site district-3 still keeps '],
    [['remove-site', 'commune-301'], 'site commune-301 still keeps something in allocation 187'],
    [['add-site', 'archive'], 'say how archive is called: --title'],
    [
      ['add-site', 'archive', '--title', 'x', '--url', 'http://a'],
      'a URL is written to a configuration: --config',
    ],
    [['add-site', 'district-3', '--title', 'x'], 'there is a site district-3 already'],
    [['show', '--allocation', 'moon'], 'there is no allocation moon; there are 187, default'],
  ])('%j is refused and writes nothing', async (words, message) => {
    const names = ['fragments.csv', 'allocation.csv', 'allocation.187.csv', 'sites.csv'];
    const before = await Promise.all(names.map(text));
    await expect(run(...words)).rejects.toThrow(
      expect.objectContaining({ message: expect.stringContaining(message) }),
    );
    expect(await Promise.all(names.map(text))).toEqual(before);
  });
});

describe('with a gateway’s configuration', () => {
  let config: string;
  beforeEach(async () => {
    config = join(folder, 'gateway.yml');
    const sites = new Set([...(await schemas()).allocation.values()].flat().map(({ site }) => site));
    const document = {
      deployment: 'quang-binh',
      sites: Object.fromEntries([...sites].map((site) => [site, 'http://127.0.0.1:1'])),
      subgraphs: [{ name: 'people', sdl: ['people.graphql'] }],
      identity: { issuer: 'i', audience: 'a', keys: 'k' },
      assertionKey: 'k',
      cursorSecret: 's',
      evidence: { folder: 'evidence', name: 'gateway' },
    };
    await writeFile(config, `# ours\n${stringify(document)}`);
  });
  const configured = (...words: string[]) => runCatalogCommand([...words, '--config', config]);

  test('a site is added with its URL, given a fragment, emptied and removed', async () => {
    const before = await readFile(config, 'utf8');
    const added = await configured(
      'add-site',
      'archive',
      '--title',
      'The archive, old',
      '--url',
      'http://127.0.0.1:2',
    );
    expect(added.text).toMatch(/\+ {3}archive: http:\/\/127\.0\.0\.1:2\ncatalog \w+, as it was\n/);
    expect(await readFile(config, 'utf8')).toContain('  archive: http://127.0.0.1:2\n');
    expect(await line('sites.csv', 'archive,')).toBe('archive,"The archive, old"');
    await configured('move', 'commune-301', 'archive');
    await expect(configured('remove-site', 'archive')).rejects.toThrow(
      'site archive still keeps commune-301',
    );
    await configured('move', 'commune-301', 'district-3');
    await configured('remove-site', 'archive');
    expect(await readFile(config, 'utf8')).toBe(before);
    expect(await line('sites.csv', 'archive,')).toBeUndefined();
  });

  test('a site without a URL is no place to move to, and a check says so', async () => {
    await expect(configured('move', 'commune-301', 'commune-301')).rejects.toThrow('a site without a URL');
    await edit('allocation.csv', 'commune-301,district-3', 'commune-301,commune-301');
    expect(await configured('check')).toMatchObject({
      good: false,
      text: expect.stringContaining(
        'allocation default: fragment commune-301 is kept at commune-301, a site without a URL',
      ),
    });
  });

  test('of another deployment is refused', async () => {
    await expect(configured('check', '--deployment', QUANG_BINH)).rejects.toThrow(/is the configuration of /);
  });
});
