/** A head of one chain that another one has written down: who cuts or rewrites the one would have to rewrite the other. */
import type { Head } from '../entry.ts';
import { hashOf } from '../entry.ts';
import { readBody } from '../read-body.ts';
import { isEntry, type StoredChain } from './stored-chain.ts';

export interface Anchor extends Head {
  /** Who remembers, for people: `gateway #12`. */
  readonly by: string;
}

/** What a chain remembers of others. An entry that was touched says nothing about them. */
export const anchorsIn = ({ name, stored }: StoredChain): readonly Anchor[] =>
  stored.filter(isEntry).flatMap((entry) => {
    if (hashOf(entry) !== entry.hash) return [];
    const heads = readBody(entry.body)?.heads ?? [];
    return heads.map(({ chain, seq, hash, site }) => {
      const told = site === undefined || site === chain ? '' : `, told by ${site}`;
      return { chain, seq, hash, by: `${name} #${entry.seq}${told}` };
    });
  });
