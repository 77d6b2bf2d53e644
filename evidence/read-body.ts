/** Reads what an entry says, of whatever wrote it: what has not the form of ours is not believed. */
import { z } from 'zod';
import type { EvidenceBody } from './body.ts';
import { HASH } from './entry.ts';

/** As it goes over the wire and stands in entries. */
export const headDocument = z.strictObject({
  chain: z.string().min(1).max(100),
  seq: z.int().min(0),
  hash: z.string().regex(HASH),
});

const known = headDocument.extend({ site: z.string().optional() });

const base = { chain: z.string(), at: z.string(), heads: z.array(known).optional() };

const denials = z.array(z.object({ field: z.string().optional(), code: z.string() }));
const failed = z.array(z.string());

const bodyDocument = z.discriminatedUnion('kind', [
  z.object({
    ...base,
    kind: z.literal('operation'),
    request: z.string().optional(),
    who: z.object({
      subject: z.string(),
      code: z.string().optional(),
      purpose: z.string().optional(),
    }),
    policy: z.string(),
    operation: z.object({ name: z.string().optional(), sha256: z.string() }),
    fields: z.array(z.string()),
    sites: z
      .array(z.object({ site: z.string(), status: z.enum(['answered', 'failed', 'remembered']) }))
      .optional(),
    rows: z.record(z.string(), z.number()),
    keys: z.record(z.string(), z.array(z.string())).optional(),
    // Entries were written before there was this.
    named: z.record(z.string(), z.array(z.string())).optional(),
    decision: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('GIVEN'), denied: denials.optional(), failed: failed.optional() }),
      z.object({ kind: z.literal('DENIED'), denied: denials }),
      z.object({ kind: z.literal('FAILED'), failed }),
    ]),
    explained: z.literal(true).optional(),
  }),
  z.object({
    ...base,
    kind: z.literal('refused'),
    since: z.string(),
    counts: z.record(z.string(), z.number()),
  }),
  z.object({
    ...base,
    kind: z.literal('resumed'),
    torn: z.object({ bytes: z.number(), sha256: z.string() }),
  }),
]);

export function readBody(text: string): EvidenceBody | undefined {
  try {
    // Absent and undefined are the same here, which the compiler cannot know.
    return bodyDocument.parse(JSON.parse(text)) as EvidenceBody;
  } catch {
    return undefined;
  }
}
