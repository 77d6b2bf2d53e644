import { catalog, east, north, south } from '../catalog/testing.ts';
import { planFragments } from '../plan/plan-fragments.ts';
import { cursors, planningContext, shapeOf } from '../plan/testing.ts';
import { executePlan } from './execute-plan.ts';
import type { SiteAnswer } from './site-answer.ts';
import type { SiteQuestion } from './site-connector.ts';
import { answered, askedEvidence, failed, scriptedConnector, sitePage } from './testing.ts';

async function execute(
  operation: string,
  variables: Readonly<Record<string, unknown>>,
  script: (question: SiteQuestion) => SiteAnswer | Promise<SiteAnswer>,
) {
  const connector = scriptedConnector(script);
  const shape = shapeOf(operation);
  const fields = await executePlan(planFragments(shape, variables, planningContext()), shape, variables, {
    catalog,
    connector,
    cursors,
    signal: new AbortController().signal,
    deadlineMs: 1_000,
    listEntries: 1_000,
    scope: 'all',
    hedgeAfterMs: () => 1_000,
    assertionFor: async (site) => `assertion for ${site}`,
    caller: 'ana',
    evidence: () => askedEvidence,
  });
  return { fields, asked: connector.asked };
}

test('each site is asked once for everything, with an assertion of its own', async () => {
  const { fields, asked } = await execute(
    `query ($c: PersonCode!, $n: Int, $unused: String) {
      one: person(code: $c) { name }
      all: personSearch(first: $n) { edges { node { name } } }
    }`,
    { c: '112', n: 2, unused: 'x' },
    ({ site: { id } }) => answered(id, { one: { name: 'a' }, all: sitePage(['01'], { total: 1 }) }),
  );
  expect(asked.map(({ site, assertion }) => [site.id, assertion])).toEqual([
    [north, 'assertion for north'],
    [south, 'assertion for south'],
    [east, 'assertion for east'],
  ]);
  expect(asked[0]).toMatchObject({
    subgraph: 'people',
    text: expect.stringContaining('one: person(code: $c)'),
    variables: { c: '112', tributary_1_first: 2 },
  });
  // South and east have no share in `one`: they are told neither of it nor of its code.
  for (const question of asked.slice(1)) {
    expect(question.text).not.toContain('person(code');
    expect(question.variables).toEqual({ tributary_1_first: 2 });
  }
  expect(fields).toMatchObject([{ responseKey: 'one', data: { name: 'a' } }, { responseKey: 'all' }]);
});

test('a page is asked of the sites by position, in its own direction', async () => {
  const search = 'query ($b: String) { personSearch(last: 3, before: $b) { totalCount } }';
  const shape = shapeOf(search);
  const [field] = planFragments(shape, {}, planningContext()).fields;
  if (field?.kind !== 'Located' || field.page === undefined) throw new Error('not a connection');
  const before = cursors.seal({ position: 'cafe', missing: [] }, field.page.binding);
  const { asked } = await execute(search, { b: before }, ({ site: { id } }) =>
    answered(id, { personSearch: { tributary_total: 1 } }),
  );
  expect(asked[0]?.variables).toEqual({ tributary_0_last: 3, tributary_0_before: 'cafe' });
});

test('each site gets just its own representations', async () => {
  const representations = ['112', '210', '113', '112'].map((code) => ({ __typename: 'Person', code }));
  const { fields, asked } = await execute(
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { name } } }',
    { representations },
    ({ site: { id }, variables }) =>
      answered(id, {
        _entities: (variables.representations as { code: string }[]).map(({ code }) => ({ name: code })),
      }),
  );
  expect(asked.map(({ variables }) => variables.representations)).toEqual([
    [representations[0], representations[2]],
    [representations[1]],
  ]);
  expect(fields).toMatchObject([
    { data: [{ name: '112' }, { name: '210' }, { name: '113' }, { name: '112' }] },
  ]);
});

test('a refused field asks nobody; its neighbour is answered', async () => {
  const { fields, asked } = await execute(
    '{ bad: person(code: "9") { name } good: person(code: "112") { name } }',
    {},
    ({ site: { id } }) => answered(id, { good: { name: 'a' } }),
  );
  expect(asked.map(({ site }) => site.id)).toEqual([north]);
  expect(asked[0]?.text).not.toContain('bad');
  expect(fields).toMatchObject([
    { responseKey: 'bad', data: null, errors: [{ error: { code: 'CODE_INVALID' }, path: ['bad'] }] },
    { responseKey: 'good', data: { name: 'a' }, errors: [] },
  ]);
});

test('nothing to ask: no site hears of it', async () => {
  const { fields, asked } = await execute(
    '{ personSearch(filter: { code: [] }) { edges { cursor } totalCount } }',
    {},
    ({ site: { id } }) => failed(id),
  );
  expect(asked).toEqual([]);
  expect(fields).toMatchObject([{ data: { edges: [], totalCount: 0 }, errors: [] }]);
});

test('sites are asked side by side, not one after the other', async () => {
  let open: () => void = () => undefined;
  const allAsked = new Promise<void>((resolve) => {
    open = resolve;
  });
  let waiting = 0;
  const { asked } = await execute('{ personSearch { totalCount } }', {}, async ({ site: { id } }) => {
    waiting += 1;
    if (waiting === 3) open();
    await allAsked;
    return answered(id, { personSearch: { tributary_total: 1 } });
  });
  expect(asked).toHaveLength(3);
});
