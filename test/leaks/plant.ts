/** Puts the planted values into some of a house's rows, people of different names and places. */
import { chineseSortKey } from '../../subgraphs/shared/names/chinese-sort-key.ts';
import { searchKey } from '../../subgraphs/shared/names/search-key.ts';
import { vietnameseSortKey } from '../../subgraphs/shared/names/vietnamese-sort-key.ts';
import type { HouseRecords } from '../house/records.ts';
import { PLANTED } from './planted.ts';

/** Which rows, counted from the first of their table. */
const STEP = 17;
const isPlanted = (at: number, first = 5): boolean => at % STEP === first;

const nameKeys = (name: string, toSortKey: (name: string) => string) => ({
  name_key: toSortKey(name),
  search_key: searchKey(name),
});

export function plant(rows: HouseRecords): HouseRecords {
  // The unions' officials are Chinese; where there are members, there are unions.
  const isChinese = rows.member.length > 0;
  const names = isChinese
    ? [PLANTED.chineseName, PLANTED.otherChineseName]
    : [PLANTED.vietnameseName, PLANTED.otherVietnameseName];
  const nameOf = (at: number): string => names[Math.floor(at / STEP) % names.length] ?? '';
  const toSortKey = isChinese ? chineseSortKey : vietnameseSortKey;
  const address = isChinese ? PLANTED.chineseAddress : PLANTED.vietnameseAddress;
  const idNumber = isChinese ? PLANTED.chineseIdNumber : PLANTED.vietnameseIdNumber;
  return {
    ...rows,
    staff: rows.staff.map((row, at) =>
      isPlanted(at)
        ? {
            ...row,
            full_name: nameOf(at),
            ...nameKeys(nameOf(at), toSortKey),
            id_number: idNumber,
            social_insurance_no: PLANTED.vietnameseInsuranceNumber,
            permanent_residence_detail: address,
            current_residence_detail: address,
          }
        : row,
    ),
    staff_family: rows.staff_family.map((row, at) =>
      isPlanted(at) ? { ...row, full_name: PLANTED.vietnameseRelative, details: address } : row,
    ),
    staff_personal_history: rows.staff_personal_history.map((row, at) =>
      isPlanted(at, 0) ? { ...row, text: PLANTED.vietnameseHistory } : row,
    ),
    member: rows.member.map((row, at) =>
      isPlanted(at)
        ? {
            ...row,
            name: nameOf(at),
            ...nameKeys(nameOf(at), toSortKey),
            id_number: idNumber,
            mobile: PLANTED.chineseMobile,
            member_card: PLANTED.chineseCard,
          }
        : row,
    ),
    organization: rows.organization.map((row, at) =>
      isChinese && isPlanted(at)
        ? {
            ...row,
            leader: PLANTED.chineseName,
            leader_phone: PLANTED.chineseMobile,
            legal_representative_name: PLANTED.otherChineseName,
            legal_representative_id_number: PLANTED.chineseIdNumber,
            office_address: PLANTED.chineseAddress,
          }
        : row,
    ),
  };
}
