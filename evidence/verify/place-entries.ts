/**
 * Finds out where each entry belongs, whatever place it stands in: by the links from one to the next, and behind a break
 * by what an entry says of itself. An entry that belongs nowhere has been touched.
 */
import { type Entry, type Head, hashOf } from '../entry.ts';

export type Start = Pick<Head, 'seq' | 'hash'>;

const isAt = (entry: Entry, seq: number): boolean => entry.hash === hashOf({ ...entry, seq });

export function placeEntries(entries: readonly Entry[], start: Start): ReadonlyMap<Entry, number> {
  const places = new Map<Entry, number>();
  const taken = new Set<number>();
  const behind = Map.groupBy(entries, ({ previous }) => previous);

  /** Of two that could follow, the one that the next one follows. */
  const follower = (hash: string, seq: number): Entry | undefined => {
    const fitting = (behind.get(hash) ?? []).filter((entry) => !places.has(entry) && isAt(entry, seq));
    if (fitting.length < 2) return fitting[0];
    const goesOn = (entry: Entry): boolean =>
      (behind.get(entry.hash) ?? []).some((next) => isAt(next, seq + 1));
    return fitting.find(goesOn) ?? fitting[0];
  };
  const follow = ({ seq, hash }: Start): void => {
    for (let at = seq + 1, next = follower(hash, at); next !== undefined; next = follower(next.hash, ++at)) {
      if (taken.has(at)) return;
      places.set(next, at);
      taken.add(at);
    }
  };

  follow(start);
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
    if (places.has(entry) || entry.seq <= start.seq || taken.has(entry.seq) || !isAt(entry, entry.seq))
      continue;
    places.set(entry, entry.seq);
    taken.add(entry.seq);
    follow(entry);
  }
  return places;
}
