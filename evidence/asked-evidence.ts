/** What a gateway tells whom it asks: its own name for the request, and how far its chain of evidence has come. */
import { z } from 'zod';
import type { Head } from './entry.ts';
import { headDocument } from './read-body.ts';

export interface AskedEvidence extends Head {
  readonly request: string;
}

/** As it goes over the wire. */
export const askedEvidenceDocument = headDocument.extend({ request: z.string().min(1).max(100) });

export const headOf = ({ chain, seq, hash }: AskedEvidence): Head => ({ chain, seq, hash });
