/** What a name is found by, and what a caller typed, brought to the same form. */
import { isHan, readHan } from './han-reading.ts';
import { plainText } from './plain-text.ts';

/**
 * `Nguyễn Văn Đức` is found as `nguyen van duc`; `张爱红` as the characters, as `zhangaihong`, `zhang ai hong`,
 * `zhang aihong` and `zah`.
 *
 * Any part of a key may be searched for, so the forms stand side by side in one text.
 */
export function searchKey(name: string): string {
  const plain = plainText(name);
  return isHan(plain) ? keyOfWords(plain, wordsOf(plain)) : plain;
}

/** The syllables of a Chinese text, and what in it is not Chinese, word by word. */
export const wordsOf = (plain: string): readonly string[] =>
  readHan(plain)
    .map(({ text, syllable }) => (syllable === '' ? text.trim() : syllable))
    .filter((word) => word !== '');

/** For who has the words at hand: reading pinyin costs more than all the rest. */
export function keyOfWords(plain: string, words: readonly string[]): string {
  // By characters: half of one beyond the basic plane is none.
  const initials = words.map(([first = '']) => first).join('');
  return [plain, words.join(''), words.join(' '), ...familyApart(words), initials].join(' ');
}

/** Family name, then given name in one word, for a family name of one character and of two. */
function familyApart(words: readonly string[]): readonly string[] {
  if (words.length < 3 || words.length > 4) return [];
  const cut = (at: number): string => `${words.slice(0, at).join('')} ${words.slice(at).join('')}`;
  return words.length === 3 ? [cut(1), cut(2)] : [cut(2)];
}

/** Between characters a space means nothing; between syllables it does. */
const SPACE_BETWEEN_HAN = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/** What to look for inside a search key when a caller typed `text`; empty when nothing was typed. */
export const searchTerm = (text: string): string => plainText(text).replace(SPACE_BETWEEN_HAN, '');
