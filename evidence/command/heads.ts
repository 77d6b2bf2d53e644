/** How far chains have come, as lines that somebody keeps elsewhere: who has them can tell when an end is cut off. */
import { readFile } from 'node:fs/promises';
import { TributaryError } from '../../errors/tributary-error.ts';
import { emptyChain, type Head } from '../entry.ts';
import { headDocument } from '../read-body.ts';
import type { Anchor } from '../verify/anchor.ts';
import { isEntry, type StoredChain } from '../verify/stored-chain.ts';

export const printHeads = (chains: readonly StoredChain[]): string =>
  chains.map((chain) => JSON.stringify(headOf(chain))).join('\n');

/** What stands last; whether it belongs there is what verifying is for. */
export function headOf({ name, stored }: StoredChain): Head {
  const last = stored.findLast(isEntry);
  return last === undefined ? emptyChain(name) : { chain: name, seq: last.seq, hash: last.hash };
}

/** Throws EVIDENCE_INVALID naming the line. */
export async function readHeads(file: string): Promise<readonly Anchor[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new TributaryError('EVIDENCE_INVALID', `${file}: cannot be read`, {}, { cause });
  });
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    return [{ ...parseHead(line, `${file}:${at + 1}`), by: file }];
  });
}

function parseHead(line: string, where: string): Head {
  try {
    return headDocument.parse(JSON.parse(line));
  } catch (cause) {
    throw new TributaryError('EVIDENCE_INVALID', `${where}: is no head of a chain`, {}, { cause });
  }
}
