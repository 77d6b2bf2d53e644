/** A site that is missing two levels down is missing by name at the top, and nothing else is missing. */
import { type House, openHouse } from '../house/house.ts';
import { FLAT, HUB, NATIONAL, PROVINCE } from './fujian.ts';
import { openRelayed, type RelayedHouse } from './relayed.ts';

/** The hub takes half a second less, so that a busy machine has time to merge and send. */
const DEADLINE_MS = 5_000;

const PAGE = `query ($after: String) {
  memberSearch(first: 60, after: $after) {
    totalCount
    edges { node { number } }
    pageInfo { endCursor }
    coverage { complete sites { site status error } }
  }
}`;

interface SiteSaid {
  readonly site: string;
  readonly status: string;
  readonly error?: string | null;
}

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly number: string } }[];
  readonly pageInfo: { readonly endCursor: string };
  readonly coverage: { readonly complete: boolean; readonly sites: readonly SiteSaid[] };
}

let relayed: RelayedHouse;
let flat: House;
beforeAll(async () => {
  // The flat house waits as long as it takes: it only loses sites that are stopped.
  flat = await openHouse(FLAT);
  relayed = await openRelayed({ limits: { above: { siteDeadlineMs: DEADLINE_MS } } });
}, 60_000);
afterAll(async () => {
  await relayed?.close();
  await flat?.close();
}, 30_000);
afterEach(() => relayed.allHonest());

const pageOf = ({ data }: { readonly data?: unknown }): Page =>
  (data as { readonly memberSearch: Page }).memberSearch;
const statuses = ({ coverage }: Page): readonly string[] =>
  coverage.sites.map(({ site, status }) => `${site} ${status}`);

/** With the city stopped in both houses, whatever the relay before it says. */
async function withoutCity<Value>(city: string, run: () => Promise<Value>): Promise<Value> {
  const { house } = relayed;
  await Promise.all([house.stopSite(city), flat.stopSite(city)]);
  try {
    return await run();
  } finally {
    await Promise.all([house.startSite(city), flat.startSite(city)]);
  }
}

describe('a city that is down', () => {
  test('the rows of all others, its name under the hub’s, one error', async () => {
    await withoutCity('city-2', async () => {
      const [expected, reply] = [await flat.query(NATIONAL, PAGE), await relayed.house.query(NATIONAL, PAGE)];
      const page = pageOf(reply);
      expect(page.edges).toEqual(pageOf(expected).edges);
      expect(page.totalCount).toBe(pageOf(expected).totalCount);
      expect(page.coverage.complete).toBe(false);
      expect(statuses(page)).toEqual([
        'site-1 ANSWERED',
        'site-2 ANSWERED',
        'site-3 ANSWERED',
        'fujian ANSWERED',
        'fujian/city-1 ANSWERED',
        'fujian/city-2 UNREACHABLE',
        'fujian/city-3 ANSWERED',
      ]);
      expect(reply.errors).toHaveLength(1);
      expect(reply.errors[0]).toMatchObject({
        path: ['memberSearch'],
        extensions: { code: 'SITE_UNREACHABLE', site: 'fujian/city-2' },
      });
      expect(reply.extensions.coverage).toMatchObject([{ path: ['memberSearch'], complete: false }]);
      expect(JSON.stringify(reply)).not.toMatch(/127\.0\.0\.1|http:|ECONN|\.ts/);
    });
  });

  test('pages after the gap stay incomplete, although it answers again', async () => {
    relayed.misbehave('city-2', { kind: 'lying', status: 500, tell: () => '' });
    const first = pageOf(await relayed.house.query(NATIONAL, PAGE));
    relayed.allHonest();
    const second = await relayed.house.query(NATIONAL, PAGE, { after: first.pageInfo.endCursor });
    expect(second.errors).toEqual([]);
    expect(pageOf(second).coverage.complete).toBe(false);
    expect(statuses(pageOf(second)).filter((status) => !status.endsWith(' ANSWERED'))).toEqual([
      'fujian/city-2 MISSED_EARLIER',
    ]);
  });

  test.each([
    ['a sum', '{ organization(code: "350000000000") { memberCount } }'],
    [
      'a connection of an entity',
      '{ organization(code: "350000000000") { memberList(first: 200) { totalCount edges { node { number } } } } }',
    ],
    ['statistics', '{ memberStatistics(by: [SEX]) { total averageAge groups { sex count averageAge } } }'],
    ['joined rows', '{ memberSearch(first: 60) { edges { node { number organization { name } } } } }'],
    [
      'fields of rows whose own site is lost',
      '{ organization(code: "357200000000") { name memberCount } organization2: organization(code: "350000000000") { name staffCount } }',
    ],
  ])('%s: as one level has it, and the site named once', async (_, text) => {
    await withoutCity('city-2', async () => {
      const [expected, reply] = [await flat.query(NATIONAL, text), await relayed.house.query(NATIONAL, text)];
      expect(reply.data).toEqual(expected.data);
      const named = ({ path, extensions }: (typeof reply.errors)[number]): string =>
        `${String(path)} ${String(extensions?.site).replace(`${HUB}/`, '')}`;
      expect(reply.errors.map(named).sort()).toEqual(expected.errors.map(named).sort());
      expect(expected.errors.length).toBeGreaterThan(0);
      const coverage = reply.extensions.coverage as readonly {
        readonly complete: boolean;
        readonly sites: readonly SiteSaid[];
      }[];
      expect(coverage.some(({ complete }) => !complete)).toBe(true);
      for (const { complete, sites } of coverage) {
        expect(complete).toBe(sites.every(({ status }) => status === 'ANSWERED'));
        expect(new Set(sites.map(({ site }) => site)).size).toBe(sites.length);
      }
    });
  });

  test('who wants the whole gets an error and no half', async () => {
    relayed.misbehave('city-3', { kind: 'lying', status: 500, tell: () => '' });
    const { data, errors } = await relayed.house.query(NATIONAL, PAGE, {}, { 'x-tributary-complete': '1' });
    expect(data).toEqual({ memberSearch: null });
    expect(errors.map(({ extensions }) => extensions?.code)).toContain('ANSWER_INCOMPLETE');
  });

  test('one row that it may hold: null and an error that names it, which absence alone is not', async () => {
    const someone = relayed.house.rows.member.find(({ organization_code }) =>
      organization_code.startsWith('3571'),
    );
    const text = `{ member(number: "${someone?.number}") { number } }`;
    expect((await relayed.house.query(PROVINCE, text)).data).toEqual({ member: { number: someone?.number } });
    relayed.misbehave('city-2', { kind: 'lying', status: 500, tell: () => '' });
    const lost = await relayed.house.query(PROVINCE, text);
    expect(lost.data).toEqual({ member: null });
    expect(lost.errors).toMatchObject([
      { path: ['member'], extensions: { code: 'SITE_FAILED', site: 'fujian/city-2' } },
    ]);
  });
});

test('a slow city: the hub gives it up and answers with the others while it is still waited for', async () => {
  relayed.misbehave('city-1', { kind: 'silent' });
  const reply = await relayed.house.query(NATIONAL, PAGE);
  expect(statuses(pageOf(reply)).filter((status) => !status.endsWith(' ANSWERED'))).toEqual([
    'fujian/city-1 TIMED_OUT',
  ]);
  expect(reply.errors).toMatchObject([{ extensions: { code: 'SITE_TIMED_OUT', site: 'fujian/city-1' } }]);
});

test('all cities down: the hub has nothing to give, and every city is named', async () => {
  for (const city of ['city-1', 'city-2', 'city-3']) {
    relayed.misbehave(city, { kind: 'lying', status: 500, tell: () => '' });
  }
  const reply = await relayed.house.query(NATIONAL, PAGE);
  expect(statuses(pageOf(reply))).toEqual([
    'site-1 ANSWERED',
    'site-2 ANSWERED',
    'site-3 ANSWERED',
    'fujian FAILED',
    'fujian/city-1 FAILED',
    'fujian/city-2 FAILED',
    'fujian/city-3 FAILED',
  ]);
  expect(reply.errors).toMatchObject([{ extensions: { code: 'SITE_FAILED', site: 'fujian' } }]);
  const alone = await relayed.house.query(PROVINCE, PAGE);
  expect(alone.data).toEqual({ memberSearch: null });
  expect(alone.errors).toMatchObject([{ extensions: { code: 'NO_SITE_ANSWERED' } }]);
});

test('the hub down: one site is missing, and comes back', async () => {
  const { house } = relayed;
  const before = pageOf(await house.query(NATIONAL, PAGE));
  await house.stopSite(HUB);
  try {
    const page = pageOf(await house.query(NATIONAL, PAGE));
    expect(statuses(page)).toEqual([
      'site-1 ANSWERED',
      'site-2 ANSWERED',
      'site-3 ANSWERED',
      'fujian UNREACHABLE',
    ]);
  } finally {
    await house.startSite(HUB);
  }
  const after = pageOf(await house.query(NATIONAL, PAGE));
  expect(after.edges).toEqual(before.edges);
  expect(after.coverage.complete).toBe(true);
});
