/**
 * The place of a name in a Vietnamese list, as bytes: given name, then middle names, then family name,
 * each by the letters of the Vietnamese alphabet and then by tone.
 */

/** A letter with a hat or horn sorts after its plain letter and everything that begins with it: `{` > `z`. */
const LETTERS: Readonly<Record<string, string>> = {
  ă: 'a{',
  â: 'a|',
  đ: 'd{',
  ê: 'e{',
  ô: 'o{',
  ơ: 'o|',
  ư: 'u{',
};

/** Combining marks in the order of Vietnamese dictionaries; no mark (ngang) is 0. */
const TONES: Readonly<Record<string, string>> = {
  '\u0300': '1', // huyền
  '\u0309': '2', // hỏi
  '\u0303': '3', // ngã
  '\u0301': '4', // sắc
  '\u0323': '5', // nặng
};

// Separators below every letter, so that a shorter part comes first: tone < part < syllable < letters.
const BEFORE_TONE = ' ';
const BETWEEN_PARTS = ',';
const BETWEEN_SYLLABLES = '/';

/** Letters, then tone: `hoàng` becomes `hoang 1`. */
function syllableKey(syllable: string): string {
  let tone = '0';
  let toneless = '';
  for (const character of syllable.normalize('NFD')) {
    const mark = TONES[character];
    if (mark === undefined) toneless += character;
    else tone = mark;
  }
  const letters = [...toneless.normalize('NFC')].map((letter) => LETTERS[letter] ?? plainLetter(letter));
  return `${letters.join('')}${BEFORE_TONE}${tone}`;
}

const plainLetter = (letter: string): string => letter.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '');

const partKey = (syllables: readonly string[]): string => syllables.map(syllableKey).join(BETWEEN_SYLLABLES);

/** Comparable byte by byte under `COLLATE "C"`. */
export function vietnameseSortKey(fullName: string): string {
  const syllables =
    fullName
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const given = syllables.slice(-1);
  const family = syllables.length > 1 ? syllables.slice(0, 1) : [];
  const middle = syllables.slice(1, -1);
  return [given, middle, family].map(partKey).join(BETWEEN_PARTS);
}
