/** What a name is found by, and what a caller typed, brought to the same form. */
import { isHan, readHan } from './han-reading.ts';
import { plainText } from './plain-text.ts';

/**
 * `Nguyễn Văn Đức` is found as `nguyen van duc`; `张伟` as the characters, as `zhangwei`, `zhang wei` and `zw`.
 *
 * Any part of a key may be searched for, so the forms stand side by side in one text.
 */
export function searchKey(name: string): string {
  const plain = plainText(name);
  if (!isHan(plain)) return plain;
  const words = readHan(plain).flatMap(({ text, syllable }) => {
    const word = syllable === '' ? text.trim() : syllable;
    return word === '' ? [] : [word];
  });
  const initials = words.map((word) => word.slice(0, 1));
  return [plain, words.join(''), words.join(' '), initials.join('')].join(' ');
}

/** What to look for inside a search key when a caller typed `text`; empty when nothing was typed. */
export const searchTerm = (text: string): string => plainText(text);
