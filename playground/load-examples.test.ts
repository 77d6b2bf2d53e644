import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadExamples } from './load-examples.ts';

const identities = [{ id: 'home-affairs', name: 'n', title: 't', description: 'd' }];
let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'examples-'));
});
afterEach(() => rm(directory, { recursive: true }));

async function load(files: Readonly<Record<string, string>>) {
  await mkdir(join(directory, 'examples'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, 'examples', name), text);
  return loadExamples({ directory, identities });
}

test('an example is a head of comments and a named query', async () => {
  const text = `# Title: Everybody: all of them
# Identities: home-affairs
# Variables: {"first": 50}
# One list,
# by name.

# Part of the head as well.
query Everybody($first: Int) {
  staffSearch(first: $first) { totalCount } # not the head
}
`;
  expect(await load({ '01-everybody.graphql': text })).toEqual([
    {
      id: '01-everybody',
      title: 'Everybody: all of them',
      description: 'One list, by name.  Part of the head as well.',
      identities: ['home-affairs'],
      operationName: 'Everybody',
      query:
        'query Everybody($first: Int) {\n  staffSearch(first: $first) { totalCount } # not the head\n}\n',
      variables: { first: 50 },
    },
  ]);
});

test('examples come in the order of their files; other files are none', async () => {
  const example = (name: string) => `# Title: ${name}\nquery ${name} { a }\n`;
  const examples = await load({
    '02-b.graphql': example('B'),
    '01-a.graphql': example('A'),
    'README.md': '',
  });
  expect(examples.map(({ title }) => title)).toEqual(['A', 'B']);
  expect(examples[0]).toMatchObject({ identities: [], variables: {} });
});

test('a deployment may have none', async () => {
  expect(await loadExamples({ directory, identities })).toEqual([]);
});

test.each([
  ['query A { a }', ':1: the file must begin with `# Title: …`'],
  ['# Title: A\n{ a }', ':2: an example is one named query'],
  ['# Title: A\nquery A { a } query B { b }', ':2: an example is one named query'],
  ['# Title: A\nmutation A { a }', ':2: an example is one named query'],
  ['# Title: A\n\nquery A {\n  a(\n}', ':5: Syntax Error'],
  ['# Title: A\n# Variables: [1]\nquery A { a }', ':2: Variables must be a JSON object'],
  ['# Title: A\n# Variables: {"a"\nquery A { a }', ':2: Variables must be a JSON object'],
  ['# Title: A\n# Identities: home-affairs, nobody\nquery A { a }', ': there is no identity nobody'],
])('%j is refused with its place', async (text, message) => {
  const loading = load({ 'a.graphql': text });
  await expect(loading).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
  await expect(loading).rejects.toThrow(`a.graphql${message}`);
});
