/** The members of a union: of the union and of all below it, from what this site holds, for any key. */
import { memberRow } from '../testing/rows.ts';
import { startTestSite, type TestSite } from '../testing/test-site.ts';

let site: TestSite;

const LI = '350802001001000002';

beforeAll(async () => {
  site = await startTestSite('trade-unions');
  await site.insert('member', [
    memberRow('350802001001000001', '张伟', { ethnicity: '汉族' }),
    memberRow(LI, '李娜', { ethnicity: '汉族' }),
    // Issued by one union, now of another.
    memberRow('350803001001000001', '买买提·艾山', { organization_code: '350802001002' }),
  ]);
});

afterAll(() => site.stop());

const ofUnions = async (selected: string, codes: readonly unknown[], caller?: string, extensions = {}) => {
  const { data, errors } = await site.ask(
    'members',
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { ${selected} } } }`,
    { r: codes.map((code) => ({ __typename: 'Organization', code })) },
    caller,
    extensions,
  );
  expect(errors).toBeUndefined();
  return data._entities;
};

test('they are those of the union and of all below it, by where they are now', async () => {
  const unions = ['000000000000', '350000000000', '350802000000', '350802001002', '350803001001'];
  expect(await ofUnions('memberCount', unions)).toEqual(
    [3, 3, 3, 1, 0].map((memberCount) => ({ memberCount })),
  );
});

test('they come page by page, filtered and in order', async () => {
  const selected = `memberList(filter: { ethnicity: ["汉族"] }, first: 1) {
    totalCount pageInfo { hasNextPage } edges { node { number } } coverage { complete }
  }`;
  expect(await ofUnions(selected, ['350802000000', '350802001002'])).toEqual([
    {
      memberList: {
        totalCount: 2,
        pageInfo: { hasNextPage: true },
        edges: [{ node: { number: LI } }],
        coverage: { complete: true },
      },
    },
    {
      memberList: {
        totalCount: 0,
        pageInfo: { hasNextPage: false },
        edges: [],
        coverage: { complete: true },
      },
    },
  ]);
});

test('they are those the caller may see, in the fragments that are meant', async () => {
  const county = ['350802000000'];
  // A union sees what is below it and not what is above it: of that it hears nothing, not even its own part.
  const unions = ['350802001002', '350802000000'];
  expect(await ofUnions('memberCount', unions, '350802001002')).toEqual([{ memberCount: 1 }, null]);
  expect(await ofUnions('memberCount', unions, '350802000000')).toEqual([
    { memberCount: 1 },
    { memberCount: 3 },
  ]);
  const extensions = { fragments: ['350802001001'] };
  expect(await ofUnions('memberCount', county, undefined, extensions)).toEqual([{ memberCount: 2 }]);
  expect(await ofUnions('memberCount', ['no union'])).toEqual([{ memberCount: 0 }]);
});

test('there are none of what is no union', async () => {
  const none = { memberCount: 0, memberList: { totalCount: 0 } };
  expect(await ofUnions('memberCount memberList { totalCount }', ['66', null, 7])).toEqual([
    none,
    null,
    null,
  ]);
});
