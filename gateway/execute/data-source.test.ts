import { catalog, north } from '../catalog/testing.ts';
import { planningContext, routed } from '../plan/testing.ts';
import { FragmentedDataSource } from './data-source.ts';
import { type FetchContext, openReport } from './fetch-context.ts';
import type { SiteAnswer } from './site-answer.ts';
import type { SiteQuestion } from './site-connector.ts';
import { answered, askedEvidence, failed, scriptedConnector, sitePage } from './testing.ts';

type Options = Parameters<FragmentedDataSource['process']>[0];

/** Runs one fetch as Apollo's executor would. */
async function fetch(
  query: string,
  script: (question: SiteQuestion) => SiteAnswer,
  {
    variables = {},
    path = [],
    explain = false,
  }: { variables?: object; path?: string[]; explain?: boolean } = {},
) {
  const connector = scriptedConnector(script);
  const context: FetchContext = {
    signal: new AbortController().signal,
    catalog,
    planning: planningContext(),
    bounds: { deadlineMs: 1_000, listEntries: 1_000, budget: 1_000_000 },
    hedgeAfterMs: () => 1_000,
    scope: 'all',
    assertionFor: async () => 'assertion',
    evidence: () => askedEvidence,
    report: openReport(explain),
  };
  const options = {
    kind: 'incoming operation',
    request: { query, variables },
    context,
    pathInIncomingRequest: path,
  };
  const response = await new FragmentedDataSource('people', routed, connector).process(
    options as unknown as Options,
  );
  return { response, report: context.report, asked: connector.asked };
}

test('data under the caller’s keys, no errors when there are none', async () => {
  const { response } = await fetch('{ p: person(code: "112") { name } }', ({ site }) =>
    answered(site.id, { p: { name: 'a' } }),
  );
  expect(response).toEqual({ data: { p: { name: 'a' } } });
});

test('an error has its place, its code and the site; nothing else of what happened', async () => {
  const { response } = await fetch('{ p: person(code: "112") { name } }', ({ site }) => failed(site.id));
  expect(response).toEqual({
    data: { p: null },
    errors: [
      {
        message: 'A site could not be reached.',
        path: ['p'],
        extensions: { code: 'SITE_UNREACHABLE', site: north },
      },
    ],
  });
});

test('the account: which field, which sites, and on request what came of it', async () => {
  const script = ({ site }: SiteQuestion) => answered(site.id, { personSearch: sitePage([]) });
  const { report } = await fetch('{ personSearch { totalCount } }', script, { explain: true });
  expect(report.coverage).toMatchObject([
    {
      path: ['personSearch'],
      complete: true,
      sites: [{ site: 'north' }, { site: 'south' }, { site: 'east' }],
    },
  ]);
  expect(JSON.stringify(report.coverage)).not.toContain('__typename');
  expect(report.accounts).toMatchObject([{ plan: { subgraph: 'people' }, path: [] }]);
  expect(report.accounts[0]?.replies.size).toBe(3);
  expect((await fetch('{ personSearch { totalCount } }', script)).report.accounts).toEqual([]);
});

test('an account of entities stands at the place of the fetch', async () => {
  const representations = [{ __typename: 'Person', code: '112' }];
  const { report } = await fetch(
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { name } } }',
    ({ site }) => answered(site.id, { _entities: [{ name: 'a' }] }),
    { variables: { representations }, path: ['people', '@', 'boss'] },
  );
  expect(report.coverage).toMatchObject([{ path: ['people', '@', 'boss'] }]);
});

test('defaults of the operation count for the plan and for the site', async () => {
  const { asked } = await fetch(
    'query ($unit: [UnitCode!] = ["10"], $n: Int = 3, $no: Boolean = false) { personSearch(first: $n, filter: { unit: $unit }) { totalCount } person(code: "210") @include(if: $no) { name } }',
    ({ site }) => answered(site.id, { personSearch: sitePage([]) }),
  );
  expect(asked.map(({ site, variables }) => [site.id, variables])).toEqual([
    [north, { unit: ['10'], tributary_0_first: 3 }],
  ]);
});

test('one key in two places is one answer with the parts of both', async () => {
  const { response } = await fetch(
    'query ($yes: Boolean!) { person(code: "112") { code } person(code: "112") @include(if: $yes) { name } }',
    ({ site }) => answered(site.id, { person: { code: '112', name: 'a' } }),
    { variables: { yes: true } },
  );
  expect(response).toEqual({ data: { person: { code: '112', name: 'a' } } });
});

test('Apollo’s questions about health and schema do not reach a site', async () => {
  const connector = scriptedConnector(() => failed(north));
  const source = new FragmentedDataSource('people', routed, connector);
  await source.process({ kind: 'health check', request: { query: '{ __typename }' } } as unknown as Options);
  expect(connector.asked).toEqual([]);
});
