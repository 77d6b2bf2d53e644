/**
 * A hub guards what it is asked, whoever has guarded it above: here by a superior that has not, and by a caller's own
 * token. The province sees its rows reduced and nothing in full.
 */
import { parse, stringify } from 'yaml';
import { type HubHouse, openHubHouse } from '../house/hub-house.ts';
import { askHub, assertionOf } from '../hub/ask-hub.ts';
import { NATIONAL, PROVINCE, STRANGER, TWO_LEVELS } from '../hub/fujian.ts';

const withoutOwnRows = (text: string): string => {
  const policy: { readonly rules: readonly { readonly id: string }[] } = parse(text);
  return stringify({ ...policy, rules: policy.rules.filter(({ id }) => id !== 'province-own') });
};

let house: HubHouse;
let number: string;

beforeAll(async () => {
  house = await openHubHouse({ ...TWO_LEVELS, rows: 600, policy: withoutOwnRows });
  const [row] = await house.sql<{ number: string }>(
    'city-1',
    "SELECT number FROM member WHERE organization_code LIKE '35%' ORDER BY number LIMIT 1",
  );
  if (row === undefined) throw new Error('the city has no members');
  number = row.number;
}, 90_000);
afterAll(() => house?.close(), 30_000);

type Caller = { readonly subject: string; readonly code?: string };

const proofs: readonly [string, (caller: Caller) => Promise<string>][] = [
  ['a superior', ({ code = '' }) => assertionOf(house, { code })],
  ['their own token', (caller) => house.token(caller)],
];

async function ask(proof: string, query: string, variables: object = {}) {
  const { value, heard } = await house.overhear(() => askHub(house, 'members', proof, { query, variables }));
  return {
    data: value.body.data,
    errors: value.body.errors?.map(
      ({ path, extensions }) => `${(path ?? []).join('.')}: ${String(extensions.code)}`,
    ),
    asked: heard.map(({ text }) => text),
  };
}

const ENTITIES =
  'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Member { number ethnicity } ... on Organization { memberList(filter: { ethnicity: ["汉族"] }) { totalCount } } } }';
const keys = () => ({
  r: [
    { __typename: 'Member', number },
    { __typename: 'Organization', code: '350800000000' },
  ],
});

describe.each(proofs)('by %s', (_, proofOf) => {
  test('a field of a row', async () => {
    const text = '{ memberSearch(first: 3) { totalCount edges { node { number people: ethnicity } } } }';
    const { data, errors, asked } = await ask(await proofOf(PROVINCE), text);
    expect(errors).toEqual(['memberSearch.edges.node.people: FIELD_DENIED']);
    const node = { number: expect.any(String), people: null };
    expect(data).toMatchObject({ memberSearch: { edges: [{ node }, { node }, { node }] } });
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((body) => body.includes('ethnicity'))).toEqual([]);
  });

  test('entities', async () => {
    const { data, errors, asked } = await ask(await proofOf(PROVINCE), ENTITIES, keys());
    expect(errors).toEqual(['_entities.ethnicity: FIELD_DENIED', '_entities.memberList: FILTER_DENIED']);
    expect(data?._entities).toEqual([
      { __typename: 'Member', number, ethnicity: null },
      { __typename: 'Organization', memberList: null },
    ]);
    expect(asked.filter((body) => /ethnicity|汉族/.test(body))).toEqual([]);
  });

  test.each([
    [
      'a filter',
      '{ memberSearch(filter: { politicalStatus: ["x"] }) { totalCount } }',
      'memberSearch: FILTER_DENIED',
    ],
    [
      'an order',
      '{ memberSearch(orderBy: [{ by: BIRTH_DATE }]) { totalCount } }',
      'memberSearch: FILTER_DENIED',
    ],
    [
      'a dimension',
      '{ memberStatistics(by: [ETHNICITY], filter: { sex: FEMALE }) { total } }',
      'memberStatistics: STATISTICS_DENIED',
    ],
    ['a measure', '{ memberStatistics(by: [SEX]) { ageSum } }', 'memberStatistics: STATISTICS_DENIED'],
  ])('%s is denied, and no site below is asked', async (_what, text, denied) => {
    expect(await ask(await proofOf(PROVINCE), text)).toMatchObject({
      data: { [denied.split(':')[0] ?? '']: null },
      errors: [denied],
      asked: [],
    });
  });

  test('who may, gets it', async () => {
    const { errors, asked } = await ask(await proofOf(NATIONAL), ENTITIES, keys());
    expect(errors).toBeUndefined();
    expect(asked.some((body) => body.includes('ethnicity'))).toBe(true);
  });

  test('who sees nothing is told so', async () => {
    const proof = await proofOf(STRANGER);
    expect(
      await ask(
        proof,
        '{ member(number: "350000000000000001") { name } memberSearch { edges { node { sex } } } }',
      ),
    ).toMatchObject({
      data: { member: null, memberSearch: null },
      errors: ['member.name: FIELD_DENIED', 'memberSearch.edges.node.sex: FIELD_DENIED'],
      asked: [],
    });
  });
});

test('the same through the gateway above', async () => {
  const { value, heard } = await house.overhear(() =>
    house.query(
      PROVINCE,
      '{ memberSearch(first: 3) { edges { node { number ethnicity organization { name } } } } }',
    ),
  );
  expect(value.errors.map(({ extensions }) => extensions?.code)).toEqual(['FIELD_DENIED']);
  expect(heard.filter(({ text }) => text.includes('ethnicity'))).toEqual([]);
});
