/** Whole fetches whose rows have fields at other sites than their own: the second wave of questions. */
import { catalog, east, north, south } from '../catalog/testing.ts';
import { planningContext, routed } from '../plan/testing.ts';
import { FragmentedDataSource } from './data-source.ts';
import { type FetchContext, openReport } from './fetch-context.ts';
import type { SiteAnswer } from './site-answer.ts';
import type { SiteQuestion } from './site-connector.ts';
import { answered, askedEvidence, failed, scriptedConnector, sitePage } from './testing.ts';

function contextOf(): FetchContext {
  return {
    signal: new AbortController().signal,
    catalog,
    planning: planningContext(),
    bounds: { deadlineMs: 1_000, listEntries: 1_000, budget: 1_000_000 },
    hedgeAfterMs: () => 1_000,
    scope: 'all',
    assertionFor: async () => 'assertion',
    evidence: () => askedEvidence,
    report: openReport(true),
  };
}

async function ask(text: string, script: (question: SiteQuestion) => SiteAnswer, variables = {}) {
  const connector = scriptedConnector(script);
  const context = contextOf();
  const answer = await new FragmentedDataSource('people', routed, connector).answer(text, variables, context);
  return { answer, asked: connector.asked, report: context.report };
}

type Stub = { readonly code: string };
const stubs = (variables: SiteQuestion['variables'], alias: string): readonly Stub[] =>
  (variables[alias] ?? []) as readonly Stub[];

const COUNT = 'tributary_0_Unit_0_of';

describe('a sum of each unit in a list', () => {
  /** Persons live at all sites; each site counts its own of the unit asked for. */
  const script = ({ site: { id }, variables, text }: SiteQuestion): SiteAnswer => {
    if (!text.includes('headcount')) {
      const row = (code: string, unit: string | null) => ({
        name: code,
        unit: unit && { tributary_type: 'Unit', tributary_key_Unit_code: unit },
      });
      const own = {
        [north]: [row('112', '11')],
        [south]: [row('210', '21'), row('211', null)],
        [east]: [row('311', '11')],
      };
      return answered(id, { people: own[id] });
    }
    return answered(id, {
      [COUNT]: stubs(variables, COUNT).map(({ code }) => ({ headcount: Number(code) })),
    });
  };

  test('is asked by key, each key once and only where it can have a part, and put into every row', async () => {
    const { answer, asked } = await ask('{ people { name unit { headcount } } }', script);
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({
      people: [
        { name: '112', unit: { headcount: 11 } },
        { name: '210', unit: { headcount: 21 } },
        { name: '211', unit: null },
        { name: '311', unit: { headcount: 11 } },
      ],
    });
    const second = asked
      .slice(3)
      .map(({ site, variables }) => [site.id, stubs(variables, COUNT).map(({ code }) => code)]);
    expect(second).toEqual([
      [north, ['11']],
      [south, ['21']],
    ]);
  });

  test('a site that is missing in the second wave is named at the row that misses it', async () => {
    const { answer } = await ask('{ people { name unit { headcount } } }', (question) =>
      question.text.includes('headcount') && question.site.id === south ? failed(south) : script(question),
    );
    expect(answer.data).toMatchObject({ people: [{}, { unit: { headcount: null } }, {}, {}] });
    expect(answer.errors).toMatchObject([
      { error: { code: 'NO_SITE_ANSWERED' }, path: ['people', 1, 'unit', 'headcount'] },
    ]);
    expect(answer.coverage).toMatchObject([
      { path: ['people'], coverage: { complete: true } },
      { path: ['people', 'unit', 'headcount'], coverage: { complete: false } },
    ]);
  });

  test('no row, no second wave', async () => {
    const { asked } = await ask('{ people { unit { headcount } } }', ({ site }) =>
      answered(site.id, { people: [] }),
    );
    expect(asked).toHaveLength(3);
  });
});

test('a connection of each row is a page of its own, under cursors that are good for that row alone', async () => {
  const operation = `query ($after: String) {
    people { code friends(first: 1, after: $after) { edges { cursor node { name } } pageInfo { hasNextPage } } }
  }`;
  const alias = 'tributary_0_Person_0_of';
  const script = ({ site: { id }, variables, text }: SiteQuestion): SiteAnswer => {
    if (!text.includes('friends')) {
      const code = { [north]: '112', [south]: '210' }[id as string];
      const rows = code ? [{ code, tributary_type: 'Person', tributary_key_Person_code: code }] : [];
      return answered(id, { people: rows });
    }
    const own = { [north]: '03', [south]: '01', [east]: '02' }[id as string] ?? '09';
    const beyond = String(variables.tributary_0_Person_0_after ?? '');
    const positions = own > beyond ? [own] : [];
    return answered(id, {
      [alias]: stubs(variables, alias).map(() => ({ friends: sitePage(positions) })),
    });
  };
  const { answer, asked } = await ask(operation, script);
  const people = answer.data.people as { friends: { edges: { cursor: string; node: unknown }[] } }[];
  expect(people.map(({ friends }) => friends.edges.map(({ node }) => node))).toEqual([
    [{ name: 'row 01' }],
    [{ name: 'row 01' }],
  ]);
  expect(people).toMatchObject([{ friends: { pageInfo: { hasNextPage: true } } }, {}]);
  const [one, other] = people.map(({ friends }) => friends.edges[0]?.cursor);
  expect(one).not.toBe(other);
  expect(asked).toHaveLength(6);

  const again = await ask(operation, script, { after: one });
  expect(again.answer.errors).toMatchObject([
    { error: { code: 'CURSOR_INVALID' }, path: ['people', 1, 'friends'] },
  ]);
  expect(again.asked.at(-1)?.variables).toMatchObject({ tributary_0_Person_0_after: '01' });
});

test('through an interface only the rows that have the field spread are asked for again', async () => {
  const operation = '{ found { name friendCount } }';
  const alias = 'tributary_0_Person_0_of';
  const { answer } = await ask(operation, ({ site: { id }, variables, text }) =>
    text.includes('_entities')
      ? answered(id, { [alias]: stubs(variables, alias).map(() => ({ friendCount: 2 })) })
      : answered(id, {
          found:
            id === north ? { name: 'a', tributary_type: 'Person', tributary_key_Person_code: '112' } : null,
        }),
  );
  expect(answer.data).toMatchObject({ found: { name: 'a', friendCount: 6 } });
});

test('the plan says what waits for which key', async () => {
  const { report } = await ask('{ people { unit { headcount } } }', ({ site }) =>
    answered(site.id, { people: [] }),
  );
  expect(report.accounts[0]?.plan.next).toEqual([
    { path: ['people', 'unit'], type: 'Unit', fields: ['headcount'] },
  ]);
});
