/** Compares a chain with what others remember of it: its end may be cut, or all of it written anew. */
import type { Anchor } from './anchor.ts';
import type { Finding } from './finding.ts';
import type { PlacedChain } from './placed-chain.ts';

/** `known`: what was found already and need not be found again. */
export function againstAnchors(
  placed: PlacedChain,
  anchors: readonly Anchor[],
  known: readonly Finding[],
): readonly Finding[] {
  const { chain, start, last } = placed;
  const beyond = anchors.filter(({ seq }) => seq > start.seq);
  const own = chain.head && [{ ...chain.head, chain: chain.name, by: 'its own head' }];
  return [
    ...cut(placed, [...beyond, ...(own ?? [])]),
    ...rewritten(placed, [...beyond, ...(own ?? [])], known),
    ...(chain.head !== undefined && chain.head.seq < last
      ? [
          {
            chain: chain.name,
            seq: chain.head.seq + 1,
            to: last,
            what: 'INSERTED',
            detail: `its own head stands at ${chain.head.seq}`,
          } as const,
        ]
      : []),
  ];
}

function cut({ chain, last }: PlacedChain, anchors: readonly Anchor[]): readonly Finding[] {
  const [furthest] = [...anchors].sort((a, b) => b.seq - a.seq);
  if (furthest === undefined || furthest.seq <= last) return [];
  const detail = `${furthest.by} remembers ${furthest.seq}`;
  return [{ chain: chain.name, seq: last + 1, to: furthest.seq, what: 'CUT', detail }];
}

/** The first that differs: behind it, all do. */
function rewritten(
  { chain, start, at }: PlacedChain,
  anchors: readonly Anchor[],
  known: readonly Finding[],
): readonly Finding[] {
  const told = new Set(known.filter(({ what }) => what === 'EDITED').map(({ seq }) => seq));
  const inOrder = [...anchors].sort((a, b) => a.seq - b.seq);
  let confirmed = start.seq;
  for (const { seq, hash, by } of inOrder) {
    const entry = at.get(seq);
    if (entry === undefined) continue;
    if (entry.hash === hash) confirmed = seq;
    else if (!told.has(seq)) {
      const detail = `${by} remembers another entry ${seq}`;
      return [{ chain: chain.name, seq: confirmed + 1, to: seq, what: 'REWRITTEN', detail }];
    }
  }
  return [];
}
