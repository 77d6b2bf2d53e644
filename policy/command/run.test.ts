/** The policy command, as a person gives it; docs/policy.md shows whole answers (documentation.test.ts). */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDeployment } from '../../deployments/load.ts';
import { USAGE } from './parse-arguments.ts';
import { runPolicyCommand } from './run.ts';

const run = (words: string) => runPolicyCommand(words.split(' ').filter((word) => word !== ''));
const textOf = async (words: string) => (await run(words)).text;
/** The blocks, one per relation, after who asks and about what. */
const blocksOf = async (words: string) => (await textOf(words)).split(/\n\n(?=[A-Z])/);

/** Who, about what, and the first line of each relation. */
test.each<[string, string, string[]]>([
  ['home-affairs', '003010015001', ['Staff 003010015001: FULL']],
  ['home-affairs', '020000100009', ['Staff 020000100009: FULL; may be written']],
  ['natural-resources', '003010015001', ['Staff 003010015001: REDUCED']],
  ['natural-resources', '003010016001', ['Staff 003010016001: nothing']],
  ['construction', '003010015001', ['Staff 003010015001: nothing']],
  [
    'construction',
    '1700000',
    ['Organization 1700000: FULL; may be written', 'Staff 17??????????: FULL; may be written'],
  ],
  ['district-3-home-affairs', '003010005001', ['Staff 003010005001: FULL; may be written']],
  ['commune-301-clerk', '003010005001', ['Staff 003010005001: FULL']],
  ['commune-301-chair', '003010005001', ['Staff 003010005001: nothing']],
  ['040000100001', '003010015001', ['Staff 003010015001: REDUCED']],
  [
    'fujian',
    '350000000000',
    [
      'Organization 350000000000: FULL; may be written',
      'Member 35??????????: FULL in 350000000000, else REDUCED; 350000000000 may be written',
      'Staff 35??????????: FULL in 350000000000, else REDUCED; 350000000000 may be written',
    ],
  ],
  [
    'fujian',
    '440000000000',
    ['Organization 440000000000: nothing', 'Member 44??????????: COUNT', 'Staff 44??????????: COUNT'],
  ],
  ['longyan-city', '350802000000001', ['Staff 350802000000001: REDUCED']],
  ['longyan-city', '350100000000001', ['Staff 350100000000001: COUNT']],
  ['grass-roots', '350802000001001', ['Staff 350802000001001: FULL; may be written']],
  ['grass-roots', '350802000002001', ['Staff 350802000002001: nothing']],
  // A number is kept for life: it says no more of where its member is than the province.
  [
    'xinluo-district',
    '350802000001000001',
    [
      'Member 35??????????: FULL in 350802000000, else REDUCED in 350802??????, else COUNT in 3508????????, else nothing; 350802000000 may be written',
    ],
  ],
  ['no-rights', '350802000001001', ['Staff 350802000001001: nothing']],
])('%s about %s: %j', async (as, code, expected) => {
  const [, ...blocks] = await blocksOf(`explain --as ${as} --for ${code}`);
  expect(blocks.map((block) => block.split('\n')[0])).toEqual(expected);
});

test('who decides stands first, with where it is from; the others say why not', async () => {
  const text = await textOf('explain --as fujian --for 350802000001 --relation Member');
  expect(text).toContain(`
  rule                 gives         sees          here
  province-subtree     REDUCED       35??????????  decides
  province-own         FULL, writes  350000000000  does not reach it
  province-neighbours  COUNT         ????????????  reaches it; a wider rule decides

  why
    province-subtree:  cn_union_levels.csv level 2; design §7
`);
});

test('every field of a row is shown, masked or hidden, once', async () => {
  const text = await textOf('explain --as fujian --for 350802000001 --relation Member');
  expect(text).toMatch(/ {4}shown \(19\)\n/);
  expect(text).toMatch(/ {4}masked \(9\)\n/);
  expect(text).toMatch(/ {4}hidden \(3\)\n {6}ethnicity membershipChangeReason politicalStatus\n/);
  expect(text).toMatch(/name +keeps the first 1 +王小明 becomes 王\*\*\n/);
  expect(text).toMatch(/birthDate +keeps the year +1975-08-14 becomes 1975-01-01\n/);
  expect(text).toMatch(
    /filter, order and group by: those that are shown; by the others only in 350000000000$/,
  );
});

test.each([
  ['natural-resources', '003010015001', 'birthDate', 'hidden: null, without an error', 'in 04??????????'],
  ['natural-resources', '003010015001', 'rank', 'shown', 'in 00?000300??? 00???0015??? 04??????????'],
  ['home-affairs', '003010015001', 'birthDate', 'shown', 'in ????????????'],
  ['fujian', '110000000000001', 'birthDate', 'no value is shown', 'in 350000000000'],
])('%s about %s: %s is %s, and chooses rows %s', async (as, code, field, becomes, where) => {
  const text = await textOf(`explain --as ${as} --for ${code} --field ${field}`);
  expect(text).toContain(`${field}  at `);
  expect(text).toContain(becomes);
  expect(text).toContain(`filter, order and group by it: ${where}`);
});

test('lines are short enough to be read, but for sources', async () => {
  const text = await textOf('explain --as fujian --for 350802000001 --relation Organization');
  expect(text.split('\n').filter((line) => line.length > 110)).toEqual([]);
});

describe('what is refused, in words', () => {
  test.each([
    ['explain --for 0030000', 'say who asks: --as'],
    ['explain --as fujian', 'say which code they ask about: --for'],
    ['', 'say what to do'],
    ['explode', 'there is no command explode'],
    ['explain now --as fujian --for 350000000000', 'unexpected now'],
    ['check --as fujian', 'check takes no --as'],
    ['check --colour', '.*Unknown option .--colour'],
  ])('%j: %s', async (words, why) => {
    await expect(run(words)).rejects.toMatchObject({
      code: 'CONFIGURATION_INVALID',
      message: expect.stringMatching(new RegExp(`^${why}[\\s\\S]*\n\n${USAGE.slice(0, 30)}`)),
    });
  });

  test.each([
    [
      'explain --as nobody --for 0030000',
      /^there is no identity nobody; there are\n {2}quang-binh: home-affairs, .*\n {2}trade-unions: national, /,
    ],
    [
      'explain --as 99 --for 0030000',
      /^nobody acts for 99\n {2}quang-binh: StaffCode "99": .*\n {2}trade-unions: OrganizationCode "99": /,
    ],
    ['explain --as fujian --for 9', /^9 is no code of trade-unions\n {2}OrganizationCode "9": /],
    [
      'explain --as fujian --for 350000000000 --purpose fun',
      /^there is no purpose fun; there are membership, /,
    ],
    [
      'explain --as fujian --for 350000000000 --relation Stuff',
      /^the policy speaks of no relation Stuff; it speaks of /,
    ],
    [
      'explain --as fujian --for 350000000000001 --relation Member',
      /^no rows of Member lie at 350000000000001$/,
    ],
    [
      'explain --as fujian --for 350000000000 --field fun',
      /^there is no field fun of Organization nor Member nor Staff$/,
    ],
    [
      'explain --as fujian --for 350000000000 --deployment quang-binh',
      /^there is no identity fujian; there are\n {2}quang-binh: /,
    ],
    [
      'explain --as 140000000001 --for 140000000000',
      /^140000000001 is somebody in quang-binh and trade-unions: say which with --deployment$/,
    ],
    [
      'check --deployment nowhere',
      /^no deployment is called nowhere; there are quang-binh and trade-unions$/,
    ],
  ])('%s', async (words, why) => {
    await expect(run(words)).rejects.toThrow(why);
  });
});

describe('a policy of one’s own', () => {
  let folder: string;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'policy-command-')), 'quang-binh');
    await cp((await loadDeployment('quang-binh')).directory, folder, { recursive: true });
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true }));

  const change = async (from: string, to: string): Promise<void> => {
    const file = join(folder, 'policy.yml');
    const text = await readFile(file, 'utf8');
    expect(text).toContain(from);
    await writeFile(file, text.replace(from, to));
  };

  test('check says everything that is wrong, with its lines, and is not good', async () => {
    await change('sees: "00???0014???"', 'sees: "00???0019???"');
    await change('      - fullName\n', '');
    const { text, good } = await run(`check --deployment ${folder}`);
    expect(good).toBe(false);
    expect(text.replaceAll(folder, '').split('\n')).toEqual([
      expect.stringMatching(
        /^\/policy\.yml:\d+: rule department-01-title-14: no StaffCode is in 00\?\?\?0019\?\?\?; /,
      ),
      expect.stringMatching(
        /^\/policy\.yml:\d+: Staff\.fullName is never null, so it cannot be hidden at REDUCED; /,
      ),
    ]);
  });

  test('a rule for another purpose is named, and holds when that is stated', async () => {
    await change(
      '    sees: "00???0015???"\n    fields: REDUCED\n',
      '    sees: "00???0015???"\n    fields: REDUCED\n    purposes: [training]\n',
    );
    await change('2C-BNV/2008 item 27", recorded: true', '2C-BNV/2008 item 27"');
    const words = `explain --as natural-resources --for 003010015001 --deployment ${folder}`;
    const without = await textOf(words);
    expect(without).toContain('Staff 003010015001: nothing\n');
    expect(without).toMatch(/department-04-title-15 +REDUCED +00\?\?\?0015\?\?\? +only for training\n?/);
    const stated = await textOf(`${words} --purpose training`);
    expect(stated).toContain('Staff 003010015001: REDUCED\n');
    expect(stated).toMatch(/why +training +Planning of training/);
  });
});

test('check of all deployments that come with the project', async () => {
  const { text, good } = await run('check');
  expect(good).toBe(true);
  expect(text).toMatch(
    /^quang-binh: policy 2\.[0-9a-f]{12}, 33 rules, 2 relations, 4 purposes: nothing is wrong\ntrade-unions: policy 2\./,
  );
});
