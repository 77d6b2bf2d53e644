/**
 * Wears generated rows down to what registers really hold: people of one name, dates nobody knows, values that
 * tie, letters beyond the basic plane, members who have moved.
 *
 * Which row is worn depends on its place in the list alone, so a seed gives the same rows on every run.
 */
import type { MemberRow } from '../../subgraphs/members/rows.ts';
import type { OrganizationRow } from '../../subgraphs/organizations/rows.ts';
import type { StaffRow } from '../../subgraphs/personnel/rows.ts';

interface Named {
  readonly name_key: string;
  readonly search_key: string;
}

/** The row some way off, which is mostly at another site. */
const elsewhere = <Row>(rows: readonly Row[], i: number): Row => {
  const row = rows[(i * 7 + 3) % rows.length];
  if (row === undefined) throw new Error('no rows to choose from');
  return row;
};

const nameKeys = ({ name_key, search_key }: Named): Named => ({ name_key, search_key });

/** Every `step`th row, counted from `first`. */
const is = (i: number, step: number, first = 0): boolean => i % step === first;

/** Greater and less by bytes in another order than by UTF-16 units; and the empty text is not an absent one. */
const ODD_RANKS = ['～', '𠀀', '', '01', '01.00', '01.003\u0001', 'ÿ'];

export const wearStaff = (rows: readonly StaffRow[]): readonly StaffRow[] =>
  rows.map((row, i) => ({
    ...row,
    ...(is(i, 6, 1) && { full_name: elsewhere(rows, i).full_name, ...nameKeys(elsewhere(rows, i)) }),
    ...(is(i, 5) && { birth_date: null }),
    ...(is(i, 7) && { birth_date: '1980-02-29' }),
    ...(is(i, 4, 2) && { recruitment_date: null }),
    ...(is(i, 9, 4) && { recruitment_date: '2001-09-01' }),
    ...(is(i, 3) && { rank_code: null }),
    ...(is(i, 10, 5) && { rank_code: ODD_RANKS[(i / 5) % ODD_RANKS.length] ?? null }),
    ...(i === 0 && { birth_date: '0001-01-01' }),
    ...(i === 1 && { birth_date: '9999-12-31' }),
  }));

export const wearOrganizations = (rows: readonly OrganizationRow[]): readonly OrganizationRow[] =>
  rows.map((row, i) => ({
    ...row,
    ...(is(i, 8, 1) && { name: elsewhere(rows, i).name, ...nameKeys(elsewhere(rows, i)) }),
    founded_on: is(i, 3) ? null : is(i, 4) ? '1949-10-01' : (row.founded_on ?? `19${50 + (i % 37)}-03-08`),
    members: is(i, 4, 3) ? null : is(i, 5) ? 0 : (row.members ?? i % 11),
  }));

/** A tenth moves to the next basic union of the province: the number stays, the place does not. */
export function wearMembers(
  rows: readonly MemberRow[],
  organizations: readonly OrganizationRow[],
): readonly MemberRow[] {
  const basic = organizations.filter(({ level }) => level === 'basic').map(({ code }) => code);
  const next = (code: string): string => {
    const there = basic.filter((other) => other.slice(0, 2) === code.slice(0, 2));
    return there[(there.indexOf(code) + 1) % there.length] ?? code;
  };
  return rows.map((row, i) => ({
    ...row,
    ...(is(i, 6, 1) && { name: elsewhere(rows, i).name, ...nameKeys(elsewhere(rows, i)) }),
    ...(is(i, 5) && { birth_date: null }),
    ...(is(i, 7) && { birth_date: '1980-02-29' }),
    ...(is(i, 4, 2) && { membership_change_on: null }),
    ...(is(i, 9, 4) && { membership_change_on: '2020-01-01' }),
    ...(is(i, 11) && { is_migrant_worker: null, ethnicity: null }),
    ...(is(i, 10, 3) && { organization_code: next(row.organization_code) }),
  }));
}
