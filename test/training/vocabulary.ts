/** The words and days that rows of training are made of, chosen for what goes wrong with them. */
import type { TrainingKindRow } from './rows.ts';

/** No course is of the first kind. Upper and lower case, and other scripts, are in the order of bytes. */
export const KINDS: readonly TrainingKindRow[] = Object.freeze([
  { id: '0', name: 'Chưa dùng', valid_years: null },
  { id: 'K1', name: 'Quản lý nhà nước', valid_years: null },
  { id: 'k1', name: 'Lý luận chính trị', valid_years: 5 },
  { id: 'tin-học', name: 'Tin học', valid_years: 3 },
  { id: '安全', name: '安全生产', valid_years: 1 },
]);

export const KNOWN_TITLES: readonly string[] = Object.freeze([
  'Quản lý nhà nước ngạch chuyên viên',
  '工会干部培训',
]);

export const TITLES: readonly string[] = Object.freeze([
  ...KNOWN_TITLES,
  'An toàn lao động',
  // Looks the same and is another text.
  'An toàn lao động'.normalize('NFD'),
  'Tin học văn phòng',
  '100 % _ \\ "tiếng Anh"',
  // By bytes the first is less than the second, by UTF-16 units it is greater.
  '～',
  '𠀀',
  '',
  'ÿ',
  '\u0001',
]);

export const TOPICS: readonly string[] = Object.freeze(['', 'luật', '{a,b}', '"', '法律', 'NULL']);

export const REMARKS: readonly string[] = Object.freeze(['', 'xuất sắc', '优秀', '𠀀～', 'chưa đạt']);

/** Few, so that they tie; the first and the last that there are. */
export const DAYS: readonly string[] = Object.freeze([
  '0001-01-01',
  '2018-12-31',
  '2019-01-01',
  '2019-01-01',
  '2019-06-15',
  '2020-02-29',
  '9999-12-31',
]);
