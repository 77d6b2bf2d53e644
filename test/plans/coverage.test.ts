import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPlanCases } from './plan-case.ts';

const cases = await loadPlanCases();
const readme = await readFile(join(import.meta.dirname, 'README.md'), 'utf8');

/** Row of a table → how a plan begins to tell it. */
const MERGES: Readonly<Record<string, string>> = {
  'one row': 'one ',
  CONNECTION: 'connection of ',
  LIST: 'list of ',
  SUM: 'sum over ',
  MIN: 'min over ',
  MAX: 'max over ',
  AVERAGE: 'average over ',
  'GROUPS, one bucket': 'statistics over ',
  'GROUPS, many': 'groups over ',
  ANY: 'any over ',
  ALL: 'all over ',
  FIRST: 'first found of ',
};

interface Claim {
  readonly row: string;
  readonly routing: string;
  readonly name: string;
}

/** The cells of the table below a heading that name a case. */
function claimsUnder(heading: string): readonly Claim[] {
  const [, section = ''] = readme.split(`### ${heading}\n`);
  const [table = ''] = section.split('\n#');
  const [head = [], , ...rows] = table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return rows.flatMap(([row = '', ...cells]) =>
    cells.flatMap((cell, at) => {
      const [, name] = /^\[(.+)\]$/.exec(cell) ?? [];
      if (name === undefined && cell !== '—') throw new Error(`${row}: ${cell} is no case`);
      return name === undefined ? [] : [{ row, routing: head[at + 1] ?? '', name }];
    }),
  );
}

const linesOf = (name: string): readonly string[] =>
  (cases.find(({ file }) => file === `${name}.graphql`)?.plan ?? '').split('\n').map((line) => line.trim());

const atTheRoot = claimsUnder('At the root');
const byKeys = claimsUnder('By the keys of entities');

test('the tables are there', () => {
  expect(atTheRoot.length).toBeGreaterThanOrEqual(46);
  expect(byKeys.length).toBeGreaterThanOrEqual(36);
});

test.each(atTheRoot)('at the root, $row × $routing is in $name', ({ row, routing, name }) => {
  const told = linesOf(name).filter((line) => line.includes(`: ${MERGES[row]}`) && !/ of \d+ /.test(line));
  expect(told.some((line) => line.includes(`, ${routing} → `))).toBe(true);
});

test.each(byKeys)('by keys, $row × $routing is in $name', ({ row, routing, name }) => {
  const begin =
    row === 'own row' ? /: \d+ entit(?:y|ies) by key/ : new RegExp(` of \\d+ \\w+: ${MERGES[row]}`);
  const told = linesOf(name).filter((line) => begin.test(line));
  expect(told.some((line) => line.includes(`, ${routing} → `))).toBe(true);
});

test('every case that the tables name has its link', () => {
  const links = readme.split('\n').filter((line) => /^\[.+\]: /.test(line));
  const named = new Set([...atTheRoot, ...byKeys].map(({ name }) => `[${name}]: cases/${name}.graphql`));
  expect(new Set(links)).toEqual(named);
});

test('there are 60 cases and more, 15 of them refusals, and no two show the same', () => {
  const refusals = cases.filter(({ plan }) => plan.includes('refused'));
  expect(cases.length).toBeGreaterThanOrEqual(60);
  expect(refusals.length).toBeGreaterThanOrEqual(15);
  expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
});

test.each(cases.map(({ file, plan, title }) => [file, plan, title] as const))(
  '%s is a refusal just when it is called so',
  (file, plan, title) => {
    const isCalledSo = file.startsWith('refused-');
    expect(plan.includes('refused')).toBe(isCalledSo);
    expect(title.startsWith('Refused:')).toBe(isCalledSo);
  },
);
