/**
 * Verifies a chain against itself and against what others remember of it, and names what was done to which entry.
 *
 * Every entry is placed where its links say that it was written (place-entries.ts). What cannot be placed was touched,
 * what is missing was deleted, what stands elsewhere was moved; what is missing at the end, or is whole and yet another
 * chain, only the anchors can tell.
 */

import { againstAnchors } from './against-anchors.ts';
import type { Anchor } from './anchor.ts';
import { brokenLinks } from './broken-links.ts';
import type { Finding } from './finding.ts';
import { misplaced } from './misplaced.ts';
import { type PlacedChain, placeChain } from './placed-chain.ts';
import type { StoredChain } from './stored-chain.ts';

/** In the order of the chain; one that is whole has none. Anchors of other chains are passed over. */
export function verifyChain(chain: StoredChain, anchors: readonly Anchor[]): readonly Finding[] {
  const placed = placeChain(chain);
  const within = [...misplaced(placed), ...brokenLinks(placed), ...foreign(placed)];
  const own = anchors.filter((anchor) => anchor.chain === chain.name);
  return [...within, ...againstAnchors(placed, own, within)].sort((a, b) => a.seq - b.seq);
}

const foreign = ({ chain, places }: PlacedChain): readonly Finding[] =>
  [...places].flatMap(([entry, seq]): readonly Finding[] => {
    const written = chainOf(entry.body);
    const detail = `it was written for ${written}`;
    return written === chain.name ? [] : [{ chain: chain.name, seq, what: 'FOREIGN', detail }];
  });

/** Not by readBody: of every entry of a long chain only this is wanted. */
function chainOf(body: string): string {
  try {
    return String((JSON.parse(body) as { readonly chain?: unknown }).chain ?? 'no chain');
  } catch {
    return 'no chain';
  }
}
