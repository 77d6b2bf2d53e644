import { planFragments } from './plan-fragments.ts';
import { printPlan } from './print-plan.ts';
import { cursors, planningContext, shapeOf } from './testing.ts';

function printed(operation: string, variables = {}, ...scope: readonly string[]): string[] {
  return printPlan(planFragments(shapeOf(operation), variables, planningContext(...scope))).split('\n');
}

test('one row: its site, and the argument that rules the others out', () => {
  expect(printed('{ person(code: "112") { name } }')).toEqual([
    'Fetch people',
    '  person: one Person, single → 1 site',
    '    ask north (1??)',
    '    leave out south east-1 east-2: code allows only 112',
  ]);
});

test('a connection: page, sites, and each reason in a line of its own', () => {
  expect(
    printed('{ personSearch(last: 5, filter: { unit: ["10", "31"] }) { totalCount } }', {}, '32?', '1??'),
  ).toEqual([
    'Fetch people',
    '  personSearch: connection of Person, last 5, subset → 1 site',
    '    ask north (1??)',
    '    leave out south east-2: filter.unit allows only 1?? 31?',
    '    leave out east-1: outside the caller’s scope',
  ]);
});

test('a page that goes on beside a cursor says so, and never where', () => {
  const search = 'query ($a: String) { personSearch(after: $a) { totalCount } }';
  const [field] = planFragments(shapeOf(search), {}, planningContext()).fields;
  if (field?.kind !== 'Located' || field.page === undefined) throw new Error('not a connection');
  const text = printed(search, {
    a: cursors.seal({ position: 'cafe', missing: [] }, field.page.binding),
  }).join('\n');
  expect(text).toContain('first 20 beside a cursor, scatter → 3 sites');
  expect(text).not.toContain('cafe');
});

test('nobody to ask', () => {
  expect(printed('{ personSearch(filter: { code: [] }) { totalCount } }')).toEqual([
    'Fetch people',
    '  personSearch: connection of Person, first 20, none → no site',
    '    leave out north south east-1 east-2: filter.code allows no code',
  ]);
});

test('arguments and scope that never meet', () => {
  expect(printed('{ personSearch(filter: { unit: ["11"] }) { totalCount } }', {}, '12?').at(2)).toBe(
    '    leave out north: the arguments and the caller’s scope have no code in common here',
  );
});

test('entities: how many keys go where, and what was refused', () => {
  const representations = ['112', '113', '311', 'x'].map((code) => ({ __typename: 'Person', code }));
  expect(
    printed(
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }',
      {
        representations,
      },
    ),
  ).toEqual([
    'Fetch people',
    expect.stringMatching(/^ {2}_entities: 4 entities by key, refused, CODE_INVALID: .*, subset → 2 sites$/),
    '    ask north (1??, 2 keys)',
    '    ask east (31?, 1 keys)',
    expect.stringContaining('leave out south east-2: '),
  ]);
});

test('a refused field says why', () => {
  expect(printed('{ personSearch(first: 1, last: 1) { totalCount } }')).toEqual([
    'Fetch people',
    '  personSearch: refused, PAGE_ARGUMENTS_CONFLICT: Ask for a page either by first and after, or by last and before, not both.',
  ]);
});
