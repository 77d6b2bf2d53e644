/** A stream of random choices that belongs to one seed and one key, so that a unit's rows depend on nothing else. */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Weighted } from './weighted.ts';

export interface Random {
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number;
  /** A number from 0 up to but not including 1. */
  fraction(): number;
  /** True this often, 0 never, 1 always. */
  chance(probability: number): boolean;
  /** Precondition: the list is not empty. */
  pick<Value>(list: readonly Value[]): Value;
  /** A value as often as its weight says. */
  weighted<Value>(choice: Weighted<Value>): Value;
}

export function randomOf(seed: number, key: string): Random {
  const generator = xoroshiro128plus(hash(`${seed}/${key}`));
  // 32 bits are enough for demo data, and one step of the generator is several times cheaper than uniformInt.
  const fraction = () => (generator.next() >>> 0) / 0x1_0000_0000;
  const int = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1));
  return {
    int,
    fraction,
    chance: (probability) => fraction() < probability,
    pick: <Value>(list: readonly Value[]) => list[int(0, list.length - 1)] as Value,
    weighted: (choice) => choice.at(fraction()),
  };
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value;
}
