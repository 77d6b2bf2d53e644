import { north, south } from '../catalog/testing.ts';
import { planFragments } from '../plan/plan-fragments.ts';
import { planningContext, shapeOf } from '../plan/testing.ts';
import { noteReplies, openAccount } from './fetch-account.ts';
import type { SiteAnswer } from './site-answer.ts';
import { answered, failed, repliesOf, sitePage } from './testing.ts';

/** What north is found to have given for each field, in the order of the plan. */
function noted(operation: string, answers: readonly SiteAnswer[], variables = {}) {
  const shape = shapeOf(operation);
  const plan = planFragments(shape, variables, planningContext());
  const account = openAccount(shape, plan, []);
  noteReplies(account, plan.fields, repliesOf(answers));
  return [...account.replies.values()].map(([reply]) => reply).filter((reply) => reply?.site === north);
}

test.each([
  ['a page', '{ p: personSearch { edges { cursor } } }', sitePage(['01', '02', '03']), 3],
  ['a page of nothing', '{ p: personSearch { edges { cursor } } }', sitePage([]), 0],
  ['a list', '{ p: people { name } }', [{}, {}], 2],
  ['a row', '{ p: named(name: "a") { name } }', { name: 'a' }, 1],
  ['no row', '{ p: named(name: "a") { name } }', null, 0],
  ['a number', '{ p: headcount }', 7, 1],
  ['statistics', '{ p: statistics { total } }', { total: 1 }, 1],
  ['something that is no list', '{ p: people { name } }', 'x', 0],
])('%s', (_, operation, value, rows) => {
  const bytes = Buffer.byteLength(JSON.stringify(value));
  expect(noted(operation, [answered(north, { p: value })])).toMatchObject([
    { status: 'answered', rows, bytes, answerBytes: 100, tookMs: 1 },
  ]);
});

test('an average is one number, of which both parts were sent', () => {
  const data = { tributary_sum_averageAge: 80, tributary_count_averageAge: 2 };
  expect(noted('{ averageAge }', [answered(north, data)])).toMatchObject([{ rows: 1, bytes: 3 }]);
});

test('several fields share one answer, and each has its part of it', () => {
  expect(
    noted('{ headcount people { name } }', [answered(north, { headcount: 2, people: [{ name: 'ạ' }] })]),
  ).toMatchObject([
    { rows: 1, bytes: 1, answerBytes: 100 },
    { rows: 1, bytes: 16, answerBytes: 100 },
  ]);
});

test('entities: rows that are there, and what their fields hold', () => {
  const operation = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Person { name friends { edges { cursor } } } }
  }`;
  const representations = ['112', '113'].map((code) => ({ __typename: 'Person', code }));
  const data = {
    _entities: [{ name: 'a' }, null],
    tributary_0_Person_0_of: [{ friends: sitePage(['01', '02']) }, { friends: sitePage(['03']) }],
  };
  expect(noted(operation, [answered(north, data)], { representations })).toMatchObject([
    { rows: 1 },
    { rows: 3 },
  ]);
});

test('a site that failed gave nothing and has an error', () => {
  expect(noted('{ headcount }', [failed(north, 'SITE_FAILED'), failed(south)])).toEqual([
    { site: north, status: 'failed', error: 'SITE_FAILED', rows: 0, bytes: 0, answerBytes: 0, tookMs: 2 },
  ]);
});
