import { planFragments } from '../plan/plan-fragments.ts';
import { cursors, planningContext, schemes, shapeOf } from '../plan/testing.ts';
import { explainFetch } from './explain-fetch.ts';
import { printFetch } from './print-fetch.ts';

function printed(operation: string, variables = {}, ...scope: readonly string[]): readonly string[] {
  const shape = shapeOf(operation);
  const plan = planFragments(shape, variables, planningContext(...scope));
  return printFetch(explainFetch(plan, shape, { variables, schemes }));
}

test('one row: its site, and the argument that rules the others out', () => {
  expect(printed('{ person(code: "112") { name } }')).toEqual([
    'Fetch people',
    '  person: one Person, single → 1 site',
    '    narrowed by code to 112',
    '    ask north (1??)',
    '    leave out south east-1 east-2: code allows only 112',
    '  cost 101: 1 site, 1 unit',
  ]);
});

test('a connection: page, sites, and each reason in a line of its own', () => {
  expect(
    printed('{ personSearch(last: 5, filter: { unit: ["10", "31"] }) { totalCount } }', {}, '32?', '1??'),
  ).toEqual([
    'Fetch people',
    '  personSearch: connection of Person, last 5, subset → 1 site',
    '    narrowed by filter.unit to 1?? 31?',
    '    each site gives its last 5',
    '    ask north (1??)',
    '    leave out south east-2: filter.unit allows only 1?? 31?',
    '    leave out east-1: outside the caller’s scope',
    '  cost 200: 1 site, 100 units',
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
  expect(text).toContain('each site gives its first 20 beside a cursor');
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

test('entities: how many keys go where and were refused, and never which', () => {
  const representations = ['112', '113', '311', 'x'].map((code) => ({ __typename: 'Person', code }));
  const lines = printed(
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { name } } }',
    { representations },
  );
  expect(lines).toEqual([
    'Fetch people',
    '  _entities: 4 entities by key, 1 key refused, CODE_INVALID, subset → 2 sites',
    '    ask north (1??, 2 keys)',
    '    ask east (31?, 1 key)',
    '    leave out south east-2: holds none of the keys that the caller may see',
    '  cost 203: 2 sites, 3 units',
  ]);
  expect(lines.join('\n')).not.toMatch(/112|113|311/);
});

test('fields of entities that are spread, each with its own sites', () => {
  const representations = [{ __typename: 'Unit', code: '11' }];
  expect(
    printed(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Unit { people(first: 3) { edges { cursor } } }
      } }`,
      { representations },
    ),
  ).toEqual([
    'Fetch people',
    '  _entities: 1 entity by key',
    '    people of 1 Unit: connection of Person, first 3, single → 1 site',
    '      each site gives its first 3',
    '      ask north (1??, 1 key)',
    '      leave out south east-1 east-2: holds none of the keys that the caller may see',
    '  cost 128: 1 site, 28 units',
  ]);
});

test('a site that has no share in a field does not hear of it', () => {
  expect(printed('{ person(code: "112") { name } headcount }')).toContain(
    '  only headcount is asked of south east',
  );
});

test('a refused field says why', () => {
  expect(printed('{ personSearch(first: 1, last: 1) { totalCount } }')).toEqual([
    'Fetch people',
    '  personSearch: refused, PAGE_ARGUMENTS_CONFLICT: Ask for a page either by first and after, or by last and before, not both.',
  ]);
});
