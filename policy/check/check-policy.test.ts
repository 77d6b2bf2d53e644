/** Policies that are wrong, each with what is said of it: line, rule, what is wrong and how to mend it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { loadCodeSchemes } from '../../codes/load.ts';
import type { CodeSchemes } from '../../codes/scheme.ts';
import { readLocated } from '../../documents/read-document.ts';
import { policyDocument } from '../document.ts';
import { loadPolicy } from '../load.ts';
import { toPolicy } from '../to-policy.ts';
import { POLICY_CHECKS } from './check-policy.ts';
import { entitiesOf } from './entities.ts';
import type { PolicyWorld } from './finding.ts';
import { knownUnits } from './units.ts';

const CODES = `
space: 4
schemes:
  UnitCode:
    title: unit
    segments: [{ name: P, length: 1, title: place }, { name: U, length: 1, title: unit }]
    levels:
      - { name: top, where: { P: "0", U: "0" }, below: none }
      - { name: place, where: { P: "1-9", U: "0" }, below: P }
      - { name: unit, where: { P: "1-9", U: "1-9" }, below: U }
  PersonCode:
    title: person
    segments:
      - { name: P, length: 1, title: place }
      - { name: U, length: 1, title: unit }
      - { name: N, length: 2, title: serial }
    levels:
      - { name: person, where: { P: "1-9", U: any, N: "01-99" } }
`;

const SDL = `
type Person @key(fields: "code") @fragmented(by: "code") {
  code: PersonCode!
  name: String!
  sex: Sex!
  birthDate: Date
  mail: String
  height: Int
  unitCode: UnitCode
  tags: [String!]
}
type Unit @key(fields: "code") @fragmented(by: "code") { code: UnitCode! title: String! }
type Unit @key(fields: "code") @fragmented(by: "code") { code: UnitCode! people(first: Int): [Person] }
type Remark { text: String! }
`;

const POLICY = `version: 1
identity: UnitCode
purposes:
  - { id: care, title: Care }
  - { id: reports, title: Reports, recorded: true }
relations:
  Person:
    reduced: [code, sex, unitCode]
    masked:
      name: { keep: [1, 0] }
      birthDate: year
      mail: email
    counted: [sex, birthDate]
  Unit:
    reduced: [code, title]
release: { smallest: 5, unitLength: 2 }
rules:
  - id: own
    grantee: { level: unit, pattern: "????" }
    relations: [Person, Unit]
    sees: "==??"
    fields: FULL
    writes: true
    source: "§ 1"
  - id: below
    grantee: { level: place, pattern: "????" }
    relations: [Person, Unit]
    sees: "=???"
    fields: REDUCED
    source: "§ 2"
  - id: care
    grantee: { level: place, pattern: "1???" }
    relations: [Person]
    sees: "=???"
    fields: FULL
    purposes: [care]
    source: "§ 3"
  - id: neighbours
    grantee: { level: place, pattern: "????" }
    relations: [Person]
    sees: "????"
    fields: COUNT
    source: "§ 4"
`;

/** Places 1 and 2 with two units each. */
const KNOWN = ['00', '10', '11', '12', '20', '21', '22'];

let folder: string;
let schemes: CodeSchemes;
let world: PolicyWorld;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-check-'));
  await writeFile(join(folder, 'codes.yml'), CODES);
  schemes = await loadCodeSchemes(folder);
  world = {
    entities: { types: entitiesOf(parse(SDL).definitions), whole: true },
    units: knownUnits(KNOWN, schemes),
  };
});
afterAll(() => rm(folder, { recursive: true }));

async function load(text: string, held = world) {
  await writeFile(join(folder, 'policy.yml'), text);
  return loadPolicy(folder, schemes, held);
}

/** What is said of a policy, without the file's name. */
async function said(text: string, held = world): Promise<readonly string[]> {
  const refusal = await load(text, held).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (refusal === undefined) return [];
  expect(refusal).toMatchObject({ code: 'POLICY_INVALID' });
  return (refusal as Error).message.replaceAll(`${join(folder, 'policy.yml')}:`, 'line ').split('\n');
}

const change = (from: string, to: string): string => {
  expect(POLICY.split(from)).toHaveLength(2);
  return POLICY.replace(from, to);
};

test('nothing is said of a policy that is right', async () => {
  expect(await said(POLICY)).toEqual([]);
});

const RULE = (lines: string): string => `${POLICY}${lines.replace(/^\n/, '')}`;

/** What is wrong; the policy; all that is said of it. */
const WRONG: readonly (readonly [string, () => string, readonly string[]])[] = [
  [
    'two rules of one id',
    () => change('id: below', 'id: own'),
    ['line 25: rule own: another rule has this id; give each rule an id of its own'],
  ],
  [
    'a purpose that there is not',
    () => change('purposes: [care]', 'purposes: [care, cure]'),
    ['line 36: rule care: there is no purpose cure; declare it under purposes, or name care, reports'],
  ],
  [
    'purposes where none is declared',
    () =>
      change(
        'purposes:\n  - { id: care, title: Care }\n  - { id: reports, title: Reports, recorded: true }\n',
        '',
      ),
    ['line 33: rule care: there is no purpose care; declare it under purposes'],
  ],
  [
    'a purpose that is declared twice',
    () => change('{ id: reports, title: Reports, recorded: true }', '{ id: care, title: Cure }'),
    ['line 5: purpose care is written twice; keep the one that is meant'],
  ],
  [
    'a purpose that no rule names',
    () => change(', recorded: true', ''),
    [
      'line 5: no rule names the purpose reports; name it in a rule, or add recorded: true when it is only to be written down',
    ],
  ],
  [
    'a purpose that is only recorded, and yet a rule depends on it',
    () => change('title: Care }', 'title: Care, recorded: true }'),
    [
      'line 4: the purpose care is only recorded, and rule care depends on it; take recorded out, or the purpose out of the rule',
    ],
  ],
  [
    'a grantee of another level',
    () => change('{ level: place, pattern: "1???" }', '{ level: place, pattern: "11??" }'),
    [
      'line 32: rule care: no UnitCode of level place fits 11??, so the rule can never apply; write a pattern that codes of level place have, or name their level',
    ],
  ],
  [
    'a grantee that no code is',
    () => change('{ level: unit, pattern: "????" }', '{ level: unit, pattern: "0???" }'),
    [
      'line 19: rule own: no UnitCode of level unit fits 0???, so the rule can never apply; write a pattern that codes of level unit have, or name their level',
    ],
  ],
  [
    'a grantee that the deployment does not list',
    () => change('{ level: place, pattern: "1???" }', '{ level: place, pattern: "3???" }'),
    [
      'line 32: rule care: no unit that the deployment lists has a code in 3???; correct the pattern, or list the unit (known in catalog/completeness.yml)',
      'line 34: rule care: no unit that the deployment lists has a code in =???; correct the pattern, or list the unit (known in catalog/completeness.yml)',
    ],
  ],
  [
    'an own character that the asker’s code does not have',
    () => change('sees: "==??"', 'sees: "==?="'),
    [
      "line 21: rule own: position 4 of ==?= is the asker's own, and a UnitCode has 2 characters; write ? or a digit from position 3 on",
    ],
  ],
  [
    'seeing what no code is',
    () =>
      change('sees: "????"', 'sees: "0???"')
        .replace('fields: COUNT', 'fields: FULL')
        .replace('sees: "0???"', 'sees: "05??"'),
    [
      'line 41: rule neighbours: no code is in 05??; write a pattern that codes of the deployment (codes.yml) have',
    ],
  ],
  [
    'seeing what no code is, once the own characters stand there',
    () =>
      change('{ level: unit, pattern: "????" }', '{ level: unit, pattern: "?1??" }').replace(
        'sees: "==??"',
        'sees: "0=??"',
      ),
    [
      'line 21: rule own: no code is in 01??, which is all that 0=?? can be; write a pattern that codes of the deployment (codes.yml) have',
    ],
  ],
  [
    'seeing what no row of a relation has, though a unit’s code, being shorter, fits',
    () => change('sees: "==??"', 'sees: "==00"'),
    [
      'line 21: rule own: no PersonCode is in ??00, which is all that ==00 can be; write a pattern that codes of the deployment (codes.yml) have',
    ],
  ],
  [
    'seeing a unit that the deployment does not list',
    () => change('sees: "????"', 'sees: "34??"'),
    [
      'line 41: rule neighbours: no unit that the deployment lists has a code in 34??; correct the pattern, or list the unit (known in catalog/completeness.yml)',
    ],
  ],
  [
    'the same right twice',
    () =>
      RULE(`
  - id: again
    grantee: { level: unit, pattern: "????" }
    relations: [Unit]
    sees: "==??"
    fields: FULL
    writes: true
    source: "§ 5"
`),
    [
      'line 47: rule again: rule own gives the same of Unit to the same; keep the one of the two that is meant',
    ],
  ],
  [
    'another level for the same right',
    () =>
      RULE(`
  - id: less
    grantee: { level: unit, pattern: "????" }
    relations: [Person]
    sees: "==??"
    fields: REDUCED
    source: "§ 5"
`),
    [
      'line 48: rule less: it gives REDUCED of Person, and rule own gives FULL and writing of the same to the same; keep the one of the two that is meant',
    ],
  ],
  [
    'a wider right that makes an earlier one idle',
    () =>
      RULE(`
  - id: more
    grantee: { level: place, pattern: "????" }
    relations: [Unit]
    sees: "=???"
    fields: FULL
    source: "§ 5"
`),
    [
      'line 48: rule more: it gives FULL of Unit, and rule below gives REDUCED of the same to the same; keep the one of the two that is meant',
    ],
  ],
  [
    'reading more and writing less',
    () =>
      RULE(`
  - id: written
    grantee: { level: place, pattern: "????" }
    relations: [Unit]
    sees: "==??"
    fields: REDUCED
    writes: true
    source: "§ 5"
  - id: read
    grantee: { level: place, pattern: "????" }
    relations: [Unit]
    sees: "==??"
    fields: FULL
    source: "§ 6"
`),
    [
      'line 55: rule read: it gives FULL of Unit, and rule written gives REDUCED and writing of the same to the same; keep the one of the two that is meant',
    ],
  ],
  [
    'a right for a purpose that is there for any',
    () =>
      RULE(`
  - id: again
    grantee: { level: place, pattern: "????" }
    relations: [Person]
    sees: "=???"
    fields: REDUCED
    purposes: [care]
    source: "§ 5"
`),
    [
      'line 47: rule again: rule below gives the same of Person to the same; keep the one of the two that is meant',
    ],
  ],
  [
    'a relation that there is not, in a rule',
    () =>
      change('relations: [Person, Unit]\n    sees: "==??"', 'relations: [Person, Unti]\n    sees: "==??"'),
    ['line 20: rule own: no subgraph has an entity Unti; name one of Person, Unit'],
  ],
  [
    'a relation that there is not, with fields',
    () =>
      change(
        '  Unit:\n    reduced: [code, title]',
        '  Unit:\n    reduced: [code, title]\n  Remark:\n    reduced: [text]',
      ),
    [
      'line 17: no subgraph has an entity Remark; name one of Person, Unit',
      'line 17: no rule speaks of Remark; write a rule that does, or take the entry out',
    ],
  ],
  [
    'REDUCED of a relation of which nobody says what that is',
    () => change('  Unit:\n    reduced: [code, title]\n', ''),
    [
      'line 25: rule below: it gives REDUCED of Unit, and nothing says which fields that are; name them under relations.Unit.reduced',
    ],
  ],
  [
    'a field that is shown and masked',
    () => change('reduced: [code, sex, unitCode]', 'reduced: [code, sex, unitCode, mail]'),
    ['line 12: Person.mail cannot be shown and masked at once; take it out of reduced or out of masked'],
  ],
  [
    'a field that stands twice in reduced',
    () => change('[code, title]', '[code, title, code]'),
    ['line 15: Unit.code stands twice in reduced; take one out'],
  ],
  [
    'a field that stands twice in counted',
    () => change('counted: [sex, birthDate]', 'counted: [sex, birthDate, sex]'),
    ['line 13: Person.sex stands twice in counted; take one out'],
  ],
  [
    'a reduced field that there is not',
    () => change('reduced: [code, sex, unitCode]', 'reduced: [code, sex, unitcode]'),
    ['line 8: Person has no field unitcode; there is unitCode; name a field of the entity in the schema'],
  ],
  [
    'a masked field that there is not',
    () => change('      mail: email', '      fax: email'),
    ['line 12: Person has no field fax; name a field of the entity in the schema'],
  ],
  [
    'a counted field that there is not',
    () => change('counted: [sex, birthDate]', 'counted: [sex, age]'),
    ['line 13: Person has no field age; name a field of the entity in the schema'],
  ],
  [
    'a field that is never null, hidden',
    () => change('[code, title]', '[code]'),
    [
      'line 15: Unit.title is never null, so it cannot be hidden at REDUCED; name it under reduced or masked, or let it be null in the schema',
    ],
  ],
  [
    'a field that is never null, under a mask that may leave nothing',
    () => change('name: { keep: [1, 0] }', 'name: county'),
    [
      'line 10: Person.name is never null, and its mask may leave nothing; use keep, show the field, or let it be null in the schema',
    ],
  ],
  [
    'a mask for texts on a number',
    () => change('      mail: email', '      height: { keep: [1, 0] }'),
    [
      'line 12: Person.height is Int, and this mask is made for String and ID; use another mask, or show or hide the field',
    ],
  ],
  [
    'a mask for dates on a text',
    () => change('      mail: email', '      mail: year'),
    [
      'line 12: Person.mail is String, and this mask is made for Date; use another mask, or show or hide the field',
    ],
  ],
  [
    'a mask on a list',
    () => change('      mail: email', '      tags: { keep: [1, 0] }'),
    [
      'line 12: Person.tags is a list of String, and this mask is made for String and ID; use another mask, or show or hide the field',
    ],
  ],
  [
    'a mask on a code',
    () =>
      change('reduced: [code, sex, unitCode]', 'reduced: [code, sex]').replace(
        '      mail: email',
        '      unitCode: { keep: [1, 0] }',
      ),
    [
      'line 12: Person.unitCode is UnitCode, and this mask is made for String and ID; use another mask, or show or hide the field',
    ],
  ],
  [
    'a masked key',
    () => change('reduced: [code, title]', 'reduced: [title]\n    masked: { code: { keep: [1, 0] } }'),
    [
      'line 16: Unit.code is UnitCode, and this mask is made for String and ID; use another mask, or show or hide the field',
      'line 16: Unit.code is the key of Unit; name it under reduced',
    ],
  ],
  [
    'writing what may only be counted',
    () => change('fields: COUNT', 'fields: COUNT\n    writes: true'),
    ['line 43: rule neighbours: COUNT shows no row, so none can be written; take writes out, or give FULL'],
  ],
  [
    'counting less than a unit',
    () => change('sees: "????"', 'sees: "1?1?"'),
    [
      'line 41: rule neighbours: COUNT is answered by whole units of 2 characters, and 1?1? says more at position 3; write ? from position 3 on',
    ],
  ],
  [
    'units that are longer than a place',
    () => change('unitLength: 2', 'unitLength: 3'),
    ['line 16: a unit of 3 characters is longer than a UnitCode, which has 2; write at most 2'],
  ],
];

test.each(WRONG)('%s', async (_, policy, lines) => {
  expect(await said(policy())).toEqual(lines);
});

test('every check finds something in the table above', async () => {
  expect(WRONG.length).toBeGreaterThanOrEqual(25);
  const idle = new Set(POLICY_CHECKS);
  for (const [, policy] of WRONG) {
    await writeFile(join(folder, 'policy.yml'), policy());
    const { document, parsed } = await reread();
    for (const check of POLICY_CHECKS) {
      if (check({ policy: parsed, document, schemes, world }).length > 0) idle.delete(check);
    }
  }
  expect([...idle].map(({ name }) => name)).toEqual([]);
});

async function reread() {
  const { value, refuse } = await readLocated(join(folder, 'policy.yml'), policyDocument, 'POLICY_INVALID');
  return { document: value, parsed: toPolicy(value, { schemes, digest: '', refuse }) };
}

test('everything that is wrong is said at once', async () => {
  const lines = await said(change('id: below', 'id: own').replace('unitLength: 2', 'unitLength: 3'));
  expect(lines.map((line) => line.slice(0, 7))).toEqual(['line 25', 'line 16']);
});

test('a site that serves a part knows no better of what it does not serve, and judges what it does', async () => {
  const types = entitiesOf(
    parse('type Unit @fragmented(by: "code") { code: UnitCode! title: String! }').definitions,
  );
  const part: PolicyWorld = { entities: { types, whole: false } };
  expect(await said(change('counted: [sex, birthDate]', 'counted: [sex, age]'), part)).toEqual([]);
  expect(await said(change('[code, title]', '[code]'), part)).toHaveLength(1);
});

test('without a world a policy is held against its own words only', async () => {
  const text = change('counted: [sex, birthDate]', 'counted: [sex, age]').replace('"1???"', '"3???"');
  expect(await said(text, {})).toEqual([]);
  expect(await said(text)).toHaveLength(3);
});

test.each([
  ['the relation', 'relations: [Unit]', 'sees: "??0?"', 'fields: FULL'],
  ['giving more for one purpose', 'relations: [Unit]', 'sees: "=???"', 'fields: FULL\n    purposes: [care]'],
  ['what they see', 'relations: [Person]', 'sees: "==??"', 'fields: FULL'],
])('two rules may differ by %s', async (_, relations, sees, fields) => {
  const rule = `  - id: other\n    grantee: { level: place, pattern: "????" }\n    ${relations}\n    ${sees}\n    ${fields}\n    source: "§ 5"\n`;
  expect(await said(RULE(rule))).toEqual([]);
});
