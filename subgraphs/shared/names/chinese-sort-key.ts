/** The place of a name in a Chinese list, as bytes: by pinyin, then by tone, then by the characters themselves. */
import { readHan } from './han-reading.ts';
import { plainText } from './plain-text.ts';

/** Syllable by syllable; comparable byte by byte under `COLLATE "C"`. */
export function chineseSortKey(name: string): string {
  const clean = name.normalize('NFC').trim();
  const syllables = readHan(clean).map(({ text, syllable, tone }) =>
    syllable === '' ? plainText(text) : `${syllable} ${tone}`,
  );
  return `${syllables.filter((syllable) => syllable !== '').join('/')},${clean}`;
}
