/** Entries that are not where they were written, that are gone, or that nobody wrote. */
import type { Entry } from '../entry.ts';
import { readBody } from '../read-body.ts';
import type { Finding } from './finding.ts';
import type { PlacedChain } from './placed-chain.ts';
import { isEntry, type Scrap } from './stored-chain.ts';

export function misplaced(placed: PlacedChain): readonly Finding[] {
  const scraps = whatScrapsWere(placed);
  return [
    ...[...placed.touched.keys()].map((seq) =>
      edited(placed, seq, 'it does not say what it said when it was written'),
    ),
    ...scraps.findings,
    ...gaps(placed, scraps.known),
    ...inserted(placed),
    ...moved(placed),
  ];
}

const edited = ({ chain }: PlacedChain, seq: number, detail: string): Finding => ({
  chain: chain.name,
  seq,
  what: 'EDITED',
  detail,
});

/** Bytes that are no entry take the place of the one that is missing there; a torn end that was owned up to is none. */
function whatScrapsWere(placed: PlacedChain): {
  readonly findings: readonly Finding[];
  readonly known: ReadonlySet<number>;
} {
  const { chain, places, at, touched, start } = placed;
  const findings: Finding[] = [];
  const known = new Set<number>();
  let before = start.seq;
  for (const [index, one] of chain.stored.entries()) {
    if (isEntry(one)) before = places.get(one) ?? one.seq;
    else if (!isOwnedUpTo(one, chain.stored[index + 1])) {
      const seq = before + 1;
      const missing = !at.has(seq) && !touched.has(seq) && !known.has(seq);
      if (missing) {
        known.add(seq);
        before = seq;
        findings.push(edited(placed, seq, 'it can no longer be read'));
      } else {
        const detail = `${one.bytes} bytes behind it are no entry`;
        findings.push({ chain: chain.name, seq: before, what: 'INSERTED', detail });
      }
    }
  }
  return { findings, known };
}

function isOwnedUpTo({ bytes, sha256 }: Scrap, next: Entry | Scrap | undefined): boolean {
  if (next === undefined || !isEntry(next)) return false;
  const body = readBody(next.body);
  return body?.kind === 'resumed' && body.torn.bytes === bytes && body.torn.sha256 === sha256;
}

function gaps(
  { chain, at, touched, start, last }: PlacedChain,
  known: ReadonlySet<number>,
): readonly Finding[] {
  const findings: Finding[] = [];
  const isThere = (seq: number): boolean => at.has(seq) || touched.has(seq) || known.has(seq);
  for (let seq = start.seq + 1; seq <= last; seq++) {
    if (isThere(seq)) continue;
    const first = seq;
    while (seq < last && !isThere(seq + 1)) seq++;
    findings.push({ chain: chain.name, seq: first, to: seq, what: 'DELETED', detail: 'it is gone' });
  }
  return findings;
}

function inserted({ chain, places, touched }: PlacedChain): readonly Finding[] {
  const others = new Set(touched.values());
  return chain.stored
    .filter(isEntry)
    .filter((entry) => !places.has(entry) && !others.has(entry))
    .map(({ seq }) => ({
      chain: chain.name,
      seq,
      what: 'INSERTED',
      detail: 'there is one more entry that calls itself so',
    }));
}

/** By the number that they have, or by where they stand. */
function moved({ chain, places, at }: PlacedChain): readonly Finding[] {
  const standing = chain.stored.filter(isEntry).flatMap((entry) => places.get(entry) ?? []);
  const sorted = [...standing].sort((a, b) => a - b);
  const elsewhere = standing.flatMap((seq, index): Finding[] =>
    seq === sorted[index]
      ? []
      : [
          {
            chain: chain.name,
            seq,
            what: 'REORDERED',
            detail: `it stands where ${sorted[index]} belongs`,
          },
        ],
  );
  const renumbered = [...places]
    .filter(([entry, seq]) => entry.seq !== seq)
    .filter(([, seq]) => !elsewhere.some((finding) => finding.seq === seq))
    .map(([entry, seq]): Finding => {
      const what = at.has(entry.seq) ? 'REORDERED' : 'EDITED';
      return { chain: chain.name, seq, what, detail: `it is numbered ${entry.seq}` };
    });
  return [...elsewhere, ...renumbered];
}
