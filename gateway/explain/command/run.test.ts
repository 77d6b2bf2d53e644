import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_LIMITS } from '../../config/gateway-config.ts';
import type { Explanation } from '../explanation.ts';
import { parseArguments, USAGE } from './parse-arguments.ts';
import { runExplainCommand } from './run.ts';

const SEARCH = '{ staffSearch(first: 5, filter: { unit: ["0800000"] }) { edges { node { code } } } }';
const textOf = async (words: readonly string[]): Promise<string> => (await runExplainCommand(words)).text;
const lastLine = (text: string): string | undefined => text.split('\n').at(-1);

test('explains an operation with nothing running', async () => {
  const text = await textOf(['quang-binh', '--as', 'home-affairs', SEARCH]);
  expect(text.split('\n').slice(0, 5)).toEqual([
    'Fetch personnel',
    '  staffSearch: connection of Staff, first 5, subset → 1 site',
    '    narrowed by filter.unit to 08??????????',
    '    each site gives its first 5',
    '    ask department-08 (08??????????)',
  ]);
  expect(lastLine(text)).toBe('cost 105 of at most 200,000');
});

test('from a file, with variables, kept otherwise, and without reduction', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'tributary-explain-'));
  const file = join(directory, 'search.graphql');
  await writeFile(
    file,
    'query ($u: [OrganizationCode!]) { staffSearch(filter: { unit: $u }) { edges { node { code } } } }',
  );
  const words = [
    'quang-binh',
    '--as',
    'home-affairs',
    '--allocation',
    '187',
    '--variables',
    '{"u":["0030000"]}',
    file,
  ];
  expect(await textOf(words)).toContain('subset → 29 sites');
  expect(await textOf([...words, '--reduce', 'off'])).toContain('subset → 187 sites');
  await rm(directory, { recursive: true });
});

test('as a tree', async () => {
  const tree = JSON.parse(await textOf(['quang-binh', '--as', 'home-affairs', '--json', SEARCH]));
  expect(tree as Explanation).toMatchObject({
    kind: 'Operation',
    mode: 'plan',
    cost: 105,
    step: { kind: 'Fetch' },
  });
});

describe('with the limits that hold where nothing is configured', () => {
  const costOf = async (words: readonly string[]): Promise<number> =>
    (JSON.parse(await textOf([...words, '--json'])) as Explanation).cost;

  test('thirty pages of 500 members from 33 sites are refused', async () => {
    const aliases = Array.from(
      { length: 30 },
      (_, i) => `a${i}: memberSearch(first: 500) { edges { node { name } } }`,
    );
    const words = ['trade-unions', '--as', 'national', `{ ${aliases.join(' ')} }`];
    expect(await costOf(words)).toBeGreaterThan(DEFAULT_LIMITS.operationCost);
    const { text, refused } = await runExplainCommand(words);
    expect(lastLine(text)).toBe('cost 498,300 of at most 200,000: refused');
    expect(refused).toEqual(['OPERATION_TOO_COSTLY: it would cost 498,300, and at most 200,000 is allowed.']);
  });

  test('one page of 500 from 187 sites is not, with the units and the units above them', async () => {
    const page =
      'staffSearch(first: 500) { edges { node { fullName organization { name parent { name } } } } }';
    const words = ['quang-binh', '--allocation', '187', '--as', 'home-affairs', `{ ${page} }`];
    expect(await costOf(words)).toBeLessThan(DEFAULT_LIMITS.operationCost);
  });
});

test.each([
  ['no deployment', [], 'say which deployment'],
  ['nobody who asks', ['quang-binh', SEARCH], 'say who asks'],
  ['no operation', ['quang-binh', '--as', 'home-affairs'], 'say which operation'],
  ['an operation in pieces', ['quang-binh', '--as', 'x', '{', 'a', '}'], 'unexpected a }'],
  [
    'reduction half on',
    ['quang-binh', '--as', 'x', '--reduce', 'half', '{ a }'],
    '--reduce is on or off, not half',
  ],
  [
    'variables that are no object',
    ['quang-binh', '--as', 'x', '--variables', '[1]', '{ a }'],
    '--variables is a JSON object',
  ],
  [
    'variables that are no JSON',
    ['quang-binh', '--as', 'x', '--variables', '{a', '{ a }'],
    '--variables is a JSON object',
  ],
  ['an unknown option', ['quang-binh', '--ass', 'x'], '--ass'],
])('%s is refused with how it is written', (_, words, why) => {
  expect(() => parseArguments(words)).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }));
  expect(() => parseArguments(words)).toThrow(why);
  expect(() => parseArguments(words)).toThrow(USAGE);
});

test('who is not there, and what is not in the schema, is said', async () => {
  await expect(runExplainCommand(['quang-binh', '--as', 'nobody', SEARCH])).rejects.toThrow(
    /there is no identity nobody; there are .*home-affairs/,
  );
  await expect(
    runExplainCommand(['quang-binh', '--as', 'home-affairs', '{ staffSearch { rows } }']),
  ).rejects.toMatchObject({
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: expect.stringContaining('Cannot query field "rows"'),
  });
  await expect(runExplainCommand(['quang-binh', '--as', 'home-affairs', '{ staff('])).rejects.toMatchObject({
    code: 'GRAPHQL_PARSE_FAILED',
  });
  await expect(runExplainCommand(['quang-binh', '--as', 'home-affairs', 'nowhere.graphql'])).rejects.toThrow(
    'nowhere.graphql is neither an operation nor a file that can be read',
  );
});

test('a field that would be refused is explained, and told as a refusal', async () => {
  const both =
    '{ good: staff(code: "080000100001") { code } bad: staffSearch(first: 1, last: 1) { totalCount } }';
  const { text, refused } = await runExplainCommand(['quang-binh', '--as', 'home-affairs', both]);
  expect(text).toContain('good: one Staff, single → 1 site');
  expect(refused).toEqual([expect.stringMatching(/^PAGE_ARGUMENTS_CONFLICT at bad: /)]);
  expect((await runExplainCommand(['quang-binh', '--as', 'home-affairs', SEARCH])).refused).toEqual([]);
});
