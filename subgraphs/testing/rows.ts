/** Rows for tests: what must be there is there, what a test does not speak of is absent. */
import type { MemberRow } from '../members/rows.ts';
import type { OrganizationRow } from '../organizations/rows.ts';
import type { StaffPositionRow } from '../personnel/list-rows.ts';
import type { StaffRow } from '../personnel/rows.ts';
import { chineseSortKey } from '../shared/names/chinese-sort-key.ts';
import { searchKey } from '../shared/names/search-key.ts';
import { vietnameseSortKey } from '../shared/names/vietnamese-sort-key.ts';

export const staffRow = (
  code: string,
  full_name: string,
  rest: Partial<StaffRow> = {},
): Partial<StaffRow> => ({
  code,
  organization_code: code.slice(0, 7),
  full_name,
  sex: 'FEMALE',
  name_key: vietnameseSortKey(full_name),
  search_key: searchKey(full_name),
  provenance: 'INVENTED',
  ...rest,
});

export const positionRow = (staff_code: string, title: string, ordinal = 1): StaffPositionRow => ({
  staff_code,
  ordinal,
  title,
  title_code: null,
  body: 'STATE',
  search_key: searchKey(title),
});

export const organizationRow = (
  code: string,
  name: string,
  rest: Partial<OrganizationRow> = {},
): Partial<OrganizationRow> => ({
  code,
  name,
  level: 'commune',
  name_key: vietnameseSortKey(name),
  search_key: searchKey(name),
  provenance: 'REFERENCE',
  ...rest,
});

export const memberRow = (
  number: string,
  name: string,
  rest: Partial<MemberRow> = {},
): Partial<MemberRow> => ({
  number,
  organization_code: number.slice(0, 12),
  name,
  sex: 'MALE',
  name_key: chineseSortKey(name),
  search_key: searchKey(name),
  provenance: 'INVENTED',
  ...rest,
});
