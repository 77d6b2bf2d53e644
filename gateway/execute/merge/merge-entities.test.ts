import { east, north, south } from '../../catalog/testing.ts';
import type { EntitiesNode } from '../../plan/fragment-plan.ts';
import { planFragments } from '../../plan/plan-fragments.ts';
import type { PlanningContext } from '../../plan/planning-context.ts';
import { planningContext, shapeOf } from '../../plan/testing.ts';
import { answered, answerOf, failed, siteError } from '../testing.ts';

const shape = shapeOf(
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { name } } }',
);

function plan(...codes: readonly string[]): EntitiesNode {
  const representations = codes.map((code) => ({ __typename: 'Person', code }));
  const [field] = planFragments(shape, { representations }, planningContext()).fields;
  if (field?.kind !== 'Entities') throw new Error(`planned as ${field?.kind}`);
  return field;
}

const rows = (...names: readonly (string | null)[]) => ({
  _entities: names.map((name) => (name === null ? null : { name })),
});

test('every row comes back at the index of its representation, whichever site gave it', () => {
  const merged = answerOf(plan('210', '112', '311', '113'), [
    answered(south, rows('s')),
    answered(north, rows('n2', 'n3')),
    answered(east, rows('e')),
  ]);
  expect(merged).toMatchObject({
    responseKey: '_entities',
    data: [{ name: 's' }, { name: 'n2' }, { name: 'e' }, { name: 'n3' }],
    errors: [],
    coverage: { complete: true, sites: [{ site: north, rows: 2 }, { rows: 1 }, { rows: 1 }] },
  });
});

test('a row that nobody holds, and one that is hidden, are null without an error', () => {
  const merged = answerOf(plan('112', '113'), [answered(north, rows(null, 'n'))]);
  expect(merged).toMatchObject({
    data: [null, { name: 'n' }],
    errors: [],
    coverage: { sites: [{ rows: 1 }] },
  });
});

test('a representation that comes several times gets its row each time, as a copy of its own', () => {
  const { data } = answerOf(plan('112', '113', '113', '112'), [answered(north, rows('a', 'b'))]);
  expect(data).toMatchObject([{ name: 'a' }, { name: 'b' }, { name: 'b' }, { name: 'a' }]);
  expect(new Set(data as readonly unknown[]).size).toBe(4);
});

test('a lost site is one error, at the first row that is missing because of it', () => {
  const merged = answerOf(plan('112', '210', '211'), [answered(north, rows('n')), failed(south)]);
  expect(merged.data).toMatchObject([{ name: 'n' }, null, null]);
  expect(merged.errors).toMatchObject([{ error: { code: 'SITE_UNREACHABLE' }, path: ['_entities', 1] }]);
  expect(merged.coverage).toMatchObject({
    complete: false,
    sites: [{ rows: 1 }, { status: 'UNREACHABLE', rows: null }],
  });
});

test('when every site is lost the rows are null, each loss is named, and Apollo still gets its list', () => {
  const merged = answerOf(plan('112', '210'), [failed(north), failed(south, 'SITE_TIMED_OUT')]);
  expect(merged.data).toEqual([null, null]);
  expect(merged.errors.map(({ path }) => path)).toEqual([
    ['_entities', 0],
    ['_entities', 1],
  ]);
});

test.each<[string, unknown]>([
  ['too few rows', rows('a')],
  ['too many rows', rows('a', 'b', 'c')],
  ['no list', { _entities: 'a' }],
  ['nothing', {}],
])('%s: no row can be put back, so the site is lost', (_, data) => {
  const merged = answerOf(plan('112', '113'), [answered(north, data as Record<string, unknown>)]);
  expect(merged.data).toEqual([null, null]);
  expect(merged.errors).toMatchObject([{ error: { code: 'SITE_ANSWER_INVALID' }, path: ['_entities', 0] }]);
});

test('an error inside a row moves with it, to the first place where it is shown', () => {
  const merged = answerOf(plan('210', '112', '113', '113'), [
    answered(south, rows('s')),
    answered(north, rows('a', null), siteError('INTERNAL_ERROR', ['_entities', 1, 'name'])),
  ]);
  expect(merged.errors).toMatchObject([{ error: { code: 'SITE_FAILED' }, path: ['_entities', 2, 'name'] }]);
});

test('what the caller did wrong comes out once, with its own code', () => {
  const fault = siteError('PAGE_SIZE_INVALID', [], 'first must be from 1 to 500.');
  const merged = answerOf(plan('112', '210'), [answered(north, {}, fault), answered(south, {}, fault)]);
  expect(merged.data).toEqual([null, null]);
  expect(merged.errors).toMatchObject([{ error: { code: 'PAGE_SIZE_INVALID' }, path: ['_entities', 0] }]);
});

test('a refused key is null with its error, its neighbours have their rows', () => {
  const merged = answerOf(plan('112', 'x', '113'), [answered(north, rows('a', 'b'))]);
  expect(merged.data).toMatchObject([{ name: 'a' }, null, { name: 'b' }]);
  expect(merged.errors).toMatchObject([{ error: { code: 'CODE_INVALID' }, path: ['_entities', 1] }]);
});

test('a gathered value of whom no site is asked: over no rows, or null where the row is without the field', () => {
  const shape = shapeOf(
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Unit { headcount } } }',
  );
  const representations = ['10', '20'].map((code) => ({ __typename: 'Unit', code }));
  const asks: unknown[] = [];
  const context: PlanningContext = {
    ...planningContext(),
    scopeOf: () => [],
    hides: (...asked) => {
      asks.push(asked);
      return asked[2] === '20';
    },
  };
  const [field] = planFragments(shape, { representations }, context).fields;
  if (field?.kind !== 'Entities') throw new Error('nothing planned');
  expect(answerOf(field, []).data).toMatchObject([{ headcount: 0 }, { headcount: null }]);
  expect(asks).toEqual([
    ['Unit', 'headcount', '10'],
    ['Unit', 'headcount', '20'],
  ]);
});
