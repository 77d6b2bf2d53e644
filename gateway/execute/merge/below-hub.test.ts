/** A site that is a hub: what it says of the sites below it, and what becomes of that in values, errors and coverage. */
import { parseSiteId } from '../../catalog/catalog.ts';
import { east, north, south } from '../../catalog/testing.ts';
import { planFragments } from '../../plan/plan-fragments.ts';
import { planningContext, shapeOf } from '../../plan/testing.ts';
import type { AnsweredSite, CoverageBelow, SiteAnswer, SiteGraphQLError } from '../site-answer.ts';
import { answered, answerOf, sitePage } from '../testing.ts';
import type { SiteStatus } from './coverage.ts';
import { toCoverage } from './coverage.ts';

type SiteBelow = CoverageBelow['sites'][number];

const city = (name: string, status: SiteStatus = 'ANSWERED', rows: number | null = null): SiteBelow => ({
  site: parseSiteId(name),
  status,
  rows,
  tookMs: 1,
  asOf: status === 'ANSWERED' ? '2025-01-01T00:00:00.000Z' : null,
  error: status === 'ANSWERED' ? null : 'SITE_UNREACHABLE',
});

const lostCity = (name: string, ...path: readonly (string | number)[]): SiteGraphQLError => ({
  message: 'the hub’s own words',
  path,
  code: 'SITE_UNREACHABLE',
  site: name,
});

/** North is a hub; of its cities `ulm` answered and `jena` did not. */
function hub(
  data: Readonly<Record<string, unknown>>,
  path: readonly string[],
  ...errors: readonly SiteGraphQLError[]
): SiteAnswer {
  const below = [{ path, sites: [city('ulm'), city('jena', 'UNREACHABLE')] }];
  return { ...(answered(north, data, ...errors) as AnsweredSite), below };
}

function merge(selected: string, given: readonly SiteAnswer[]) {
  const [field] = planFragments(shapeOf(`{ v: ${selected} }`), {}, planningContext()).fields;
  if (field === undefined) throw new Error('nothing planned');
  return answerOf(field, given);
}

describe('coverage', () => {
  const below = (...parts: readonly (readonly SiteBelow[])[]) => ({
    below: () => parts.map((sites) => ({ path: ['v'], sites })),
  });

  test('names the sites below after the hub, and one of them missing makes it incomplete', () => {
    const coverage = toCoverage([answered(north, {})], below([city('ulm'), city('jena', 'TIMED_OUT')]));
    expect(coverage.complete).toBe(false);
    expect(coverage.sites.map(({ site, status }) => `${site} ${status}`)).toEqual([
      'north ANSWERED',
      'north/ulm ANSWERED',
      'north/jena TIMED_OUT',
    ]);
  });

  test('has each of them once, as incomplete as the least complete part', () => {
    const parts = below([city('ulm'), city('jena')], [city('ulm', 'FAILED'), city('jena')]);
    expect(toCoverage([answered(north, {})], parts).sites).toMatchObject([
      { site: north },
      { site: 'north/ulm', status: 'FAILED' },
      { site: 'north/jena', status: 'ANSWERED' },
    ]);
  });

  test('tells whose rows they are while all that the hub gave are shown', () => {
    const sites = below([city('ulm', 'ANSWERED', 3), city('jena', 'ANSWERED', 2)]);
    const rowsOf = (rows: number) =>
      toCoverage([answered(north, {})], { ...sites, rowsOf: () => rows }).sites.map((site) => site.rows);
    expect(rowsOf(5)).toEqual([5, 3, 2]);
    expect(rowsOf(4)).toEqual([4, null, null]);
  });

  test('knows a site below as missed on an earlier page by its whole name', () => {
    const sites = below([city('ulm'), city('jena')]);
    const coverage = toCoverage([answered(north, {})], {
      ...sites,
      missedEarlier: [parseSiteId('jena'), 'north/ulm' as typeof north],
    });
    expect(coverage.sites.map(({ status }) => status)).toEqual([
      'ANSWERED',
      'MISSED_EARLIER',
      'ANSWERED',
      // A site of its own that is called like one below: it is not among those asked now.
      'MISSED_EARLIER',
    ]);
  });
});

describe('a city that the hub lost', () => {
  const NAMED = { error: { code: 'SITE_UNREACHABLE', details: { site: 'north/jena' } }, path: ['v'] };

  const average = { tributary_sum_v: 4, tributary_count_v: 2 };

  test.each<[string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>, unknown]>([
    ['headcount', { v: 3 }, { v: 4 }, 7],
    ['headcount', { v: null }, { v: 4 }, 4],
    ['youngest', { v: null }, { v: 4 }, 4],
    ['averageAge', average, average, 2],
    ['people { name }', { v: [{ name: 'a' }] }, { v: [{ name: 'b' }] }, [{ name: 'a' }, { name: 'b' }]],
    ['statistics { total }', { v: { total: 3 } }, { v: { total: 4 } }, { total: 7 }],
  ])('%s, %j: the rest of the hub counts, and the city is named once', (selected, own, others, merged) => {
    const keys = Object.keys(own);
    const losses = keys.map((key) => lostCity('jena', key));
    const answer = merge(selected, [hub(own, keys.slice(0, 1), ...losses), answered(south, others)]);
    expect(answer.data).toEqual(merged);
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors).toMatchObject([NAMED]);
    expect(answer.coverage?.complete).toBe(false);
    expect(answer.coverage?.sites.map(({ site, status }) => `${site} ${status}`)).toEqual([
      'north ANSWERED',
      'north/ulm ANSWERED',
      'north/jena UNREACHABLE',
      'south ANSWERED',
    ]);
  });

  test('could not have changed what is certain already', () => {
    const answer = merge('anyChild', [
      hub({ v: false }, ['v'], lostCity('jena', 'v')),
      answered(south, { v: true }),
    ]);
    expect(answer.data).toBe(true);
    expect(answer.errors).toEqual([]);
  });

  test('is remembered by the cursors of a page', () => {
    const answer = merge('personSearch(first: 2) { edges { cursor node { name } } }', [
      hub({ v: sitePage(['01']) }, ['v'], lostCity('jena', 'v')),
      answered(south, { v: sitePage(['02']) }),
      answered(east, { v: sitePage([]) }),
    ]);
    expect(answer.errors).toMatchObject([NAMED]);
    expect(answer.data).toMatchObject({
      edges: [{ node: { name: 'row 01' } }, { node: { name: 'row 02' } }],
    });
  });

  test('makes a row that is not there one that may be', () => {
    const shape = shapeOf(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Unit { name headcount } } }',
    );
    const r = ['10', '11'].map((code) => ({ __typename: 'Unit', code }));
    const [field] = planFragments(shape, { r }, planningContext()).fields;
    if (field?.kind !== 'Entities') throw new Error(`planned as ${field?.kind}`);
    const alias = field.gathered[0]?.shape.alias ?? '';
    const given = hub(
      { _entities: [{ name: 'ten' }, null], [alias]: [{ headcount: 3 }, { headcount: 1 }] },
      ['_entities'],
      lostCity('jena', '_entities', 1),
    );
    const answer = answerOf(field, [given]);
    expect(answer.data).toEqual([
      { __typename: 'Unit', name: 'ten', headcount: 3 },
      { __typename: 'Unit', headcount: 1 },
    ]);
    expect(answer.errors).toMatchObject([{ ...NAMED, path: ['_entities', 1] }]);
  });
});

test('who names a site that it does not account for speaks of itself', () => {
  const answer = merge('headcount', [
    answered(north, { v: null }, lostCity('jena', 'v')),
    answered(south, { v: 4 }),
  ]);
  expect(answer.data).toBe(4);
  expect(answer.errors).toMatchObject([{ error: { code: 'SITE_FAILED', details: { site: 'north' } } }]);
});

test('a hub that may not spend as much is not at fault, and is missing all the same', () => {
  const costly = { message: 'It would cost 7.', path: ['v'], code: 'OPERATION_TOO_COSTLY' };
  const answer = merge('headcount', [answered(north, { v: null }, costly), answered(south, { v: 4 })]);
  expect(answer.data).toBe(4);
  expect(answer.errors).toMatchObject([
    { error: { code: 'OPERATION_TOO_COSTLY', message: 'It would cost 7.', details: { site: 'north' } } },
  ]);
  expect(answer.coverage?.sites).toMatchObject([{ site: north, status: 'FAILED' }, { site: south }]);
});
