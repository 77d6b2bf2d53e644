/** Verifies chains, each by itself and by what the others remember of it. */
import { type Anchor, anchorsIn } from '../verify/anchor.ts';
import { printFinding } from '../verify/finding.ts';
import { isEntry, type StoredChain } from '../verify/stored-chain.ts';
import { verifyChain } from '../verify/verify-chain.ts';
import { headOf, readHeads } from './heads.ts';
import type { Outcome } from './run.ts';

/** `heads`: file with heads that were kept elsewhere. */
export async function verifyAll(
  read: () => Promise<readonly StoredChain[]>,
  heads: string | undefined,
): Promise<Outcome> {
  const kept = heads === undefined ? [] : await readHeads(heads);
  // Chains grow while they are read. What was remembered before the second reading must be there in it.
  const anchors: readonly Anchor[] = [...kept, ...(await read()).flatMap(anchorsIn)];
  const chains = await read();
  const findings = chains.flatMap((chain) => verifyChain(chain, anchors));
  const names = new Set(chains.map(({ name }) => name));
  const absent = [...new Set(anchors.map(({ chain }) => chain))].filter((chain) => !names.has(chain));
  const lines = [
    ...chains.map((chain) => describe(chain, anchors)),
    ...(absent.length === 0 ? [] : [`not given, and spoken of: ${absent.sort().join(', ')}`]),
    ...findings.map(printFinding),
    summary(findings.length, absent.length),
  ];
  return { text: lines.join('\n'), good: findings.length === 0 };
}

function summary(findings: number, absent: number): string {
  if (findings > 0) return `${findings} finding${findings === 1 ? '' : 's'}`;
  return absent === 0
    ? 'nothing was touched'
    : 'nothing was touched in what was given; chains that were not given may remember more';
}

/** What lies behind the last anchor could still be cut off and nobody would know. */
function describe(chain: StoredChain, anchors: readonly Anchor[]): string {
  const count = chain.stored.filter(isEntry).length;
  const known = anchors.filter((anchor) => anchor.chain === chain.name).map(({ seq }) => seq);
  const furthest = known.reduce((most, seq) => Math.max(most, seq), 0);
  const { seq } = headOf(chain);
  return `${chain.name}: ${count} ${count === 1 ? 'entry' : 'entries'}, up to ${seq}; others remember it up to ${furthest}`;
}
