/** Fragments with copies: a primary that is down or slow is replaced, and nobody counts a row twice. */
import { loadDeployment } from '../../deployments/load.ts';
import { loadSchemas } from '../../gateway/catalog/load.ts';
import { type House, openHouse } from '../house/house.ts';
import { openRelay, type Relay } from './relay.ts';

const HOME_AFFAIRS = { subject: 'home', code: '020000100001' };
const STALENESS = 45;
const QUESTION = `{
  staffSearch(first: 400, orderBy: [{ by: NAME }]) {
    edges { node { code } }
    totalCount
    coverage { complete sites { site status asOf } }
  }
  staffStatistics(by: [SEX]) { total groups { sex count } }
}`;

interface Answer {
  readonly staffSearch: {
    readonly edges: readonly { readonly node: { readonly code: string } }[];
    readonly totalCount: number;
    readonly coverage: {
      readonly complete: boolean;
      readonly sites: readonly {
        readonly site: string;
        readonly status: string;
        readonly asOf: string | null;
      }[];
    };
  };
  readonly staffStatistics: { readonly total: number };
}

let house: House;
let relay: Relay;
let expected: readonly string[];

beforeAll(async () => {
  const { directory } = await loadDeployment('quang-binh');
  const { fragments } = await loadSchemas({ directory, space: 12 });
  const targets = new Map<string, string>();
  relay = await openRelay(() => targets.get('site-1') ?? '');
  house = await openHouse({
    deployment: 'quang-binh',
    sites: 2,
    rows: 300,
    standbys: Object.fromEntries(fragments.map(({ name }) => [name, ['mirror']])),
    stalenessSeconds: STALENESS,
    limits: { siteDeadlineMs: 8_000 },
    via: (site, url) => {
      targets.set(site, url);
      return site === 'site-1' ? relay.url : url;
    },
  });
  expected = (
    await house.sql<{ code: string }>('all', 'SELECT code FROM staff ORDER BY name_key COLLATE "C", code')
  ).map(({ code }) => code);
}, 60_000);
afterAll(async () => {
  await house?.close();
  await relay?.close();
}, 30_000);

async function ask(): Promise<Answer> {
  const { data, errors } = await house.query(HOME_AFFAIRS, QUESTION);
  expect(errors).toEqual([]);
  const answer = data as unknown as Answer;
  expect(answer.staffSearch.edges.map(({ node }) => node.code)).toEqual(expected);
  expect(answer.staffSearch.totalCount).toBe(expected.length);
  expect(answer.staffStatistics.total).toBe(expected.length);
  expect(answer.staffSearch.coverage.complete).toBe(true);
  return answer;
}

const statuses = ({ staffSearch }: Answer) =>
  staffSearch.coverage.sites.map(({ site, status }) => `${site} ${status}`);

test('while the primaries are well the mirror is not asked', async () => {
  expect(statuses(await ask())).not.toContainEqual(expect.stringContaining('mirror'));
});

test('a primary that is slower than it usually is does not keep the answer waiting', async () => {
  for (let round = 0; round < 25; round += 1) await ask();
  relay.manner = { kind: 'silent' };
  const answer = await ask();
  expect(statuses(answer)).toEqual(expect.arrayContaining(['site-1 REPLACED', 'mirror ANSWERED']));
  const mirror = answer.staffSearch.coverage.sites.find(({ site }) => site === 'mirror');
  const behind = Date.now() - Date.parse(mirror?.asOf ?? '');
  expect(behind).toBeGreaterThanOrEqual(STALENESS * 1_000);
  relay.manner = { kind: 'honest' };
});

test('a primary that is down is replaced, and then left alone for a while', async () => {
  await house.stopSite('site-2');
  expect(statuses(await ask())).toEqual(expect.arrayContaining(['site-2 REPLACED', 'mirror ANSWERED']));
  const next = await ask();
  expect(statuses(next)).not.toContainEqual(expect.stringContaining('site-2'));
  expect(statuses(next)).toContain('mirror ANSWERED');
});

test('primary and copy down: the rest, and an error that names the site', async () => {
  await house.stopSite('mirror');
  const { data, errors } = await house.query(
    HOME_AFFAIRS,
    '{ staffSearch(first: 5) { totalCount coverage { complete } } }',
  );
  expect(data).toMatchObject({ staffSearch: { coverage: { complete: false } } });
  expect(errors.map(({ extensions }) => extensions?.code)).toContain('SITE_UNREACHABLE');
});
