/** Two levels answer what one level answers over the same rows, to whoever asks and whatever is asked. */
import type { ReplyError } from '../house/ask.ts';
import { type House, openHouse } from '../house/house.ts';
import { type HubHouse, openHubHouse } from '../house/hub-house.ts';
import { trainingInAHouse } from '../training/in-a-house.ts';
import { BEIJING, CITY, FLAT, NATIONAL, PROVINCE, STRANGER, TWO_LEVELS } from './fujian.ts';
import { leafThrough } from './leaf-through.ts';
import { QUESTIONS, TRAINING } from './questions.ts';

let house: HubHouse;
let flat: House;
beforeAll(async () => {
  flat = await openHouse({ ...FLAT, subgraphs: [trainingInAHouse] });
  house = await openHubHouse({ ...TWO_LEVELS, subgraphs: [trainingInAHouse] });
}, 60_000);
afterAll(async () => {
  await house?.close();
  await flat?.close();
}, 30_000);

const CALLERS = [NATIONAL, PROVINCE, CITY, BEIJING, STRANGER];
const UNIT = { unit: ['350000000000'] };

test('the cities hold rows, each its own', async () => {
  const held = await Promise.all(
    ['city-1', 'city-2', 'city-3'].map((city) => house.sql(city, 'SELECT 1 FROM member LIMIT 1')),
  );
  expect(held.map(({ length }) => length)).toEqual([1, 1, 1]);
});

describe.each(CALLERS)('to $subject', (caller) => {
  test.each([...QUESTIONS, ...TRAINING])('$title', async ({ text }) => {
    const [expected, answer] = [await flat.query(caller, text, UNIT), await house.query(caller, text, UNIT)];
    expect(expected.errors.filter((error) => !isDenial(error))).toEqual([]);
    if (caller === NATIONAL) expect(expected.errors).toEqual([]);
    expect(answer.errors).toEqual(expected.errors);
    expect(answer.data).toEqual(expected.data);
  });
});

/** What the policy says is said before anybody knows of levels. */
const isDenial = ({ extensions }: ReplyError): boolean => /_DENIED$/.test(String(extensions?.code));

test.each([
  { search: 'memberSearch', node: 'number name', size: 23 },
  { search: 'memberSearch', node: 'number', size: 7, given: 'filter: { unit: ["350000000000"] }' },
  {
    search: 'memberSearch',
    node: 'number birthDate',
    size: 31,
    given: 'orderBy: [{ by: BIRTH_DATE, direction: DESC }]',
  },
  {
    search: 'organizationSearch',
    node: 'code name foundedOn',
    size: 9,
    given: 'orderBy: [{ by: FOUNDED_ON }]',
  },
  { search: 'staffSearch', node: 'code organization { name }', size: 40, given: 'orderBy: [{ by: UNIT }]' },
  { search: 'courseSearch', node: 'organizationCode number title', size: 11 },
  { search: 'trainingSearch', node: '... on Course { number } ... on Attendance { staffCode }', size: 50 },
] as const)('$search, page by page ($size at a time), from both ends', async (leafing) => {
  for (const towards of ['end', 'start'] as const) {
    const expected = await leafThrough(flat, NATIONAL, { ...leafing, towards });
    expect(expected.length).toBeGreaterThan(2);
    expect(await leafThrough(house, NATIONAL, { ...leafing, towards })).toEqual(expected);
  }
});

test('each row by its key, and many at once', async () => {
  const numbers = house.rows.member.map(({ number }) => number).filter((_, i) => i % 9 === 0);
  const text = `query { ${numbers.map((number, i) => `m${i}: member(number: "${number}") { number name organization { name } }`).join(' ')} }`;
  const [expected, answer] = [await flat.query(NATIONAL, text), await house.query(NATIONAL, text)];
  expect(expected.errors).toEqual([]);
  expect(answer.data).toEqual(expected.data);
  expect(Object.values(answer.data ?? {})).not.toContain(null);
});

test('a row is of a site below the hub, and says so as coverage does', async () => {
  const { data } = await house.query(
    CITY,
    '{ memberSearch(first: 1) { edges { node { site { id } } } coverage { sites { site } } } }',
  );
  expect(data).toEqual({
    memberSearch: {
      edges: [{ node: { site: { id: 'fujian/city-1' } } }],
      coverage: { sites: [{ site: 'fujian' }, { site: 'fujian/city-1' }] },
    },
  });
});

test('the hub is a gateway of its own to the people of the province', async () => {
  const text = '{ memberSearch(first: 5) { totalCount edges { node { number site { id title } } } } }';
  const { data, errors } = await house.askHub(PROVINCE, text);
  const above = await house.query(
    PROVINCE,
    '{ memberSearch(first: 5) { totalCount edges { node { number } } } }',
  );
  expect(errors).toEqual([]);
  expect(data).toMatchObject(above.data ?? {});
  expect(JSON.stringify(data)).toContain('"id":"city-1","title":"Site city-1"');
});
