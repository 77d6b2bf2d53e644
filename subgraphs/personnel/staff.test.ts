import { positionRow, staffRow } from '../testing/rows.ts';
import { startTestSite, TEST_SITE, type TestSite } from '../testing/test-site.ts';

let site: TestSite;

const AN = '003010014001';
const BINH = '003000700001';

beforeAll(async () => {
  site = await startTestSite('quang-binh');
  await site.insert('staff', [
    staffRow(AN, 'Nguyễn Văn An', {
      birth_date: '1980-02-29',
      birth_place_commune: 'An Thủy',
      birth_place_province: 'Quảng Bình',
      qualification: 'ĐH',
      qualification_field: 'Luật',
      pay_coefficient: 2.34,
      pay_step: 1,
      height_cm: 165,
    }),
    staffRow(BINH, 'Lê Đức Bình'),
  ]);
  await site.insert('staff_position', [
    positionRow(AN, 'Bí thư Đoàn xã', 2),
    positionRow(AN, 'Công chức Văn phòng - thống kê', 1),
  ]);
  await site.insert('staff_family', [
    {
      staff_code: AN,
      ordinal: 1,
      side: 'OWN',
      relation: 'Bố đẻ',
      full_name: 'Nguyễn Văn Bá',
      birth_year: 1950,
    },
    { staff_code: AN, ordinal: 2, side: 'SPOUSE', relation: 'Mẹ vợ', full_name: 'Trần Thị Cúc' },
  ]);
  await site.insert('staff_personal_history', [{ staff_code: AN, ordinal: 1, text: 'Không' }]);
  await site.insert('staff_pay_history', [
    {
      staff_code: AN,
      ordinal: 1,
      from_month: '2005-09',
      rank_code: '01.003',
      pay_step: 1,
      pay_coefficient: 2.34,
    },
  ]);
});

afterAll(() => site.stop());

test('one person, with columns, groups and lists', async () => {
  const { data, errors } = await site.ask(
    'personnel',
    /* GraphQL */ `
      query ($code: StaffCode!) {
        staff(code: $code) {
          code
          personnelCode
          fullName
          birthDate
          birthPlace { commune district province }
          nativePlace { commune }
          qualification { code field }
          payCoefficient
          heightCm
          employingAgency { __typename code }
          organization { code }
          organizationCode
          position { title body }
          familyOwn { relation fullName birthYear }
          familySpouse { relation }
          personalHistory
          payHistory { fromMonth payCoefficient }
          rewards { form }
          site { id }
          provenance
        }
      }
    `,
    { code: AN },
  );
  expect(errors).toBeUndefined();
  expect(data.staff).toEqual({
    code: AN,
    personnelCode: AN,
    fullName: 'Nguyễn Văn An',
    birthDate: '1980-02-29',
    birthPlace: { commune: 'An Thủy', district: null, province: 'Quảng Bình' },
    nativePlace: null,
    qualification: { code: 'ĐH', field: 'Luật' },
    payCoefficient: 2.34,
    heightCm: 165,
    employingAgency: { __typename: 'Organization', code: '0030100' },
    organization: { code: '0030100' },
    organizationCode: '0030100',
    position: [
      { title: 'Công chức Văn phòng - thống kê', body: 'STATE' },
      { title: 'Bí thư Đoàn xã', body: 'STATE' },
    ],
    familyOwn: [{ relation: 'Bố đẻ', fullName: 'Nguyễn Văn Bá', birthYear: 1950 }],
    familySpouse: [{ relation: 'Mẹ vợ' }],
    personalHistory: ['Không'],
    payHistory: [{ fromMonth: '2005-09', payCoefficient: 2.34 }],
    rewards: [],
    site: { id: TEST_SITE },
    provenance: 'INVENTED',
  });
});

test('asOf is the instant at which the site read', async () => {
  const before = Date.now();
  const { data } = await site.ask('personnel', `{ staff(code: "${AN}") { asOf } }`);
  const asOf = new Date(data.staff.asOf).getTime();
  expect(asOf).toBeGreaterThanOrEqual(before);
  expect(asOf).toBeLessThanOrEqual(Date.now());
});

test('somebody who is not there is null', async () => {
  const { data, errors } = await site.ask('personnel', '{ staff(code: "003010014999") { fullName } }');
  expect({ data, errors }).toEqual({ data: { staff: null }, errors: undefined });
});

const ENTITIES = /* GraphQL */ `
  query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Staff { fullName position { title } familyOwn { relation } }
    }
  }
`;

test('entities come in the order of their representations, a stranger as null', async () => {
  const keys: readonly unknown[] = [
    BINH,
    '003010014999',
    AN,
    BINH,
    'no code',
    'a\0b',
    7,
    null,
    undefined,
    { a: 1 },
  ];
  const representations = keys.map((code) => ({ __typename: 'Staff', code }));
  const { data, errors } = await site.ask('personnel', ENTITIES, { representations });
  expect(errors).toBeUndefined();
  expect(data._entities.map((entity: { fullName: string } | null) => entity?.fullName ?? null)).toEqual([
    'Lê Đức Bình',
    null,
    'Nguyễn Văn An',
    'Lê Đức Bình',
    ...Array(6).fill(null),
  ]);
});

test('the step upwards is answered from the representation alone', async () => {
  const { data } = await site.ask(
    'personnel',
    '{ _entities(representations: [{ __typename: "Organization", code: "0030100", parentCode: "0030000" }, { __typename: "Organization", code: "0800000" }]) { ... on Organization { parent { code } } } }',
  );
  expect(data._entities).toEqual([{ parent: { code: '0030000' } }, { parent: null }]);
});
