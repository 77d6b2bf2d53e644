import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCodeSchemes } from '../codes/load.ts';
import type { CodeSchemes } from '../codes/scheme.ts';
import { loadPolicy } from './load.ts';

const DEPLOYMENTS = join(import.meta.dirname, '..', 'deployments');

const POLICY = `version: 1
identity: UnitCode
rules:
  - id: own
    grantee: { level: unit, pattern: "?1?" }
    relations: [Person]
    sees: "==?"
    fields: FULL
    source: "§ 1"
  - id: all
    grantee: { level: place, pattern: "1??" }
    relations: [Person, Unit]
    sees: "???"
    fields: REDUCED
    source: "§ 2"
relations:
  Person: { reduced: [code], masked: { name: { keep: [1, 0] }, mail: email }, counted: [sex] }
  Unit: { reduced: [code] }
`;

let folder: string;
let schemes: CodeSchemes;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-'));
  await writeFile(
    join(folder, 'codes.yml'),
    `
space: 3
schemes:
  UnitCode:
    title: unit
    segments: [{ name: P, length: 1, title: place }, { name: U, length: 1, title: unit }]
    levels:
      - { name: place, where: { P: any, U: "0" }, below: P }
      - { name: unit, where: { P: any, U: any }, below: U }
`,
  );
  schemes = await loadCodeSchemes(folder);
});
afterEach(() => rm(folder, { recursive: true }));

async function load(text: string) {
  await writeFile(join(folder, 'policy.yml'), text);
  return loadPolicy(folder, schemes);
}

test('a policy: its version, whose codes identify, and its rules in order', async () => {
  const policy = await load(POLICY);
  expect(policy).toMatchObject({
    version: expect.stringMatching(/^1\.[0-9a-f]{12}$/),
    identityScheme: { name: 'UnitCode' },
    rules: [
      {
        id: 'own',
        grantee: { level: 'unit', pattern: '?1?' },
        relations: ['Person'],
        sees: '==?',
        fields: 'FULL',
      },
      { id: 'all' },
    ],
  });
  expect([policy, policy.rules, ...policy.rules].every(Object.isFrozen)).toBe(true);
  expect(policy.relations.get('Person')?.reduced).toEqual(
    new Map<string, unknown>([
      ['code', 'SHOWN'],
      ['name', { kind: 'KEEP', first: 1, last: 0 }],
      ['mail', { kind: 'EMAIL' }],
    ]),
  );
  expect(policy.relations.get('Person')?.counted).toEqual(new Set(['sex']));
  expect(policy.release).toEqual({ smallest: 5, unitLength: 1 });
});

test('a copy that differs in a single character is another version', async () => {
  const [one, other] = [await load(POLICY), await load(POLICY.replace('§ 2', '§ 3'))];
  expect(one.version).not.toBe(other.version);
  expect((await load(POLICY)).version).toBe(one.version);
});

test('a policy without a rule gives nothing to anybody, and may be written', async () => {
  expect((await load('version: 1\nidentity: UnitCode\nrules: []\n')).rules).toEqual([]);
});

/** Each line of the table: what is written instead of what, and the line that is named. */
test.each<[string, string, number, RegExp]>([
  ['identity: UnitCode', 'identity: PersonCode', 2, /no code scheme is called PersonCode/],
  ['level: unit', 'level: galaxy', 5, /rule own: UnitCode has no level galaxy/],
  ['pattern: "?1?"', 'pattern: "?x?"', 5, /rule own: .*position 2/],
  ['pattern: "?1?"', 'pattern: "?1"', 5, /rule own: .*2 positions/],
  ['sees: "==?"', 'sees: "==?="', 7, /rule own: .*4 positions/],
  ['sees: "==?"', 'sees: "==*"', 7, /rule own: .*position 3/],
  ['fields: REDUCED', 'fields: SOME', 14, /rules\.1\.fields: /],
  ['relations: [Person, Unit]', 'relations: []', 12, /rules\.1\.relations: /],
  ['source: "§ 2"', 'source: ""', 15, /rules\.1\.source: /],
  ['id: all', 'id: own', 10, /rule own: another rule has this id/],
  ['    sees: "???"\n', '', 10, /rules\.1\.sees: /],
  ['    fields: FULL\n', '    fields: FULL\n    sees: "???"\n', 9, /unique/i],
  ['    fields: FULL\n', '    fields: FULL\n    reads: "???"\n', 4, /rules\.0: .*reads/],
  ['level: unit, ', '', 5, /rules\.0\.grantee\.level: /],
  ['mail: email', 'mail: fax', 17, /relations\.Person\.masked\.mail: /],
  ['keep: [1, 0]', 'keep: [1]', 17, /relations\.Person\.masked\.name/],
  ['keep: [1, 0]', 'keep: [-1, 0]', 17, /relations\.Person\.masked\.name/],
  ['sees: "==?"', 'sees: [', 8, /./],
  ['rules:', 'rule:', 1, /rules: /],
])('%j instead: %j is refused at line %i', async (from, to, line, why) => {
  expect(POLICY).toContain(from);
  const refusal = await load(POLICY.replace(from, to)).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'POLICY_INVALID' });
  const { message } = refusal as Error;
  expect(message.startsWith(`${join(folder, 'policy.yml')}:${line}: `)).toBe(true);
  expect(message).toMatch(why);
});

test.each(['quang-binh', 'trade-unions'])('the policy of %s can be read', async (name) => {
  const directory = join(DEPLOYMENTS, name);
  const policy = await loadPolicy(directory, await loadCodeSchemes(directory));
  expect(policy.rules.length).toBeGreaterThan(5);
});
