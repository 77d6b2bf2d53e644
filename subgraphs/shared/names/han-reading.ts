/** How a Chinese name is read aloud: one pinyin syllable per character, everything else as it stands. */
import { pinyin } from 'pinyin-pro';

export interface Reading {
  /** The character, or a run of text that is not Chinese. */
  readonly text: string;
  /** Pinyin letters with `v` for ü; empty when the text is not Chinese. */
  readonly syllable: string;
  /** 1 to 4, 0 for the neutral tone. */
  readonly tone: number;
}

const HAN = /\p{Script=Han}/u;

/** A person's name has at most four characters; only there does 单 read Shan and 曾 Zeng. */
const LONGEST_PERSON_NAME = 4;

export const isHan = (text: string): boolean => HAN.test(text);

export function readHan(name: string): readonly Reading[] {
  const surname = [...name].length <= LONGEST_PERSON_NAME ? 'head' : 'off';
  return pinyin(name, { type: 'all', toneType: 'none', v: true, surname, nonZh: 'consecutive' }).map(
    (part) =>
      part.isZh
        ? { text: part.origin, syllable: part.pinyin, tone: part.num }
        : { text: part.origin, syllable: '', tone: 0 },
  );
}
