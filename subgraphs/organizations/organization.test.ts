import { organizationRow } from '../testing/rows.ts';
import { startTestSite, TEST_SITE, type TestSite } from '../testing/test-site.ts';

let site: TestSite;

beforeAll(async () => {
  site = await startTestSite('trade-unions');
  await site.insert('organization', [
    organizationRow('350000000000', '福建省总工会', {
      level: 'province',
      kind: 'local',
      parent_code: '000000000000',
      founded_on: '1950-05-01',
      members: 120,
      balance: 12.34,
      status: '1',
      funds_fixed: 1.5,
      funds_total: 2.1,
      legal_representative_name: '张伟',
      legal_representative_sex: 'MALE',
      legal_representative_is_full_time: true,
      legal_representative_birth_date: '1970-01-02',
      agent_name: '李娜',
    }),
    organizationRow('350800000000', '龙岩市总工会', {
      level: 'city',
      kind: 'local',
      parent_code: '350000000000',
      members: 80,
    }),
    organizationRow('350802001001', '龙岩第一工会', {
      level: 'basic',
      kind: 'basic',
      parent_code: '350802001000',
    }),
    organizationRow('350802001002', '安全工会', {
      level: 'basic',
      kind: 'basic',
      parent_code: '350802001000',
      members: 80,
    }),
  ]);
});

afterAll(() => site.stop());

test('one organization with the form’s groups', async () => {
  const { data, errors } = await site.ask(
    'organizations',
    /* GraphQL */ `
      {
        organization(code: "350000000000") {
          code name nameEn level kind parentCode members foundedOn balance status
          funds { fixed working total }
          premises { total }
          legalRepresentative { name sex isFullTime birthDate idNumber }
          agent { name post }
          site { id }
          provenance
        }
      }
    `,
  );
  expect(errors).toBeUndefined();
  expect(data.organization).toEqual({
    code: '350000000000',
    name: '福建省总工会',
    nameEn: null,
    level: 'province',
    kind: 'local',
    parentCode: '000000000000',
    members: 120,
    foundedOn: '1950-05-01',
    balance: 12.34,
    status: '1',
    funds: { fixed: 1.5, working: null, total: 2.1 },
    premises: null,
    legalRepresentative: {
      name: '张伟',
      sex: 'MALE',
      isFullTime: true,
      birthDate: '1970-01-02',
      idNumber: null,
    },
    agent: { name: '李娜', post: null },
    site: { id: TEST_SITE },
    provenance: 'REFERENCE',
  });
});

const PROVINCE = '350000000000';
const CITY = '350800000000';
const FIRST = '350802001001';
const SAFETY = '350802001002';

const search = async (filter: object, orderBy: object = { by: 'CODE' }): Promise<readonly string[]> => {
  const { data, errors } = await site.ask(
    'organizations',
    `query ($filter: OrganizationFilter, $orderBy: [OrganizationOrder!]) {
      organizationSearch(filter: $filter, orderBy: $orderBy) { edges { node { code } } }
    }`,
    { filter, orderBy },
  );
  expect(errors).toBeUndefined();
  return data.organizationSearch.edges.map((edge: { node: { code: string } }) => edge.node.code);
};

test.each<[string, object, readonly string[]]>([
  ['everything', {}, [PROVINCE, CITY, FIRST, SAFETY]],
  ['characters', { name: '龙岩' }, [CITY, FIRST]],
  ['pinyin', { name: 'longyan' }, [CITY, FIRST]],
  ['initials', { name: 'lys' }, [CITY]],
  ['codes', { code: [CITY, '350802001009'] }, [CITY]],
  ['units and all below', { unit: ['350802001000'] }, [FIRST, SAFETY]],
  ['the top holds everything', { unit: ['000000000000'] }, [PROVINCE, CITY, FIRST, SAFETY]],
  ['direct children', { parent: [PROVINCE] }, [CITY]],
  ['children of one or the other', { parent: [PROVINCE, '350802001000'] }, [CITY, FIRST, SAFETY]],
  ['levels', { level: ['city', 'basic'] }, [CITY, FIRST, SAFETY]],
  ['no level at all', { level: [] }, []],
  ['kinds within a unit', { kind: ['local'], unit: [CITY] }, [CITY]],
])('search by %s', async (_what, filter, codes) => {
  expect(await search(filter)).toEqual(codes);
});

test('orders: numbers as numbers, absent ones last going up and first going down', async () => {
  expect(await search({}, { by: 'MEMBERS' })).toEqual([CITY, SAFETY, PROVINCE, FIRST]);
  expect(await search({}, { by: 'MEMBERS', direction: 'DESC' })).toEqual([FIRST, PROVINCE, SAFETY, CITY]);
  expect(await search({}, [{ by: 'MEMBERS', direction: 'DESC' }, { by: 'CODE' }])).toEqual([
    FIRST,
    PROVINCE,
    CITY,
    SAFETY,
  ]);
  expect(await search({}, { by: 'FOUNDED_ON' })).toEqual([PROVINCE, CITY, FIRST, SAFETY]);
});

test('entities are found by their code', async () => {
  const { data } = await site.ask(
    'organizations',
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { name } } }',
    { r: [SAFETY, '350802001009', PROVINCE].map((code) => ({ __typename: 'Organization', code })) },
  );
  expect(data._entities).toEqual([{ name: '安全工会' }, null, { name: '福建省总工会' }]);
});

test('a connection says that this site answered', async () => {
  const { data } = await site.ask(
    'organizations',
    '{ organizationSearch(first: 2) { coverage { complete sites { site status rows tookMs error } } } }',
  );
  expect(data.organizationSearch.coverage).toEqual({
    complete: true,
    sites: [{ site: TEST_SITE, status: 'ANSWERED', rows: 2, tookMs: null, error: null }],
  });
});
