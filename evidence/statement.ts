/** An entry's body as whoever makes it knows it: which chain it becomes part of, and when, is the chain's to say. */
import type { EvidenceBody } from './body.ts';

type Without<Body, Names extends PropertyKey> = Body extends unknown ? Omit<Body, Names> : never;

export type Statement = Without<EvidenceBody, 'chain' | 'at'>;

export const toBody = (statement: Statement, chain: string, at: Date): EvidenceBody => ({
  ...statement,
  chain,
  at: at.toISOString(),
});
