import { north, south } from '../../catalog/testing.ts';
import { planFragments } from '../../plan/plan-fragments.ts';
import { planningContext, shapeOf } from '../../plan/testing.ts';
import { answered, answerOf, failed, siteError } from '../testing.ts';

const [node] = planFragments(shapeOf('{ p: person(code: "112") { name } }'), {}, planningContext()).fields;
if (node?.kind !== 'Located') throw new Error('nothing planned');
const ofTwoSites = {
  ...node,
  inputs: node.inputs.flatMap((input) => [input, { ...input, site: south }]),
};

const row = { p: { name: 'a' } };
const noRow = { p: null };

test('the site’s row, as it is', () => {
  expect(answerOf(node, [answered(north, row)])).toMatchObject({
    responseKey: 'p',
    data: { name: 'a' },
    errors: [],
    coverage: { complete: true, sites: [{ site: north, status: 'ANSWERED', rows: 1 }] },
  });
});

test('no such row is null without an error, and the answer is complete', () => {
  expect(answerOf(node, [answered(north, noRow)])).toMatchObject({
    data: null,
    errors: [],
    coverage: { complete: true, sites: [{ rows: 0 }] },
  });
});

test('nobody to ask looks the same as no such row', () => {
  expect(answerOf(node, [])).toMatchObject({
    data: null,
    errors: [],
    coverage: { complete: true, sites: [] },
  });
});

test('a lost site is null and an error: it might have had the row', () => {
  expect(answerOf(node, [failed(north, 'SITE_TIMED_OUT')])).toMatchObject({
    data: null,
    errors: [{ error: { code: 'SITE_TIMED_OUT', details: { site: north } }, path: ['p'] }],
    coverage: { complete: false, sites: [{ status: 'TIMED_OUT', rows: null }] },
  });
});

test('of several sites the one that has the row is taken', () => {
  expect(answerOf(ofTwoSites, [answered(north, noRow), answered(south, row)])).toMatchObject({
    data: { name: 'a' },
  });
});

test('a site that leaves the field out has not answered', () => {
  expect(answerOf(node, [answered(north, {})])).toMatchObject({
    data: null,
    errors: [{ error: { code: 'SITE_ANSWER_INVALID' }, path: ['p'] }],
    coverage: { complete: false },
  });
});

test('an error inside the row keeps its place, the site’s words stay inside', () => {
  const merged = answerOf(node, [
    answered(north, row, siteError('INTERNAL_ERROR', ['p', 'name'], 'relation "staff"')),
  ]);
  expect(merged).toMatchObject({
    data: { name: 'a' },
    errors: [{ error: { code: 'SITE_FAILED' }, path: ['p', 'name'] }],
  });
  expect(JSON.stringify(merged)).not.toContain('relation');
});

test('what the caller did wrong keeps its code and words', () => {
  const fault = siteError('CODE_INVALID', ['p'], 'PersonCode "9": it has 1 characters');
  expect(answerOf(node, [answered(north, noRow, fault)])).toMatchObject({
    data: null,
    errors: [{ error: { code: 'CODE_INVALID', message: fault.message }, path: ['p'] }],
    coverage: undefined,
  });
});

test('another field’s errors are not this field’s', () => {
  const others = siteError('INTERNAL_ERROR', ['q', 'name']);
  expect(answerOf(node, [answered(north, row, others)])).toMatchObject({ data: { name: 'a' }, errors: [] });
});
