/** The same member on every way there is to it, as callers of each level see it. */

import { toSortOrder } from '../shared/connection/order.ts';
import { decodePosition } from '../shared/connection/position.ts';
import { memberRow } from '../testing/rows.ts';
import { startTestSite, type TestSite } from '../testing/test-site.ts';
import { memberOrder } from './member.table.ts';

let site: TestSite;

/** Of a basic union in the county 350802. */
const ZHANG = '350802001001000001';
/** Kept by the county itself. */
const LI = '350802001001000002';
const WANG = '350802001002000001';

const BASIC = '350802001001';
const COUNTY = '350802000000';
const CITY = '350800000000';
const PROVINCE = '350000000000';
const NATIONAL = '000000000000';

const person = {
  birth_date: '1985-03-08',
  ethnicity: '汉族',
  id_type: '居民身份证',
  id_number: '350802198503080011',
  mobile: '13812345678',
  domicile: '福建省龙岩市新罗区某某路1号',
  native_place: '福建省龙岩市新罗区',
  birth_place: '某地',
  member_card: '3508020001234',
  political_status: '中共党员',
  membership_change: '转入',
  membership_change_on: '2015-06-01',
  membership_change_reason: '工作调动',
  education: '本科',
  is_migrant_worker: false,
};

beforeAll(async () => {
  site = await startTestSite('trade-unions');
  await site.insert('member', [
    memberRow(ZHANG, '张伟', person),
    memberRow(LI, '李娜', { ...person, organization_code: COUNTY }),
    memberRow(WANG, '王芳', { ...person, birth_date: '1960-01-02' }),
  ]);
});

afterAll(() => site.stop());

const SELECTED = `access number name birthDate ethnicity sex idType idNumber mobile domicile nativePlace birthPlace
  memberCard politicalStatus membershipChange membershipChangeOn membershipChangeReason education isMigrantWorker
  organizationCode`;

const inFull = {
  access: 'FULL',
  number: ZHANG,
  name: '张伟',
  birthDate: '1985-03-08',
  ethnicity: '汉族',
  sex: 'MALE',
  idType: '居民身份证',
  idNumber: '350802198503080011',
  mobile: '13812345678',
  domicile: '福建省龙岩市新罗区某某路1号',
  nativePlace: '福建省龙岩市新罗区',
  birthPlace: '某地',
  memberCard: '3508020001234',
  politicalStatus: '中共党员',
  membershipChange: '转入',
  membershipChangeOn: '2015-06-01',
  membershipChangeReason: '工作调动',
  education: '本科',
  isMigrantWorker: false,
  organizationCode: BASIC,
};

const reduced = {
  ...inFull,
  access: 'REDUCED',
  name: '张*',
  birthDate: '1985-01-01',
  ethnicity: null,
  idNumber: '350802********0011',
  mobile: '138****5678',
  domicile: '福建省龙岩市新罗区***',
  nativePlace: '福建省龙岩市新罗区***',
  birthPlace: null,
  memberCard: '*********1234',
  politicalStatus: null,
  membershipChangeReason: null,
};

type Way = (number: string, caller: string, selected?: string) => Promise<unknown>;

const ask = async (query: string, caller: string, variables = {}) => {
  const { data, errors } = await site.ask('members', query, variables, caller);
  expect(errors).toBeUndefined();
  return data;
};

const entities = (representation: object, selection: string, caller: string) =>
  ask(`query ($r: [_Any!]!) { _entities(representations: $r) { ${selection} } }`, caller, {
    r: [representation],
  });

const nodeOf = ({ edges }: { readonly edges: readonly { readonly node: unknown }[] }): unknown =>
  edges[0]?.node ?? null;

const WAYS: Readonly<Record<string, Way>> = {
  'by key': async (number, caller, selected = SELECTED) =>
    (await ask(`{ member(number: "${number}") { ${selected} } }`, caller)).member,
  'in a search': async (number, caller, selected = SELECTED) =>
    nodeOf(
      (
        await ask(
          `{ memberSearch(filter: { number: ["${number}"] }) { edges { node { ${selected} } } } }`,
          caller,
        )
      ).memberSearch,
    ),
  'as an entity': async (number, caller, selected = SELECTED) =>
    (await entities({ __typename: 'Member', number }, `... on Member { ${selected} }`, caller))._entities[0],
  'of its union': async (number, caller, selected = SELECTED) => {
    const list = `memberList(filter: { number: ["${number}"] }) { edges { node { ${selected} } } }`;
    const union = { __typename: 'Organization', code: BASIC };
    const [found] = (await entities(union, `... on Organization { ${list} }`, caller))._entities;
    return found === null ? null : nodeOf(found.memberList);
  },
};

const CALLERS: readonly (readonly [string, string, unknown])[] = [
  ['the national federation', NATIONAL, inFull],
  ['the union itself', BASIC, inFull],
  ['the county above it', COUNTY, reduced],
  ['the city above it', CITY, reduced],
  ['the province above it', PROVINCE, reduced],
  ['another union of the township', '350802001002', null],
  ['another county, which may count', '350803000000', null],
  ['another city, which may count', '350900000000', null],
  ['another province, which may count', '110000000000', null],
  ['nobody', 'none', null],
];

describe.each(Object.entries(WAYS))('%s', (_name, way) => {
  test.each(CALLERS)('for %s', async (_who, caller, expected) => {
    expect(await way(ZHANG, caller)).toEqual(expected);
    // Hidden and absent are the same.
    if (expected === null) expect(await way('350802001001000009', caller)).toBeNull();
  });
});

test('one page has rows of both levels', async () => {
  const selected = 'memberSearch { edges { cursor node { number access name mobile } } totalCount }';
  const { memberSearch } = await ask(`{ ${selected} }`, COUNTY);
  expect(memberSearch.totalCount).toBe(3);
  expect(memberSearch.edges.map(({ node }: { node: unknown }) => node)).toEqual([
    { number: ZHANG, access: 'REDUCED', name: '张*', mobile: '138****5678' },
    { number: LI, access: 'FULL', name: '李娜', mobile: '13812345678' },
    { number: WANG, access: 'REDUCED', name: '王*', mobile: '138****5678' },
  ]);
});

describe('cursors hold no more than the caller may read', () => {
  const cursors = async (caller: string, args = ''): Promise<readonly string[]> =>
    (await ask(`{ memberSearch${args} { edges { cursor } } }`, caller)).memberSearch.edges.map(
      ({ cursor }: { cursor: string }) => cursor,
    );
  const byKey = toSortOrder(memberOrder, [{ by: 'NUMBER' }]);

  test('by name where names are read, by number where they are not', async () => {
    const byName = toSortOrder(memberOrder, [{ by: 'NAME' }]);
    expect((await cursors(NATIONAL)).map((cursor) => decodePosition(byName, cursor)[1])).toEqual([
      LI,
      WANG,
      ZHANG,
    ]);
    expect((await cursors(BASIC)).map((cursor) => decodePosition(byName, cursor)[1])).toEqual([ZHANG]);
    for (const caller of [COUNTY, CITY, PROVINCE]) {
      expect((await cursors(caller)).map((cursor) => decodePosition(byKey, cursor))).toEqual([
        [ZHANG],
        [LI],
        [WANG],
      ]);
    }
  });

  test('and by name again for the part of which names are read', async () => {
    const byName = toSortOrder(memberOrder, [{ by: 'NAME' }]);
    const own = await cursors(BASIC, `(filter: { unit: ["${BASIC}"] })`);
    expect(own.map((cursor) => decodePosition(byName, cursor)[1])).toEqual([ZHANG]);
    const one = await cursors(COUNTY, `(filter: { unit: ["${BASIC}"] })`);
    expect(one.map((cursor) => decodePosition(byKey, cursor))).toEqual([[ZHANG]]);
  });
});

const denials = async (query: string, caller: string, variables = {}) => {
  const { data, errors = [] } = await site.ask('members', query, variables, caller);
  return { data, denied: errors.map(({ path, extensions }) => [extensions.code, path?.join('.')]) };
};

describe('nobody looks for rows by what they may not read', () => {
  test.each([
    ['a name', { name: '张' }],
    ['a date of birth', { birthDate: { from: '1985-03-08', to: '1985-03-08' } }],
    ['an age', { age: { from: 60 } }],
    ['an ethnic group', { ethnicity: ['汉族'] }],
    ['nothing at all of it', { ethnicity: [] }],
    ['a political status', { politicalStatus: ['中共党员'] }],
    ['one thing that is read and one that is not', { sex: 'MALE', name: '张' }],
  ])('%s', async (_what, filter) => {
    const query = 'query ($filter: MemberFilter) { found: memberSearch(filter: $filter) { totalCount } }';
    const refused = { data: { found: null }, denied: [['FILTER_DENIED', 'found']] };
    for (const caller of [COUNTY, CITY, PROVINCE]) {
      expect(await denials(query, caller, { filter })).toEqual(refused);
    }
    expect((await denials(query, NATIONAL, { filter })).denied).toEqual([]);
    expect((await denials(query, BASIC, { filter })).denied).toEqual([]);
    // Whoever sees no row at all has nothing that could be given away.
    expect(await denials(query, 'none', { filter })).toEqual({
      data: { found: { totalCount: 0 } },
      denied: [],
    });
  });

  test('written into the operation it is the same', async () => {
    const query = '{ memberSearch(filter: { ethnicity: ["汉族"] }) { totalCount } }';
    expect((await denials(query, COUNTY)).denied).toEqual([['FILTER_DENIED', 'memberSearch']]);
  });

  test.each(['NAME', 'BIRTH_DATE'])('nor in the order of %s', async (by) => {
    const query = `{ memberSearch(orderBy: [{ by: UNIT }, { by: ${by} }]) { totalCount } }`;
    expect((await denials(query, COUNTY)).denied).toEqual([['FILTER_DENIED', 'memberSearch']]);
    expect((await denials(query, NATIONAL)).denied).toEqual([]);
  });

  test('below a union its code tells where is looked', async () => {
    const query = `query ($r: [_Any!]!) {
      _entities(representations: $r) { ... on Organization { memberList(filter: { name: "张" }) { totalCount } } }
    }`;
    const r = [COUNTY, BASIC].map((code) => ({ __typename: 'Organization', code }));
    expect((await denials(query, COUNTY, { r })).denied).toEqual([
      ['FILTER_DENIED', '_entities.0.memberList'],
      ['FILTER_DENIED', '_entities.1.memberList'],
    ]);
    expect(await denials(query, BASIC, { r })).toEqual({
      data: { _entities: [null, { memberList: { totalCount: 1 } }] },
      denied: [],
    });
  });

  test('by what is shown as it is they may', async () => {
    const query = `query ($filter: MemberFilter) {
      memberSearch(filter: $filter, orderBy: { by: MEMBERSHIP_CHANGE_ON }) { totalCount }
    }`;
    const filter = { sex: 'MALE', education: ['本科'], isMigrantWorker: false, unit: [COUNTY] };
    expect(await denials(query, PROVINCE, { filter })).toEqual({
      data: { memberSearch: { totalCount: 3 } },
      denied: [],
    });
  });
});
