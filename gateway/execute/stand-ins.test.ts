/** A site that answers for itself and, in the same fetch, in place of another: which rows are whose must never blur. */
import { type Catalog, primary, standby } from '../catalog/catalog.ts';
import { catalog, north, south } from '../catalog/testing.ts';
import { planningContext, routed } from '../plan/testing.ts';
import { FragmentedDataSource } from './data-source.ts';
import { openReport } from './fetch-context.ts';
import type { SiteAnswer } from './site-answer.ts';
import type { SiteQuestion } from './site-connector.ts';
import { answered, askedEvidence, failed, scriptedConnector, sitePage } from './testing.ts';

/** South has a copy of north. */
const copied: Catalog = {
  ...catalog,
  allocation: new Map([...catalog.allocation, ['north', [primary(north), standby(south, 30)]]]),
};

function ask(text: string, script: (question: SiteQuestion) => SiteAnswer, variables = {}) {
  const source = new FragmentedDataSource('people', routed, scriptedConnector(script));
  return source.answer(text, variables, {
    signal: new AbortController().signal,
    catalog: copied,
    planning: { ...planningContext(), catalog: copied },
    bounds: { deadlineMs: 1_000, listEntries: 1_000, budget: 1_000_000 },
    scope: 'all',
    hedgeAfterMs: () => 1_000,
    assertionFor: async () => 'assertion',
    evidence: () => askedEvidence,
    report: openReport(),
  });
}

type Row = { readonly code: string };
const PEOPLE = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { name } } }';
const people = (...codes: readonly string[]) => ({
  r: codes.map((code) => ({ __typename: 'Person', code })),
});

/** North is down; everybody else has the rows that `has` allows. */
const withoutNorth =
  (has: (code: string) => boolean = () => true) =>
  ({ site, variables }: SiteQuestion): SiteAnswer =>
    site.id === north
      ? failed(north)
      : answered(site.id, {
          _entities: (variables.r as readonly Row[]).map(({ code }) => (has(code) ? { name: code } : null)),
        });

test.each([[['112', '210']], [['112', '113', '210']], [['210', '112']]])(
  '%j: each row under its own key',
  async (codes) => {
    const { data, errors } = await ask(PEOPLE, withoutNorth(), people(...codes));
    expect(data._entities).toMatchObject(codes.map((name) => ({ name })));
    expect(errors).toEqual([]);
  },
);

test('a row that the stand-in has is not given for one that it has not', async () => {
  const { data } = await ask(
    PEOPLE,
    withoutNorth((code) => code !== '210'),
    people('112', '210'),
  );
  expect(data._entities).toMatchObject([{ name: '112' }, null]);
});

test('coverage counts the rows of each reply by itself', async () => {
  const { coverage } = await ask('{ personSearch { edges { node { name } } } }', ({ site, fragments }) =>
    site.id === north
      ? failed(north)
      : answered(site.id, {
          personSearch: sitePage(
            fragments?.includes('1??' as never) ? ['01', '02'] : site.id === south ? ['03'] : [],
          ),
        }),
  );
  const rows = coverage[0]?.coverage.sites.map(({ site, status, rows: count }) => [site, status, count]);
  expect(rows).toEqual([
    ['north', 'REPLACED', null],
    ['south', 'ANSWERED', 2],
    ['south', 'ANSWERED', 1],
    ['east', 'ANSWERED', 0],
  ]);
});

test('a site with an error everywhere is one that did not answer: its copy is asked', async () => {
  const broken = { code: 'INTERNAL_ERROR', path: ['headcount'], message: 'the database is down' };
  const { data, errors } = await ask('{ headcount }', ({ site, fragments }) =>
    site.id === north
      ? answered(north, { headcount: null }, broken)
      : answered(site.id, { headcount: fragments?.length ?? 0 }),
  );
  expect(data).toEqual({ headcount: 4 });
  expect(errors).toEqual([]);
});

test('the root’s own name is answered wherever Apollo leaves it, and asks nobody', async () => {
  const { data } = await ask(
    'query ($x: Boolean = false) { t: __typename no: __typename @include(if: $x) headcount }',
    ({ site }) => answered(site.id, { headcount: 1 }),
  );
  expect(data).toEqual({ t: 'Query', headcount: 3 });
});

test('null where an argument must be refuses that field and no other', async () => {
  const operation = 'query ($c: PersonCode = "112") { person(code: $c) { name } headcount }';
  const { data, errors } = await ask(operation, ({ site }) => answered(site.id, { headcount: 1 }), {
    c: null,
  });
  expect(data).toEqual({ person: null, headcount: 3 });
  expect(errors).toMatchObject([{ error: { code: 'BAD_USER_INPUT' }, path: ['person'] }]);
});
