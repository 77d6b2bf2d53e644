/** Every kind of gathering at the root of a fetch: the sites' values, a missing site, a site that is wrong. */
import { east, north, south } from '../../catalog/testing.ts';
import { planFragments } from '../../plan/plan-fragments.ts';
import { planningContext, shapeOf } from '../../plan/testing.ts';
import type { SiteAnswer } from '../site-answer.ts';
import { answered, answerOf, failed, siteError } from '../testing.ts';

function merge(selected: string, given: readonly SiteAnswer[], ...scope: readonly string[]) {
  const [field] = planFragments(shapeOf(`{ v: ${selected} }`), {}, planningContext(...scope)).fields;
  if (field === undefined) throw new Error('nothing planned');
  return answerOf(field, given);
}

const sites = [north, south, east] as const;
const eachSays = (...values: readonly unknown[]): readonly SiteAnswer[] =>
  values.map((v, at) => answered(sites[at] ?? north, { v }));

test.each<[string, readonly unknown[], unknown]>([
  ['headcount', [3, 4, 0], 7],
  ['headcount', [3, null, null], 3],
  ['headcount', [null, null, null], null],
  ['youngest', [30, 17, null], 17],
  ['lastName', ['An', 'Xô', 'Bình'], 'Xô'],
  ['anyChild', [false, null, true], true],
  ['allGrown', [true, false, true], false],
  ['allGrown', [null, null, null], null],
  ['people { name }', [null, null, null], null],
  ['statistics { total }', [null, null, null], null],
  ['statistics { total }', [null, { total: 2 }, null], { total: 2 }],
  ['named(name: "x") { name }', [null, { name: 'x' }, { name: 'y' }], { name: 'x' }],
  [
    'people { name }',
    [[{ name: 'a' }], null, [{ name: 'b' }, { name: 'c' }]],
    [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
  ],
])('%s of %j', (selected, values, merged) => {
  expect(merge(selected, eachSays(...values))).toMatchObject({ data: merged, errors: [] });
});

test.each<[string, unknown]>([
  ['headcount', 0],
  ['youngest', null],
  ['anyChild', false],
  ['allGrown', true],
  ['people { name }', []],
  ['named(name: "x") { name }', null],
  ['averageAge', null],
  ['statistics { total averageAge groups { total } }', { total: 0, averageAge: null, groups: [] }],
])('%s when nobody can hold a row', (selected, merged) => {
  const [field] = planFragments(
    shapeOf(`{ v: ${selected} }`),
    {},
    { ...planningContext(), scopeOf: () => [] },
  ).fields;
  if (field === undefined) throw new Error('nothing planned');
  expect(answerOf(field, [])).toMatchObject({
    data: merged,
    errors: [],
    coverage: { complete: true, sites: [] },
  });
});

test('an average is the sum of sums over the sum of counts, never an average of averages', () => {
  const parts = [
    answered(north, { tributary_sum_v: 30, tributary_count_v: 1 }),
    answered(south, { tributary_sum_v: 120, tributary_count_v: 3 }),
    answered(east, { tributary_sum_v: null, tributary_count_v: 0 }),
  ];
  expect(merge('averageAge', parts).data).toBe(37.5);
});

describe('a site is missing', () => {
  test('the others’ rows, an error that names it, and an account of it', () => {
    expect(
      merge('headcount', [answered(north, { v: 3 }), failed(south), answered(east, { v: 1 })]),
    ).toMatchObject({
      data: 4,
      errors: [{ error: { code: 'SITE_UNREACHABLE', details: { site: south } }, path: ['v'] }],
      coverage: { complete: false, sites: [{ rows: null }, { status: 'UNREACHABLE' }, {}] },
    });
  });

  test('no error where it could not have changed the answer', () => {
    const lost = failed(south);
    expect(merge('anyChild', [answered(north, { v: true }), lost]).errors).toEqual([]);
    expect(merge('anyChild', [answered(north, { v: false }), lost]).errors).toHaveLength(1);
    expect(merge('allGrown', [answered(north, { v: false }), lost]).errors).toEqual([]);
    expect(merge('allGrown', [answered(north, { v: true }), lost]).errors).toHaveLength(1);
    expect(merge('named(name: "x") { name }', [answered(north, { v: { name: 'x' } }), lost]).errors).toEqual(
      [],
    );
    expect(merge('named(name: "x") { name }', [answered(north, { v: null }), lost]).errors).toHaveLength(1);
  });

  test.each(['headcount', 'people { name }', 'statistics { total }', 'youngest'])(
    'all of them: %s is an error, never nothing',
    (selected) => {
      expect(
        merge(
          selected,
          sites.map((site) => failed(site)),
        ),
      ).toMatchObject({
        data: null,
        errors: [{ error: { code: 'NO_SITE_ANSWERED' }, path: ['v'] }],
        coverage: { complete: false },
      });
    },
  );
});

test.each<[string, unknown]>([
  ['headcount', '3'],
  ['youngest', true],
  ['anyChild', 'yes'],
  ['people { name }', { name: 'a' }],
  ['people { name }', Array.from({ length: 1_001 }, () => ({ name: 'a' }))],
  ['statistics { total }', [{ total: 1 }]],
  ['statistics { total }', { total: 'many' }],
  ['statistics { total }', {}],
  ['statistics { groups { total } }', { groups: [{ total: 1 }] }],
  [
    'statistics { groups { total } }',
    { groups: [1, 2].map((total) => ({ tributary_key_place: 'a', tributary_key_grown: null, total })) },
  ],
])('%s: a site that says %j is lost, the others are merged', (selected, value) => {
  const merged = merge(selected, [answered(north, { v: value }), answered(south, { v: null })]);
  expect(merged.errors).toMatchObject([{ error: { code: 'SITE_ANSWER_INVALID', details: { site: north } } }]);
  expect(merged.coverage).toMatchObject({ sites: [{ status: 'FAILED' }, { status: 'ANSWERED' }] });
});

test('a sum that its type cannot hold is an error, not a wrong number', () => {
  expect(merge('headcount', eachSays(2 ** 31 - 1, 1, 0))).toMatchObject({
    data: null,
    errors: [{ error: { code: 'SUM_OUT_OF_RANGE' }, path: ['v'] }],
  });
});

test('an error inside a list moves with its entry', () => {
  const merged = merge('people { name }', [
    answered(north, { v: [{ name: 'a' }] }),
    answered(south, { v: [{ name: 'b' }, { name: null }] }, siteError('INTERNAL_ERROR', ['v', 1, 'name'])),
  ]);
  expect(merged.errors).toMatchObject([{ error: { code: 'SITE_FAILED' }, path: ['v', 2, 'name'] }]);
});

test('what the caller did wrong refuses the field in its own words', () => {
  const fault = siteError('CODE_INVALID', ['v'], 'UnitCode "9"');
  const merged = merge(
    'headcount',
    sites.map((site) => answered(site, { v: null }, fault)),
  );
  expect(merged).toMatchObject({ data: null, errors: [{ error: { code: 'CODE_INVALID' }, path: ['v'] }] });
});

test.each(['FILTER_DENIED', 'STATISTICS_DENIED', 'WRITE_DENIED', 'FIELD_DENIED'])(
  'what the caller may not have (%s) is no failure of the sites that say so',
  (code) => {
    const denied = siteError(code, ['v'], 'The caller may not.');
    const merged = merge(
      'headcount',
      sites.map((site) => answered(site, { v: null }, denied)),
    );
    expect(merged).toMatchObject({
      data: null,
      errors: [{ error: { code, message: 'The caller may not.' } }],
    });
    expect(merged.errors).toHaveLength(1);
  },
);
