/** Chinese names, as often as they occur, with their sort and search keys put together from cached parts. */
import { chineseSortKey } from '../../../subgraphs/shared/names/chinese-sort-key.ts';
import { keyOfWords, searchKey, wordsOf } from '../../../subgraphs/shared/names/search-key.ts';
import type { Random } from '../random/random.ts';
import { otherName } from './other-names.ts';
import type { NameStock, Sex } from './reference.ts';

export interface ChineseName {
  readonly text: string;
  readonly sortKey: string;
  readonly searchKey: string;
}

/** The pieces of both keys that belong to one part of a name. */
interface PartKeys {
  readonly reading: string;
  readonly words: readonly string[];
}

// Reading pinyin costs more than all the rest of a row, and there are some thousand different parts.
const surnames = new Map<string, PartKeys>();
const givenNames = new Map<string, PartKeys>();

export function chineseName(random: Random, stock: NameStock, sex: Sex, ethnicity: string): ChineseName {
  const other = otherName(random, ethnicity, sex);
  if (other !== undefined)
    return { text: other, sortKey: chineseSortKey(other), searchKey: searchKey(other) };
  const surname = random.weighted(stock.surnames);
  const { single, first, second } = stock.given[sex];
  if (random.chance(0.28)) return compose(surname, random.weighted(single));
  const head = random.weighted(first);
  let tail = random.weighted(second);
  while (tail === head) tail = random.weighted(second);
  return compose(surname, head + tail);
}

/** The same keys as `chineseSortKey` and `searchKey` give for the whole name; a test holds them together. */
export function compose(surname: string, given: string): ChineseName {
  const [head, tail] = [surnameKeys(surname), givenKeys(given)];
  const text = surname + given;
  return {
    text,
    sortKey: `${head.reading}/${tail.reading},${text}`,
    searchKey: keyOfWords(text, [...head.words, ...tail.words]),
  };
}

function surnameKeys(surname: string): PartKeys {
  const known = surnames.get(surname);
  if (known !== undefined) return known;
  const [reading = ''] = chineseSortKey(surname).split(',');
  const keys: PartKeys = { reading, words: wordsOf(surname) };
  surnames.set(surname, keys);
  return keys;
}

/** Read behind a surname: alone, 燕 would itself be taken for one, and those are often read differently. */
function givenKeys(given: string): PartKeys {
  const known = givenNames.get(given);
  if (known !== undefined) return known;
  const before = surnameKeys('王');
  const whole = `王${given}`;
  const [reading = ''] = chineseSortKey(whole).split(',');
  const keys: PartKeys = {
    reading: reading.slice(before.reading.length + 1),
    words: wordsOf(whole).slice(before.words.length),
  };
  givenNames.set(given, keys);
  return keys;
}
