import { east, north, south } from '../catalog/testing.ts';
import { type FieldPlan, routedAsks } from './fragment-plan.ts';
import { planFragments } from './plan-fragments.ts';
import { cursors, planningContext, shapeOf } from './testing.ts';

const plan = (operation: string, variables = {}, ...scope: readonly string[]): readonly FieldPlan[] =>
  planFragments(shapeOf(operation), variables, planningContext(...scope)).fields;

const sitesOf = (field: FieldPlan | undefined): readonly string[] =>
  (field === undefined ? [] : routedAsks(field)).flatMap(({ inputs }) => inputs.map(({ site }) => site));

test('a code in a variable names its one site', () => {
  const [field] = plan('query ($c: PersonCode!) { person(code: $c) { name } }', { c: '210' });
  expect(field).toMatchObject({ kind: 'Located', routing: 'single' });
  expect(sitesOf(field)).toEqual([south]);
});

test('a unit in a literal narrows to the sites below it, no argument asks all', () => {
  const [narrow, broad] = plan(
    '{ a: personSearch(filter: { unit: ["30"] }) { totalCount } b: personSearch { totalCount } }',
  );
  expect(narrow).toMatchObject({ routing: 'subset' });
  expect(sitesOf(narrow)).toEqual([east]);
  expect(broad).toMatchObject({ routing: 'scatter' });
  expect(sitesOf(broad)).toEqual([north, south, east]);
});

test('the scope narrows what no argument does', () => {
  const [field] = plan('{ personSearch { totalCount } }', {}, '1??', '32?');
  expect(sitesOf(field)).toEqual([north, east]);
});

test('a field that no condition includes is not planned; one included place is enough', () => {
  const operation = `query ($a: Boolean!, $b: Boolean!) {
    person(code: "112") @include(if: $a) { name }
    person(code: "112") @include(if: $b) { code }
  }`;
  expect(plan(operation, { a: false, b: false })).toEqual([]);
  expect(plan(operation, { a: false, b: true })).toMatchObject([{ kind: 'Located' }]);
  expect(plan(operation, { a: true, b: true })).toMatchObject([{ kind: 'Located' }]);
});

test('what the caller wrote wrong refuses one field, not its neighbour', () => {
  const fields = plan(
    '{ bad: person(code: "999") { name } worse: personSearch(first: 0) { totalCount } good: person(code: "112") { name } }',
  );
  expect(fields).toMatchObject([
    { kind: 'Refused', responseKey: 'bad', error: { code: 'CODE_INVALID' } },
    { kind: 'Refused', responseKey: 'worse', error: { code: 'PAGE_SIZE_INVALID' } },
    { kind: 'Located' },
  ]);
});

describe('a cursor', () => {
  const search =
    'query ($u: [UnitCode!], $a: String) { personSearch(filter: { unit: $u }, after: $a) { totalCount } }';
  const [first] = plan(search, { u: ['10'] });
  if (first?.kind !== 'Located' || first.page === undefined) throw new Error('not a connection');
  const after = cursors.seal({ position: '0a', missing: [north] }, first.page.binding);

  test('opens for the same search', () => {
    expect(plan(search, { u: ['10'], a: after })).toMatchObject([
      { page: { page: { position: '0a', missedEarlier: [north] } } },
    ]);
  });

  test.each([
    ['another filter', plan(search, { u: ['20'], a: after })],
    ['no filter', plan(search, { a: after })],
    [
      'another caller',
      planFragments(shapeOf(search), { u: ['10'], a: after }, { ...planningContext(), caller: 'you' }).fields,
    ],
  ])('is refused for %s', (_, fields) => {
    expect(fields).toMatchObject([{ kind: 'Refused', error: { code: 'CURSOR_INVALID' } }]);
  });
});

test('a plan is frozen: what was decided stays decided', () => {
  const frozen = planFragments(shapeOf('{ personSearch { totalCount } }'), {}, planningContext());
  expect([frozen, frozen.fields, ...frozen.fields].every(Object.isFrozen)).toBe(true);
});
