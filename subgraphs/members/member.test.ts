import { memberRow } from '../testing/rows.ts';
import { startTestSite, TEST_SITE, type TestSite } from '../testing/test-site.ts';

let site: TestSite;

const ZHANG = '350802001001000001';
const LI = '350802001001000002';
const MOVED = '350803001001000001';

beforeAll(async () => {
  site = await startTestSite('trade-unions');
  await site.insert('member', [
    memberRow(ZHANG, '张伟', {
      no: 1,
      birth_date: '1985-03-08',
      ethnicity: '汉族',
      education: '本科',
      political_status: '中共党员',
      employment: '在岗',
      skill_level: '无',
      is_migrant_worker: true,
      membership_change: '入会',
      membership_change_on: '2015-06-01',
    }),
    memberRow(LI, '李娜', { sex: 'FEMALE', education: '大专', is_migrant_worker: false }),
    // Issued by one union, now of another: the row is where the member is.
    memberRow(MOVED, '买买提·艾山', { organization_code: '350802001002', ethnicity: '维吾尔族' }),
  ]);
});

afterAll(() => site.stop());

test('one member by number', async () => {
  const { data, errors } = await site.ask(
    'members',
    /* GraphQL */ `
      {
        member(number: "${ZHANG}") {
          number organizationCode unionId organization { __typename code }
          no name sex birthDate ethnicity isMigrantWorker memberCard membershipChangeOn
          site { id } provenance
        }
      }
    `,
  );
  expect(errors).toBeUndefined();
  expect(data.member).toEqual({
    number: ZHANG,
    organizationCode: '350802001001',
    unionId: '350802001001',
    organization: { __typename: 'Organization', code: '350802001001' },
    no: 1,
    name: '张伟',
    sex: 'MALE',
    birthDate: '1985-03-08',
    ethnicity: '汉族',
    isMigrantWorker: true,
    memberCard: null,
    membershipChangeOn: '2015-06-01',
    site: { id: TEST_SITE },
    provenance: 'INVENTED',
  });
});

const search = async (filter: object, caller?: string): Promise<readonly string[]> => {
  const { data, errors } = await site.ask(
    'members',
    `query ($filter: MemberFilter) { memberSearch(filter: $filter) { totalCount edges { node { number } } } }`,
    { filter },
    caller,
  );
  expect(errors).toBeUndefined();
  const numbers = data.memberSearch.edges.map((edge: { node: { number: string } }) => edge.node.number);
  expect(data.memberSearch.totalCount).toBe(numbers.length);
  return numbers;
};

test.each<[string, object, readonly string[]]>([
  ['everybody, by pinyin', {}, [LI, MOVED, ZHANG]],
  ['characters', { name: '张' }, [ZHANG]],
  ['pinyin', { name: 'li na' }, [LI]],
  ['initials', { name: 'zw' }, [ZHANG]],
  ['a name written without its point', { name: '买买提艾山' }, [MOVED]],
  ['numbers', { number: [LI, '350802001001000009'] }, [LI]],
  ['the union a member belongs to now', { unit: ['350802001002'] }, [MOVED]],
  ['and not the one that issued the number', { unit: ['350803001001'] }, []],
  ['a county and all below', { unit: ['350802000000'] }, [LI, MOVED, ZHANG]],
  ['sex', { sex: 'FEMALE' }, [LI]],
  ['a range of birth dates', { birthDate: { from: '1985-01-01', to: '1985-12-31' } }, [ZHANG]],
  ['ethnic groups', { ethnicity: ['维吾尔族', '回族'] }, [MOVED]],
  ['education', { education: ['本科', '大专'] }, [LI, ZHANG]],
  ['skill level', { skillLevel: ['无'] }, [ZHANG]],
  ['employment', { employment: ['在岗'] }, [ZHANG]],
  ['political status', { politicalStatus: ['中共党员'] }, [ZHANG]],
  ['migrant workers', { isMigrantWorker: true }, [ZHANG]],
  ['who is none, and says so', { isMigrantWorker: false }, [LI]],
  [
    'a change of membership',
    { membershipChange: ['入会'], membershipChangeOn: { from: '2015-01-01' } },
    [ZHANG],
  ],
])('search by %s', async (_what, filter, numbers) => {
  expect(await search(filter)).toEqual(numbers);
});

test('a union sees the members it has, not those it once gave a number', async () => {
  expect(await search({}, '350802001002')).toEqual([MOVED]);
  expect(await search({}, '350803001001')).toEqual([]);
  // A county reads no whole names below itself, so they come by number and not by name.
  expect(await search({}, '350802000000')).toEqual([ZHANG, LI, MOVED]);
});

test('entities are found by their number, if the caller may see them', async () => {
  const ask = (caller?: string) =>
    site.ask(
      'members',
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Member { name } } }',
      { r: [MOVED, LI].map((number) => ({ __typename: 'Member', number })) },
      caller,
    );
  expect((await ask()).data._entities).toEqual([{ name: '买买提·艾山' }, { name: '李娜' }]);
  expect((await ask('350802001001')).data._entities).toEqual([null, { name: '李娜' }]);
});
