/** An entry of a chain: its hash covers what it says, its number and the entry before it, so none can be touched alone. */
import { hash as digest } from 'node:crypto';

/** How far a chain has come: who knows a head knows everything up to it. */
export interface Head {
  /** Name of the chain: a site's id, or a gateway's name. */
  readonly chain: string;
  /** 0: nothing yet. */
  readonly seq: number;
  readonly hash: string;
}

export interface Entry {
  readonly seq: number;
  /** Canonical JSON. */
  readonly body: string;
  /** Hash of the entry before. */
  readonly previous: string;
  readonly hash: string;
}

/** What the first entry of every chain has before it. */
export const GENESIS = '0'.repeat(64);

export const HASH = /^[0-9a-f]{64}$/;

export const emptyChain = (chain: string): Head => ({ chain, seq: 0, hash: GENESIS });

/** subgraphs/site/evidence/migrations computes the same in SQL. */
export const hashOf = ({ previous, seq, body }: Omit<Entry, 'hash'>): string =>
  digest('sha256', `${previous}\n${seq}\n${body}`);

export function nextEntry({ seq, hash: previous }: Pick<Head, 'seq' | 'hash'>, body: string): Entry {
  const link = { seq: seq + 1, body, previous };
  return { ...link, hash: hashOf(link) };
}
