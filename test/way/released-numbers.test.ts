/** Numbers that units release, over HTTP and all sites: added up by the gateway as they come, and nothing else. */
import { type House, openHouse } from '../house/house.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse({ deployment: 'trade-unions', sites: 8, rows: 3_000 });
}, 60_000);

afterAll(() => house.close());

interface Numbers {
  readonly total: number;
  readonly withheld: boolean;
  readonly groups: readonly {
    readonly ethnicity: string | null;
    readonly sex: string;
    readonly count: number;
  }[];
}

async function numbers(code: string, by: string, units: readonly string[] | undefined): Promise<Numbers> {
  const filter = units === undefined ? '' : `, filter: { unit: ${JSON.stringify(units)} }`;
  const reply = await house.query(
    { subject: 'released', code },
    `{ memberStatistics(by: [${by}]${filter}) { total withheld groups { ethnicity sex count } coverage { complete } } }`,
  );
  expect(reply.errors).toEqual([]);
  expect(reply.data).toMatchObject({ memberStatistics: { coverage: { complete: true } } });
  return (reply.data as { memberStatistics: Numbers }).memberStatistics;
}

const NATIONAL = '000000000000';
const FUJIAN = '350000000000';
const PROVINCES = ['110000000000', '130000000000', '310000000000', '350000000000', '440000000000'] as const;

const countsOf = ({ groups }: Numbers): Readonly<Record<string, number>> =>
  Object.fromEntries(groups.map(({ ethnicity, sex, count }) => [`${ethnicity} ${sex}`, count]));

test('a province is told of its own what its counties release, and never more than there is', async () => {
  const released = await numbers(FUJIAN, 'ETHNICITY', [FUJIAN]);
  const whole = await numbers(NATIONAL, 'ETHNICITY', [FUJIAN]);
  expect(whole.withheld).toBe(false);
  expect(released.total).toBeLessThanOrEqual(whole.total);
  expect(released.withheld).toBe(released.total < whole.total);
  expect(released.total).toBe(released.groups.reduce((sum, { count }) => sum + count, 0));
  const counts = countsOf(whole);
  for (const [group, count] of Object.entries(countsOf(released))) {
    expect([group, count]).toEqual([group, Math.min(count, counts[group] ?? 0)]);
  }
});

test('of others it is told what it names, and provinces together are what they are one by one', async () => {
  const others = PROVINCES.filter((province) => province !== FUJIAN);
  const apart = await Promise.all(others.map((province) => numbers(FUJIAN, 'SEX', [province])));
  const together = await numbers(FUJIAN, 'SEX', others);
  const sums: Record<string, number> = {};
  for (const one of apart) {
    for (const [group, count] of Object.entries(countsOf(one))) sums[group] = (sums[group] ?? 0) + count;
  }
  expect(countsOf(together)).toEqual(sums);
  expect(together.total).toBe(apart.reduce((sum, { total }) => sum + total, 0));
  expect(together.withheld).toBe(apart.some(({ withheld }) => withheld));
  expect(together.total).toBeGreaterThan(0);
  // Unless they are named, nobody else’s members are counted.
  const own = await numbers(FUJIAN, 'SEX', undefined);
  expect(own).toEqual(await numbers(NATIONAL, 'SEX', [FUJIAN]));
});

test('whoever only counts a province sees none of its members', async () => {
  const reply = await house.query(
    { subject: 'released', code: '110000000000' },
    `{ memberSearch(filter: { unit: ["${FUJIAN}"] }) { totalCount edges { node { number } } } }`,
  );
  expect(reply.errors).toEqual([]);
  expect(reply.data).toEqual({ memberSearch: { totalCount: 0, edges: [] } });
});
