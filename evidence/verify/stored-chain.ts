/** A chain as it was found: entries in the order in which they stand, and what stands between them and is none. */
import type { Entry } from '../entry.ts';
import { GENESIS } from '../entry.ts';
import type { Start } from './place-entries.ts';

/** Bytes that are no entry: what a crash left, or what somebody made of one. */
export interface Scrap {
  readonly bytes: number;
  readonly sha256: string;
}

export interface StoredChain {
  readonly name: string;
  readonly stored: readonly (Entry | Scrap)[];
  /** The head that is kept beside the entries, where one is. */
  readonly head?: Start;
  /** What `stored` begins behind; absent: it is the whole chain. */
  readonly start?: Start;
}

export const BEGINNING: Start = Object.freeze({ seq: 0, hash: GENESIS });

export const isEntry = (stored: Entry | Scrap): stored is Entry => 'seq' in stored;
