/** What the fetches of a request may cost together, as their keys become known. */
import { catalog, north } from '../catalog/testing.ts';
import { PRICES } from '../plan/cost.ts';
import { planFragments } from '../plan/plan-fragments.ts';
import { planningContext, routed } from '../plan/testing.ts';
import { FragmentedDataSource } from './data-source.ts';
import { type FetchContext, openReport } from './fetch-context.ts';
import type { SiteAnswer } from './site-answer.ts';
import type { SiteQuestion } from './site-connector.ts';
import { answered, askedEvidence, scriptedConnector, sitePage } from './testing.ts';

function spending(budget: number, script: (question: SiteQuestion) => SiteAnswer) {
  const connector = scriptedConnector(script);
  const source = new FragmentedDataSource('people', routed, connector);
  const context: FetchContext = {
    signal: new AbortController().signal,
    catalog,
    planning: planningContext(),
    bounds: { deadlineMs: 1_000, listEntries: 1_000, budget },
    scope: 'all',
    hedgeAfterMs: () => 1_000,
    assertionFor: async () => 'assertion',
    evidence: () => askedEvidence,
    report: openReport(),
  };
  const ask = (text: string, variables = {}) => source.answer(text, variables, context);
  return { source, ask, asked: connector.asked, report: context.report };
}

const SEARCH = '{ personSearch(first: 2) { edges { cursor } } }';
const SEARCH_COST = 3 * PRICES.visit + 6;
const page = ({ site: { id } }: SiteQuestion) => answered(id, { personSearch: sitePage([]) });

test('every fetch takes its cost, and each site hears what is left', async () => {
  const { ask, asked, report } = spending(1_000, page);
  await ask(SEARCH);
  await ask(SEARCH);
  expect(report.spent).toBe(2 * SEARCH_COST);
  expect(asked.map(({ budget }) => budget)).toEqual([
    ...Array.from({ length: 3 }, () => 1_000 - SEARCH_COST),
    ...Array.from({ length: 3 }, () => 1_000 - 2 * SEARCH_COST),
  ]);
});

test('what there is not enough left for is not asked, and takes nothing', async () => {
  const { ask, asked, report } = spending(SEARCH_COST + 10, page);
  expect((await ask(SEARCH)).errors).toEqual([]);
  const { data, errors } = await ask(SEARCH);
  expect(data).toEqual({ personSearch: null });
  expect(errors).toMatchObject([{ error: { code: 'OPERATION_TOO_COSTLY' }, path: ['personSearch'] }]);
  expect(errors[0]?.error.message).toBe(
    'A fetch of people would cost 306 (3 sites, 6 rows): with the 306 spent before it, more than the 316 that the operation may cost.',
  );
  expect(asked).toHaveLength(3);
  expect(report.spent).toBe(SEARCH_COST);
});

test('entities by key: null for each, one error at the first', async () => {
  const { ask, asked } = spending(50, page);
  const representations = ['112', '113', '112'].map((code) => ({ __typename: 'Person', code }));
  const { data, errors } = await ask(
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { name } } }',
    { representations },
  );
  expect(data).toEqual({ _entities: [null, null, null] });
  expect(errors).toMatchObject([{ error: { code: 'OPERATION_TOO_COSTLY' }, path: ['_entities', 0] }]);
  expect(asked).toEqual([]);
});

test('a follow-up that turns out dearer than what is left leaves the rows and says why they are short', async () => {
  const units = ['11', '21', '31'];
  const { ask, asked } = spending(3 * (PRICES.visit + PRICES.list) + 100, ({ site: { id } }) =>
    answered(id, {
      people: (id === north ? units : []).map((code) => ({
        name: `of ${code}`,
        unit: { tributary_type: 'Unit', tributary_key_Unit_code: code },
      })),
    }),
  );
  const { data, errors } = await ask('{ people { name unit { headcount } } }');
  expect(data).toMatchObject({ people: [{ name: 'of 11' }, { name: 'of 21' }, { name: 'of 31' }] });
  expect(errors).toMatchObject([{ error: { code: 'OPERATION_TOO_COSTLY' }, path: ['people', 0, 'unit'] }]);
  expect(asked).toHaveLength(3);
});

test('a plan that was made when the operation was estimated is the one that runs', async () => {
  const { source, ask, asked, report } = spending(1_000, page);
  const shape = source.shapeOf(SEARCH);
  report.planned.set(shape, planFragments(shape, {}, planningContext('1??')));
  await ask(SEARCH);
  expect(asked.map(({ site }) => site.id)).toEqual([north]);
});
