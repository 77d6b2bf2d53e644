/** Every look leaves an entry at the gateway and at each site that was asked, and each remembers the other's. */
import { isEntry } from '../../evidence/verify/stored-chain.ts';
import { type House, openHouse } from '../house/house.ts';
import { bodiesIn, findingsIn, gatewayChain, operationsIn, siteChain } from './read-entries.ts';

const HOME_AFFAIRS = { subject: 'home', code: '020000100001' };
const INDUSTRY = { subject: 'industry', code: '080000100001' };
const SEARCH = 'query Find { staffSearch(first: 3) { edges { node { code fullName } } } }';

let house: House;
beforeAll(async () => {
  house = await openHouse({ deployment: 'quang-binh', sites: 3, rows: 300 });
}, 60_000);
afterAll(() => house?.close(), 30_000);

const written = async () => operationsIn(await gatewayChain(house.settings));
const chains = async () =>
  Promise.all([gatewayChain(house.settings), ...house.sites.map((site) => siteChain(house, site))]);

test('a search: who, what, whom the gateway asked, and the same request at each of these', async () => {
  const { extensions, data } = await house.query(HOME_AFFAIRS, SEARCH);
  const entry = (await written()).at(-1);
  const sites = house.sites.map((site) => ({ site, status: 'answered' }));
  expect(entry).toMatchObject({
    kind: 'operation',
    chain: 'gateway',
    who: HOME_AFFAIRS,
    operation: { name: 'Find' },
    fields: ['Query.staffSearch', 'Staff.code', 'Staff.fullName', 'StaffConnection.edges', 'StaffEdge.node'],
    rows: { Staff: 3 },
    sites,
    decision: { kind: 'GIVEN' },
    heads: house.sites.map((chain) => ({ chain, seq: expect.any(Number) })),
  });
  expect(entry).not.toHaveProperty('keys');
  expect(data).toMatchObject({ staffSearch: { edges: [{}, {}, {}] } });
  for (const site of house.sites) {
    const chain = await siteChain(house, site);
    const look = operationsIn(chain).at(-1);
    expect(look).toMatchObject({ request: entry?.request, who: HOME_AFFAIRS, policy: entry?.policy });
    expect(Object.values(look?.keys ?? {}).flat()).toHaveLength(look?.rows.Staff ?? 0);
    // What the gateway remembers of the site is the very entry of this look.
    const { seq, hash } = chain.stored.filter(isEntry).at(-1) ?? {};
    expect(entry?.heads).toContainEqual({ chain: site, seq, hash });
  }
  expect(JSON.stringify(extensions)).not.toContain('hash');
});

test('the caller by the issuer’s name for them, not by the one for people to read', async () => {
  await house.query({ ...HOME_AFFAIRS, name: 'Lò Thị Hương' }, SEARCH);
  for (const chain of await chains()) {
    expect(operationsIn(chain).at(-1)?.who).toEqual(HOME_AFFAIRS);
    expect(JSON.stringify(chain.stored)).not.toContain('Hương');
  }
});

test('each side remembers how far the other had come', async () => {
  await house.query(HOME_AFFAIRS, SEARCH);
  const before = (await gatewayChain(house.settings)).stored.filter(isEntry).at(-1);
  await house.query(HOME_AFFAIRS, SEARCH);
  for (const site of house.sites) {
    expect(operationsIn(await siteChain(house, site)).at(-1)?.heads).toEqual([
      { chain: 'gateway', seq: before?.seq, hash: before?.hash },
    ]);
  }
  expect(findingsIn(await chains())).toEqual([]);
});

test('numbers, entities behind rows, plans that are only shown: an entry each', async () => {
  const before = (await written()).length;
  await house.query(HOME_AFFAIRS, '{ staffStatistics(by: [SEX]) { total groups { sex count } } }');
  await house.query(HOME_AFFAIRS, '{ staffSearch(first: 2) { edges { node { organization { name } } } } }');
  await house.query(HOME_AFFAIRS, SEARCH, {}, { 'x-tributary-explain': 'plan' });
  const [numbers, entities, plan, ...more] = (await written()).slice(before);
  expect(more).toEqual([]);
  expect(numbers).toMatchObject({ rows: {}, fields: expect.arrayContaining(['Staff.sex']) });
  expect(entities).toMatchObject({ rows: { Staff: 2, Organization: 2 } });
  expect(plan).toMatchObject({ explained: true, rows: {}, sites: [] });
});

test('what is denied before a site is asked', async () => {
  const before = (await written()).length;
  const birthDates =
    '{ staffSearch(filter: { unit: ["0010000"], birthDate: { from: "1970-01-01" } }) { totalCount } }';
  const { errors } = await house.query(INDUSTRY, birthDates);
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['FILTER_DENIED']);
  expect((await written()).slice(before)).toMatchObject([
    {
      who: INDUSTRY,
      sites: [],
      rows: {},
      decision: { kind: 'DENIED', denied: [{ field: 'Query.staffSearch', code: 'FILTER_DENIED' }] },
    },
  ]);
});

test('what is refused as a whole, and who is nobody to the policy', async () => {
  const before = (await written()).length;
  await house.query(HOME_AFFAIRS, '{ staffSearch(first: 1, last: 1) { totalCount } }');
  await house.query({ subject: 'stranger' }, SEARCH);
  expect((await written()).slice(before)).toMatchObject([
    { decision: { kind: 'FAILED', failed: ['PAGE_ARGUMENTS_CONFLICT'] } },
    { who: { subject: 'stranger' }, rows: {}, sites: [] },
  ]);
});

test('what looks at nothing leaves none', async () => {
  const before = (await written()).length;
  for (const operation of ['{', '{ nothing }', '{ __schema { types { name } } }', '{ __typename }']) {
    await house.query(HOME_AFFAIRS, operation);
  }
  expect(await written()).toHaveLength(before);
});

test('a site that is down is in the entry as one that was asked', async () => {
  await house.stopSite('site-2');
  await house.query(HOME_AFFAIRS, SEARCH);
  await house.startSite('site-2');
  expect((await written()).at(-1)).toMatchObject({
    sites: [
      { site: 'site-1', status: 'answered' },
      { site: 'site-2', status: 'failed' },
      { site: 'site-3', status: 'answered' },
    ],
    decision: { kind: 'GIVEN', failed: ['SITE_UNREACHABLE'] },
  });
});

test('fifty at once, of five callers with the same rights: an entry each, everywhere, and chains that are whole', async () => {
  const before = (await written()).length;
  const callers = Array.from({ length: 50 }, (_, at) => ({
    subject: `c-${at % 5}`,
    code: HOME_AFFAIRS.code,
  }));
  const looks = await siteChain(house, 'site-1').then((chain) => operationsIn(chain).length);
  await Promise.all(callers.map((caller) => house.query(caller, SEARCH)));
  const entries = (await written()).slice(before);
  expect(entries.map(({ who }) => who.subject).sort()).toEqual(callers.map(({ subject }) => subject).sort());
  expect(new Set(entries.map(({ request }) => request)).size).toBe(50);
  // Questions of one caller may be shared on their way; nobody looks through somebody else's.
  const seen = operationsIn(await siteChain(house, 'site-1')).slice(looks);
  expect(new Set(seen.map(({ who }) => who.subject))).toEqual(new Set(callers.map(({ subject }) => subject)));
  expect(findingsIn(await chains())).toEqual([]);
});

test('no value out of a row stands anywhere in the evidence', async () => {
  const { data } = await house.query(
    HOME_AFFAIRS,
    `query Find($n: String) { staffSearch(filter: { name: $n, birthDate: { from: "1950-01-02" } }, first: 50) {
      edges { node { code fullName birthDate ethnicity position { title } } } } }`,
    { n: 'an' },
  );
  const { staffSearch } = data as { staffSearch: { edges: { node: Record<string, unknown> }[] } };
  const values = staffSearch.edges.flatMap(({ node }) => [node.code, node.fullName, node.birthDate]);
  expect(values.length).toBeGreaterThan(30);
  const texts = (await chains()).flatMap((chain) =>
    // Who asked is what the evidence is for.
    bodiesIn(chain).map((body) => JSON.stringify({ ...body, who: undefined })),
  );
  const all = texts.join('\n');
  for (const value of [...values, '1950-01-02', '"an"']) {
    if (typeof value === 'string') expect(all).not.toContain(value);
  }
});
