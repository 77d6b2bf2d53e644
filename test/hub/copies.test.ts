/** Copies stand in on either level: for a city below the hub, and for the hub as a whole. */
import { type HubHouse, openHubHouse } from '../house/hub-house.ts';
import { FRAGMENTS, HUB, NATIONAL, TWO_LEVELS } from './fujian.ts';

const TEXT = `{
  memberSearch(first: 200) {
    totalCount edges { node { number organization { name memberCount } } }
    coverage { complete sites { site status } }
  }
  organization(code: "350000000000") { memberCount }
}`;

interface Answer {
  readonly memberSearch: {
    readonly edges: readonly object[];
    readonly coverage: {
      readonly complete: boolean;
      readonly sites: readonly { site: string; status: string }[];
    };
  };
}

let house: HubHouse;
beforeAll(async () => {
  const [longyan = ''] = FRAGMENTS;
  house = await openHubHouse({
    ...TWO_LEVELS,
    // The first city has a copy of its own, and the capital one of the whole province.
    hub: { ...TWO_LEVELS.hub, keeps: { ...TWO_LEVELS.hub.keeps, 'city-4': [] } },
    standbys: Object.fromEntries(
      FRAGMENTS.map((name) => [name, name === longyan ? ['city-4', 'site-4'] : ['site-4']]),
    ),
  });
}, 60_000);
afterAll(() => house?.close(), 30_000);

const ask = async (): Promise<{ readonly rows: object; readonly statuses: readonly string[] }> => {
  const { data, errors } = await house.query(NATIONAL, TEXT);
  expect(errors).toEqual([]);
  const { memberSearch, ...rest } = data as unknown as Answer;
  const { coverage, ...rows } = memberSearch;
  expect(coverage.complete).toBe(true);
  return {
    rows: { ...rows, ...rest },
    statuses: coverage.sites.map(({ site, status }) => `${site} ${status}`),
  };
};

test.each([
  ['city-1', ['fujian ANSWERED', 'fujian/city-1 REPLACED', 'fujian/city-4 ANSWERED']],
  [HUB, ['fujian REPLACED', 'site-4 ANSWERED']],
])('without %s nothing is missing', async (lost, replaced) => {
  const whole = await ask();
  expect(whole.statuses).not.toEqual(expect.arrayContaining([expect.stringContaining('REPLACED')]));
  await house.stopSite(lost);
  try {
    const { rows, statuses } = await ask();
    expect(rows).toEqual(whole.rows);
    expect(statuses).toEqual(expect.arrayContaining(replaced));
  } finally {
    await house.startSite(lost);
  }
});
