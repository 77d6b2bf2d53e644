/** What a caller can say beside the operation: that every site is meant, that half an answer is none. */
import { type House, openHouse } from '../house/house.ts';

const NATIONAL = { subject: 'national', code: '000000000000' };
const SEARCH = '{ memberSearch(first: 2) { totalCount } memberStatistics(by: []) { total } }';

let house: House;
beforeAll(async () => {
  house = await openHouse({
    deployment: 'trade-unions',
    sites: 4,
    rows: 200,
    limits: { scatterSites: 3, statisticsCacheSeconds: 600 },
  });
}, 60_000);
afterAll(() => house?.close(), 30_000);

describe('more sites than may be asked without a word', () => {
  test('are not asked: each field is refused, and says how to narrow it', async () => {
    const caller = { ...NATIONAL, subject: 'wide' };
    const { data, errors } = await house.query(caller, SEARCH);
    expect(data).toEqual({ memberSearch: null, memberStatistics: null });
    expect(errors.map(({ extensions, path }) => [path, extensions?.code])).toEqual([
      [['memberSearch'], 'SCATTER_TOO_WIDE'],
      [['memberStatistics'], 'SCATTER_TOO_WIDE'],
    ]);
    expect(errors[0]?.message).toContain('filter.unit');
    expect(house.requests('wide')).toEqual({});
  });

  test('are asked when the caller says so', async () => {
    const { data, errors } = await house.query(NATIONAL, SEARCH, {}, { 'x-tributary-scatter': '1' });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ memberSearch: { totalCount: 200 }, memberStatistics: { total: 200 } });
  });

  test('an argument that narrows needs no such word', async () => {
    const narrow = '{ memberSearch(filter: { unit: ["350000000000"] }) { totalCount } }';
    expect((await house.query(NATIONAL, narrow)).errors).toEqual([]);
  });
});

describe('statistics asked a moment ago', () => {
  const HEADERS = { 'x-tributary-scatter': '1' };
  const count = (subject: string, code: string) =>
    house.query(
      { subject, code },
      '{ memberStatistics(by: [SEX]) { total coverage { sites { asOf } } } }',
      {},
      HEADERS,
    );

  test('are answered from memory to whoever may see the same, with the time they are of', async () => {
    const first = await count('ana', NATIONAL.code);
    const second = await count('bo', NATIONAL.code);
    expect(second.data).toEqual(first.data);
    expect(Object.keys(house.requests('ana'))).toHaveLength(4);
    expect(house.requests('bo')).toEqual({});
  });

  test('and never to anybody else', async () => {
    const { data } = await count('fujian', '350000000000');
    const [fujian] = await house.sql<{ n: number }>(
      'all',
      `SELECT count(*)::int AS n FROM member WHERE organization_code LIKE '35%'`,
    );
    expect(data).toMatchObject({ memberStatistics: { total: fujian?.n } });
  });
});

describe('equal questions at the same moment', () => {
  const PAGE =
    '{ memberSearch(first: 50, orderBy: [{ by: NAME }]) { edges { node { number organization { name } } } } }';
  const askAll = async (subjects: readonly string[]) => {
    const replies = await Promise.all(
      subjects.map((subject) =>
        house.query({ ...NATIONAL, subject }, PAGE, {}, { 'x-tributary-scatter': '1' }),
      ),
    );
    const pages = replies.map(({ data, errors }) => JSON.stringify([data, errors]));
    expect(new Set(pages).size).toBe(1);
  };
  const asked = (subject: string): number =>
    Object.values(house.requests(subject))
      .flatMap((subgraphs) => Object.values(subgraphs))
      .reduce((sum, count) => sum + count, 0);

  test('of one caller are asked once: whoever asks while another is under way waits for the same answer', async () => {
    await askAll(['once']);
    await askAll(Array.from({ length: 6 }, () => 'many'));
    expect(asked('many')).toBeLessThan(6 * asked('once'));
  });

  test('of callers with equal rights are asked by each: a site writes down everybody who looked', async () => {
    const subjects = Array.from({ length: 6 }, (_, at) => `same-${at}`);
    await askAll(subjects);
    for (const subject of subjects) expect(asked(subject)).toBe(asked('once'));
  });
});

describe('half an answer', () => {
  const COMPLETE = { 'x-tributary-scatter': '1', 'x-tributary-complete': '1' };
  const ONE = '{ memberSearch(first: 5) { totalCount } }';

  test('is none for who needs the whole', async () => {
    expect((await house.query(NATIONAL, ONE, {}, COMPLETE)).errors).toEqual([]);
    await house.stopSite('site-2');
    const { data, errors } = await house.query(NATIONAL, ONE, {}, COMPLETE);
    expect(data).toEqual({ memberSearch: null });
    expect(errors.map(({ extensions }) => extensions?.code)).toContain('ANSWER_INCOMPLETE');
    const deep = '{ organization(code: "000000000000") { name memberCount } }';
    const below = await house.query(NATIONAL, deep, {}, COMPLETE);
    // The gap is in what hangs on the row, and the row with a gap is none.
    expect(below.data).toEqual({ organization: null });
    const partial = await house.query(NATIONAL, ONE, {}, { 'x-tributary-scatter': '1' });
    expect(partial.data).toMatchObject({ memberSearch: { totalCount: expect.any(Number) } });
    await house.startSite('site-2');
  });
});

test('a wish that there is not is refused', async () => {
  const { status, errors } = await house.query(NATIONAL, SEARCH, {}, { 'x-tributary-complete': 'yes' });
  expect(status).toBe(400);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  // Who misspells it would take a gap for an answer.
  const misspelt = await house.query(NATIONAL, SEARCH, {}, { 'x-tributary-compleet': '1' });
  expect(misspelt.status).toBe(400);
});
