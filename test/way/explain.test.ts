import type { Reply } from '../house/ask.ts';
import { type House, openHouse } from '../house/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({
    deployment: 'quang-binh',
    sites: 8,
    rows: 600,
    limits: { operationCost: 20_000 },
    explain: ['02??????????'],
  });
}, 60_000);
afterAll(() => house.close());

const HOME_AFFAIRS = '020000100001';
const DISTRICTS = ['0010000', '0020000', '0030000', '0040000', '0050000', '0060000', '0070000', '0080000'];

const STAFF_AND_UNITS = `query ($unit: [OrganizationCode!] = ["0800000", "0030100"], $n: Int = 3) {
  staffSearch(first: $n, filter: { unit: $unit }) {
    edges { node { code fullName organization { name staffCount } } }
  }
}`;

const explained = (
  subject: string,
  operation: string,
  explain: 'plan' | 'run' | '1',
  variables = {},
): Promise<Reply> =>
  house.query({ subject, code: HOME_AFFAIRS }, operation, variables, { 'x-tributary-explain': explain });

const planOf = ({ extensions }: Reply): string => String(extensions.plan);

describe('a dry run', () => {
  test('asks no site and answers no data, but the plan: printed, and as a tree', async () => {
    const reply = await explained('dry', STAFF_AND_UNITS, 'plan');
    expect(reply).toMatchObject({ status: 200, errors: [], data: null });
    expect(house.requests('dry')).toEqual({});
    const site = house.fragments.find(({ name }) => name === 'department-08')?.site;
    const lines = planOf(reply).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'Fetch personnel',
        '  staffSearch: connection of Staff, first 3, subset → 2 sites',
        '    narrowed by filter.unit to 08?????????? 00301???????',
        '    each site gives its first 3',
        `    ask ${site} (08??????????)`,
        expect.stringMatching(/leave out .*: filter\.unit allows only 08\?+ 00301\?+$/),
        '  then, by the key of each Organization at staffSearch.edges.node.organization: staffCount',
        'at staffSearch.edges.@.node.organization',
        '  Fetch organizations by key: its sites follow from the keys',
      ]),
    );
    expect(lines.at(-1)).toMatch(/^cost [0-9,]+ of at most 20,000$/);
    expect(reply.extensions.explain).toMatchObject({
      kind: 'Operation',
      mode: 'plan',
      budget: 20_000,
      step: {
        kind: 'Sequence',
        steps: [
          {
            kind: 'Fetch',
            subgraph: 'personnel',
            fields: [
              {
                leftOut: [
                  { reason: 'argument', fragments: expect.arrayContaining(['department-01', 'district-3']) },
                ],
              },
            ],
          },
          { kind: 'At' },
        ],
      },
    });
  });

  test('says what would be refused, and why a variable will not do', async () => {
    const costly = await explained('dry-costly', COSTLY, 'plan');
    expect(costly.errors).toEqual([]);
    expect(planOf(costly)).toMatch(/cost 120,800 of at most 20,000: refused$/);
    const wrong = await explained('dry-costly', STAFF_AND_UNITS, 'plan', { n: 'many' });
    expect(wrong.status).toBe(400);
    expect(wrong.errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    expect(house.requests('dry-costly')).toEqual({});
  });
});

test.each(['run', '1'] as const)(
  'after a run (%s): the answer, and the tree with what was measured',
  async (wish) => {
    const subject = `ran-${wish}`;
    const reply = await explained(subject, STAFF_AND_UNITS, wish, { unit: ['0030100'] });
    expect(reply.errors).toEqual([]);
    const { staffSearch } = reply.data as { staffSearch: { edges: { node: { code: string } }[] } };
    const rows = staffSearch.edges.length;
    expect(rows).toBeGreaterThan(0);
    const site = house.fragments.find(({ name }) => name === 'commune-301')?.site ?? '';
    const plan = planOf(reply);
    expect(plan).toMatch(
      new RegExp(`ask ${site} \\(00301\\?+\\): ${rows} rows?, [0-9,]+ bytes, [0-9.,]+ ms\n`),
    );
    expect(plan).toMatch(/staffCount of 1 Organization: sum over Staff, single → 1 site\n.*: 1 row, /);
    expect(plan).toMatch(/took [0-9.,]+ ms: 1 row, [0-9,]+ bytes from 1 site/);
    expect(plan).toMatch(/spent [0-9,]+, with the keys that there were$/);
    expect(Object.keys(house.requests(subject))).toEqual([site]);
    expect(reply.extensions.explain).toMatchObject({
      mode: 'run',
      step: {
        steps: [{ measured: { sites: 1, rows }, fields: [{ measured: { rows } }], next: { ran: [{}] } }, {}],
      },
    });
  },
);

test('neither form tells a URL, a key out of a row or a cursor', async () => {
  const first = await house.query(
    { subject: 'cursor', code: HOME_AFFAIRS },
    '{ staffSearch(first: 2) { pageInfo { endCursor } } }',
  );
  const { staffSearch } = first.data as { staffSearch: { pageInfo: { endCursor: string } } };
  const after = staffSearch.pageInfo.endCursor;
  const reply = await house.query(
    { subject: 'cursor', code: HOME_AFFAIRS },
    'query ($after: String) { staffSearch(first: 2, after: $after) { edges { node { code organization { code name } } } } }',
    { after },
    { 'x-tributary-explain': 'run' },
  );
  const { plan, explain } = reply.extensions;
  const shown = `${plan}${JSON.stringify(explain)}`;
  expect(shown).toContain('beside a cursor');
  expect(shown).not.toContain(after);
  expect(shown).not.toMatch(/https?:|127\.0\.0\.1|localhost/);
  const rows = (reply.data as typeof first.data & { staffSearch: { edges: { node: Node }[] } }).staffSearch
    .edges;
  for (const { node } of rows) {
    expect(shown).not.toContain(node.code);
    expect(shown).not.toContain(node.organization.code);
  }
});

interface Node {
  readonly code: string;
  readonly organization: { readonly code: string };
}

describe('who may not see plans', () => {
  const clerk = { subject: 'clerk', code: '003010014001' };
  test.each(['plan', 'run', '1'])('is refused, and no site is asked (%s)', async (explain) => {
    const reply = await house.query(
      clerk,
      '{ staffSearch { totalCount } }',
      {},
      { 'x-tributary-explain': explain },
    );
    expect(reply.status).toBe(403);
    expect(reply.errors.map(({ extensions }) => extensions?.code)).toEqual(['EXPLAIN_FORBIDDEN']);
    expect(reply.extensions).not.toHaveProperty('plan');
    expect(house.requests('clerk')).toEqual({});
  });

  test('is answered without one', async () => {
    const reply = await house.query(clerk, '{ staffSearch { totalCount } }');
    expect(reply).toMatchObject({ status: 200, errors: [] });
    expect(Object.keys(reply.extensions)).not.toContain('plan');
  });
});

const COSTLY = `{ ${Array.from({ length: 30 }, (_, i) => `a${i}: staffSearch(first: 500) { edges { node { code } } }`).join(' ')} }`;

describe('an operation that costs too much', () => {
  test('is refused before any site is asked', async () => {
    const reply = await house.query({ subject: 'costly', code: HOME_AFFAIRS }, COSTLY);
    expect(reply.status).toBe(400);
    expect(reply.errors).toMatchObject([{ extensions: { code: 'OPERATION_TOO_COSTLY' } }]);
    expect(reply.errors[0]?.message).toMatch(
      /would cost 120,800, and at most 20,000 is allowed\. Dearest: the fetch of personnel with 120,800 \(8 sites, 120,000 units; in it a0 /,
    );
    expect(house.requests('costly')).toEqual({});
  });

  test('shows its plan all the same to who wished to see it', async () => {
    const reply = await explained('costly-run', COSTLY, 'run');
    expect(reply.status).toBe(400);
    expect(planOf(reply)).toMatch(/cost 120,800 of at most 20,000: refused\nspent 0/);
    expect(house.requests('costly-run')).toEqual({});
  });

  test('by its keys, when they are known, loses what is too dear and keeps the rest', async () => {
    const operation = `query ($units: [OrganizationCode!]) {
      organizationSearch(first: 8, filter: { code: $units }) {
        edges { node { name staff(first: 400) { edges { node { code } } } } }
      }
    }`;
    const reply = await house.query({ subject: 'keys', code: HOME_AFFAIRS }, operation, { units: DISTRICTS });
    expect(reply.status).toBe(200);
    expect(reply.errors).toMatchObject([
      { path: ['organizationSearch', 'edges', 0, 'node'], extensions: { code: 'OPERATION_TOO_COSTLY' } },
    ]);
    const { organizationSearch } = reply.data as { organizationSearch: { edges: unknown[] } };
    expect(organizationSearch.edges).toHaveLength(8);
    expect(organizationSearch.edges[0]).toMatchObject({ node: { name: expect.any(String), staff: null } });
    for (const subgraphs of Object.values(house.requests('keys')))
      expect(subgraphs).not.toHaveProperty('personnel');
  });
});
