import { checkCitizenNumber } from '../../../codes/check-digits/citizen-number.ts';
import { checkCreditCode } from '../../../codes/check-digits/credit-code.ts';
import { loadCodeSchemes } from '../../../codes/load.ts';
import { checkCode } from '../../../codes/scheme.ts';
import { readTable } from '../../../documents/read-table.ts';
import type { MemberRow } from '../../../subgraphs/members/rows.ts';
import type { OrganizationRow } from '../../../subgraphs/organizations/rows.ts';
import { chineseSortKey } from '../../../subgraphs/shared/names/chinese-sort-key.ts';
import { searchKey } from '../../../subgraphs/shared/names/search-key.ts';
import { loadDeployment } from '../../load.ts';
import { recordSource } from '../generate.ts';
import type { GeneratedRecord } from '../record.ts';
import { compose } from './chinese-name.ts';
import { loadTradeUnionReference } from './reference.ts';

let records: readonly GeneratedRecord[];
let members: readonly MemberRow[];
let unions: readonly OrganizationRow[];
let directory: string;
beforeAll(async () => {
  const deployment = await loadDeployment('trade-unions');
  directory = deployment.directory;
  const source = await recordSource(deployment, { rows: 6000, seed: 3 });
  records = source.units.flatMap((unit) => [...source.recordsOf(unit)]);
  members = records.flatMap((record) => (record.table === 'member' ? [record.row] : []));
  unions = records.flatMap((record) => (record.table === 'organization' ? [record.row] : []));
});

test('every code is one of its scheme', async () => {
  const schemes = await loadCodeSchemes(directory);
  const check = (name: string, code: string) => {
    const scheme = schemes.get(name);
    if (scheme === undefined) throw new Error(`there is no scheme ${name}`);
    expect(checkCode(scheme, code)).toBeUndefined();
  };
  for (const { number } of members) check('MemberNumber', number);
  for (const { code } of unions) check('OrganizationCode', code);
  for (const record of records) if (record.table === 'staff') check('StaffCode', record.row.code);
});

test('check characters are right', () => {
  for (const { id_type, id_number } of members) {
    if (id_type === '居民身份证') expect(checkCitizenNumber(id_number ?? '')).toBeUndefined();
  }
  for (const union of unions) {
    expect(checkCreditCode(union.unit_uscc ?? '')).toBeUndefined();
    expect(checkCreditCode(union.union_uscc ?? '')).toBeUndefined();
    expect(union.union_uscc).toMatch(/^81/);
    expect(checkCitizenNumber(union.legal_representative_id_number ?? '')).toBeUndefined();
    expect(checkCitizenNumber(union.agent_id_number ?? '')).toBeUndefined();
  }
  expect(new Set(unions.map(({ union_uscc }) => union_uscc)).size).toBe(unions.length);
});

test('a citizen number tells the birth date and the sex of its holder, and a division that is not assigned', () => {
  for (const { id_type, id_number, birth_date, sex } of members) {
    if (id_type !== '居民身份证' || id_number === null) continue;
    expect(id_number.slice(6, 14)).toBe(birth_date?.replaceAll('-', ''));
    expect(Number(id_number.charAt(16)) % 2 === 1).toBe(sex === 'MALE');
    expect(Number(id_number.slice(4, 6))).toBeGreaterThanOrEqual(71);
  }
});

test('every province and the Corps has members, federations and officials', async () => {
  const prefixes = (await readTable(`${directory}/reference/cn_integration_units.csv`, ['prefix'])).map(
    ({ prefix }) => prefix,
  );
  const provincesOf = (codes: readonly string[]) => new Set(codes.map((code) => code.slice(0, 2)));
  expect([...provincesOf(members.map((row) => row.organization_code))].sort()).toEqual(prefixes);
  const staffed = new Set(
    records.flatMap((record) => (record.table === 'staff' ? [record.row.organization_code] : [])),
  );
  expect(unions.filter(({ code }) => !staffed.has(code))).toEqual([]);
});

test('transfers stay in the province; numbers stay with the issuing union', () => {
  const moved = members.filter((row) => !row.number.startsWith(row.organization_code));
  expect(moved.length / members.length).toBeGreaterThan(0.01);
  expect(moved.length / members.length).toBeLessThan(0.03);
  const codes = new Set(unions.map(({ code }) => code));
  for (const { number, organization_code, membership_change } of moved) {
    expect(number.slice(0, 2)).toBe(organization_code.slice(0, 2));
    expect(codes).toContain(number.slice(0, 12));
    expect(membership_change).toBe('转入');
  }
});

test('a union counts its members, a federation those below it', () => {
  const national = unions.find(({ level }) => level === 'national');
  expect(national?.members).toBe(members.length);
  for (const union of unions.filter(({ level }) => level === 'basic')) {
    expect(union.members).toBe(members.filter((row) => row.organization_code === union.code).length);
    expect(union.employees).toBeGreaterThanOrEqual(union.members ?? 0);
  }
});

test('dates fit together', () => {
  for (const row of members) {
    const joined = row.membership_change_on ?? '';
    expect(Number(joined.slice(0, 4)) - Number(row.birth_date?.slice(0, 4))).toBeGreaterThanOrEqual(18);
    expect(joined <= '2025-09-30').toBe(true);
  }
  for (const row of unions) {
    expect((row.founded_on ?? '') <= (row.present_committee_on ?? '')).toBe(true);
    expect((row.present_committee_on ?? '') <= (row.legal_representative_term_from ?? '')).toBe(true);
  }
});

test('coded items hold words of the form’s lists', async () => {
  const lists = await readTable(`${directory}/reference/cn_union_code_lists.csv`, ['list', 'value_zh']);
  const of = (list: string): readonly (string | null)[] =>
    lists.filter((row) => row.list === list).map(({ value_zh }) => value_zh);
  const peoples = (await readTable(`${directory}/reference/cn_gbt3304_ethnic.csv`, ['name_zh'])).map(
    (row) => row.name_zh,
  );
  const unknown = (list: string, values: readonly (string | null)[]) =>
    [...new Set(values)].filter((value) => !of(list).includes(value));
  const column = (key: keyof MemberRow) => members.map((row) => row[key] as string | null);
  const unionColumn = (key: keyof OrganizationRow) => unions.map((row) => row[key] as string | null);
  expect(unknown('employment', column('employment'))).toEqual([]);
  expect(unknown('education', column('education'))).toEqual([]);
  expect(unknown('skill', column('skill_level'))).toEqual([]);
  expect(unknown('household', column('household_type'))).toEqual([]);
  expect(unknown('membership_change', column('membership_change'))).toEqual([]);
  expect(unknown('membership_change_reason', column('membership_change_reason'))).toEqual([null]);
  expect(unknown('political_status_form', column('political_status'))).toEqual([]);
  expect(unknown('unit_nature', unionColumn('unit_nature'))).toEqual([]);
  expect(unknown('economic_type', unionColumn('unit_economic_type'))).toEqual([]);
  expect(unknown('industry', unionColumn('unit_industry'))).toEqual([]);
  expect(unknown('union_type', unionColumn('union_type'))).toEqual([]);
  expect(column('ethnicity').filter((people) => !peoples.includes(people ?? ''))).toEqual([]);
});

test('what the reference names is REFERENCE, everything else INVENTED', () => {
  const real = unions.filter(({ provenance }) => provenance === 'REFERENCE');
  expect(real).toHaveLength(1 + 10 + 32 + 3);
  expect(real.map(({ name }) => name)).toContain('龙岩市新罗区总工会');
  expect(members.filter(({ provenance }) => provenance !== 'INVENTED')).toEqual([]);
});

test('keys put together from parts are those of the whole name', async () => {
  const { names } = await loadTradeUnionReference(directory);
  const given = Object.values(names.given).flatMap(({ single, first, second }) => [
    ...single.values,
    ...first.values.map((head, i) => head + (second.values[i % second.values.length] ?? '')),
    ...second.values.map((tail, i) => (first.values[(i * 7) % first.values.length] ?? '') + tail),
  ]);
  names.surnames.values.forEach((surname, i) => {
    for (let n = i % 5; n < given.length; n += 5) {
      const name = compose(surname, given[n] ?? '');
      expect(name.sortKey).toBe(chineseSortKey(name.text));
      expect(name.searchKey).toBe(searchKey(name.text));
    }
  });
});
