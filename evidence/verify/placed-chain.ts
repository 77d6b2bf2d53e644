/** A stored chain whose entries have been placed; what the checks of it look at. */
import type { Entry } from '../entry.ts';
import { placeEntries, type Start } from './place-entries.ts';
import { BEGINNING, isEntry, type StoredChain } from './stored-chain.ts';

export interface PlacedChain {
  readonly chain: StoredChain;
  readonly start: Start;
  /** Those of which it is known where they belong. */
  readonly places: ReadonlyMap<Entry, number>;
  readonly at: ReadonlyMap<number, Entry>;
  /** Entries that belong nowhere, by the number that each has and no other entry does. */
  readonly touched: ReadonlyMap<number, Entry>;
  /** The last number at which there is an entry, touched or not. */
  readonly last: number;
}

export function placeChain(chain: StoredChain): PlacedChain {
  const entries = chain.stored.filter(isEntry);
  const start = chain.start ?? BEGINNING;
  const places = placeEntries(entries, start);
  const at = new Map([...places].map(([entry, seq]) => [seq, entry]));
  const touched = new Map<number, Entry>();
  const most = largest(at.keys(), start.seq) + (entries.length - places.size);
  for (const entry of entries) {
    const { seq } = entry;
    if (places.has(entry) || at.has(seq) || touched.has(seq) || seq <= start.seq || seq > most) continue;
    touched.set(seq, entry);
  }
  return { chain, start, places, at, touched, last: largest(touched.keys(), largest(at.keys(), start.seq)) };
}

/** Not Math.max(...): a chain has more entries than a call has room for arguments. */
function largest(numbers: Iterable<number>, least: number): number {
  let most = least;
  for (const number of numbers) if (number > most) most = number;
  return most;
}
