import { catalog, east, north, south } from '../catalog/testing.ts';
import { planningContext, routed } from '../plan/testing.ts';
import { FragmentedDataSource } from './data-source.ts';
import { type FetchContext, openReport } from './fetch-context.ts';
import type { SiteAnswer } from './site-answer.ts';
import type { SiteQuestion } from './site-connector.ts';
import { type StatisticsCache, statisticsCache } from './statistics-cache.ts';
import { answered, askedEvidence, failed, scriptedConnector, sitePage } from './testing.ts';

function contextOf(change: Partial<FetchContext> = {}): FetchContext {
  return {
    signal: new AbortController().signal,
    catalog,
    planning: planningContext(),
    bounds: { deadlineMs: 1_000, listEntries: 1_000, budget: 1_000_000 },
    scope: 'all',
    hedgeAfterMs: () => 1_000,
    assertionFor: async () => 'assertion',
    evidence: () => askedEvidence,
    report: openReport(false),
    ...change,
  };
}

function source(cache: StatisticsCache, script: (question: SiteQuestion) => SiteAnswer) {
  const connector = scriptedConnector(script);
  const data = new FragmentedDataSource('people', routed, connector, cache);
  return {
    asked: connector.asked,
    ask: (text: string, variables = {}, change: Partial<FetchContext> = {}) =>
      data.answer(text, variables, contextOf(change)),
  };
}

const two = ({ site }: SiteQuestion) => answered(site.id, { headcount: 2, personSearch: sitePage(['01']) });
const remembering = () => statisticsCache({ seconds: 60 });

test('what was asked a moment ago is not asked again, and says when it was asked', async () => {
  const { ask, asked } = source(remembering(), two);
  const first = await ask('{ headcount }');
  const second = await ask('{ headcount }');
  expect(second).toEqual(first);
  expect(asked).toHaveLength(3);
  expect(second.coverage).toMatchObject([
    {
      coverage: {
        sites: [{ site: north, asOf: '2025-01-01T00:00:00.000Z' }, { site: south }, { site: east }],
      },
    },
  ]);
});

test('the request knows which sites were not asked because they were remembered', async () => {
  const { ask } = source(remembering(), two);
  const reports = [openReport(), openReport()];
  for (const report of reports) await ask('{ headcount }', {}, { report });
  const statuses = reports.map(({ asked }) => asked.map(({ site, status }) => [site, status]));
  const all = (status: string) => expect.arrayContaining([north, south, east].map((site) => [site, status]));
  expect(statuses).toEqual([all('answered'), all('remembered')]);
});

test('beside it, the rest of the fetch is asked', async () => {
  const { ask, asked } = source(remembering(), two);
  await ask('{ headcount }');
  const { data } = await ask('{ personSearch { totalCount } headcount }');
  expect(data).toMatchObject({ personSearch: { totalCount: 3 }, headcount: 6 });
  expect(asked.slice(3).every(({ text }) => !text.includes('headcount'))).toBe(true);
});

test.each<[string, string, object, Partial<FetchContext>]>([
  ['other rights', '{ headcount }', {}, { scope: 'some' }],
  ['another catalog', '{ headcount }', {}, { catalog: { ...catalog, version: 'v2' } }],
  ['other arguments', 'query ($u: UnitCode) { headcount(unit: $u) }', { u: '10' }, {}],
  ['other fragments', '{ headcount }', {}, { planning: planningContext('1??') }],
])('%s is another question', async (_, text, variables, change) => {
  const { ask, asked } = source(remembering(), two);
  await ask('query ($u: UnitCode) { headcount(unit: $u) }');
  await ask('{ headcount }');
  const before = asked.length;
  await ask(text, variables, change);
  expect(asked.length).toBeGreaterThan(before);
});

test('what is selected is part of the question, also where no site is asked for it', async () => {
  const { ask } = source(remembering(), ({ site }) =>
    answered(site.id, {
      statistics: { total: 2, tributary_sum_averageAge: 10, tributary_count_averageAge: 2, groups: [] },
    }),
  );
  const age = 'query ($x: Boolean!) { statistics { total averageAge @include(if: $x) } }';
  expect((await ask(age, { x: false })).data).toEqual({ statistics: { total: 6 } });
  expect((await ask(age, { x: true })).data).toEqual({ statistics: { total: 6, averageAge: 5 } });
  await ask('{ statistics { total coverage { complete } } }');
  const { data } = await ask('{ statistics { total coverage { sites { site } } } }');
  expect(data).toMatchObject({ statistics: { coverage: { sites: [{ site: north }, {}, {}] } } });
});

test('rows are never remembered, nor an answer with a gap', async () => {
  const rows = source(remembering(), two);
  await rows.ask('{ personSearch { totalCount } }');
  await rows.ask('{ personSearch { totalCount } }');
  expect(rows.asked).toHaveLength(6);

  let down = true;
  const gap = source(remembering(), (question) =>
    down && question.site.id === south ? failed(south) : two(question),
  );
  expect((await gap.ask('{ headcount }')).data).toEqual({ headcount: 4 });
  down = false;
  expect((await gap.ask('{ headcount }')).data).toEqual({ headcount: 6 });
});

describe('the cache', () => {
  const answer = { responseKey: 'v', data: { n: 1 }, errors: [], coverage: [] };

  test('forgets what is too old, and what is too much', () => {
    let time = 0;
    const cache = statisticsCache({ seconds: 10, entries: 2, now: () => time });
    for (const key of ['a', 'b', 'c']) cache.set(key, answer);
    expect(['a', 'b', 'c'].map((key) => cache.get(key) !== undefined)).toEqual([false, true, true]);
    time = 10_000;
    expect(cache.get('c')).toBeUndefined();
  });

  test('gives a copy: what a caller does with it changes nothing', () => {
    const cache = statisticsCache({ seconds: 10 });
    cache.set('a', answer);
    const first = cache.get('a')?.data as { n: number };
    first.n = 2;
    expect(cache.get('a')?.data).toEqual({ n: 1 });
  });

  test('of no seconds remembers nothing', () => {
    const cache = statisticsCache({ seconds: 0 });
    cache.set('a', answer);
    expect(cache.get('a')).toBeUndefined();
  });
});
