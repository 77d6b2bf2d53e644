/**
 * Places where one entry does not remember the one before it, although both are whole: one of them was written anew,
 * hash and all, and its neighbours still speak of what it was.
 */
import type { Finding } from './finding.ts';
import type { PlacedChain } from './placed-chain.ts';

export function brokenLinks(placed: PlacedChain): readonly Finding[] {
  const { chain, start, at, last } = placed;
  const findings: Finding[] = [];
  const blame = (seq: number): void =>
    void findings.push({
      chain: chain.name,
      seq,
      what: 'EDITED',
      detail: 'it was written anew: its neighbours remember another',
    });
  for (let seq = start.seq + 1; seq <= last; seq++) {
    if (!isBroken(placed, seq)) continue;
    // Between two broken links stands what was changed; a single one breaks behind the entry that was.
    const first = seq;
    while (isBroken(placed, seq + 1)) seq++;
    if (seq > first) for (let between = first; between < seq; between++) blame(between);
    else blame(first - 1 > start.seq && at.has(first - 1) ? first - 1 : first);
  }
  return findings;
}

/** Whether the entry at the number does not continue the one before it; where either is gone, that has been said. */
function isBroken({ start, at }: PlacedChain, seq: number): boolean {
  const entry = at.get(seq);
  const before = seq - 1 === start.seq ? start.hash : at.get(seq - 1)?.hash;
  return entry !== undefined && before !== undefined && entry.previous !== before;
}
