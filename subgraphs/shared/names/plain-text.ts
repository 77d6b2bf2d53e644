/** Text as it is compared in a search: lower case, no diacritics, single spaces, nothing PostgreSQL refuses. */

const COMBINING_MARKS = /\p{M}+/gu;
/** 买买提·艾山 and 买买提艾山, O’Neil and O'Neil: what stands between the parts is left out. */
/** As keyboards for pinyin have it: 吕 is typed lv. */
const U_WITH_DOTS = /u\u0308/gi;
const NAME_JOINTS = /[·・’'`]/gu;
const CONTROLS_AND_SPACES = /[\p{Cc}\p{Cs}\s]+/gu;

export function plainText(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(U_WITH_DOTS, 'v')
      .replace(COMBINING_MARKS, '')
      .replace(NAME_JOINTS, '')
      .toLowerCase()
      // đ is a letter of its own in Unicode, so taking its marks off leaves it as it is.
      .replaceAll('đ', 'd')
      .replace(CONTROLS_AND_SPACES, ' ')
      .trim()
  );
}
