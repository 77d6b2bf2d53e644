/** Where a gateway keeps its evidence. */
import { z } from 'zod';
import { means } from '../../documents/meaning.ts';

export const evidenceDocument = z.strictObject({
  folder: z
    .string()
    .min(1)
    .meta(means('where the file is to which it writes; one gateway writes to it at a time', 'evidence')),
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,62}$/, 'must be lower-case letters, digits and hyphens')
    .meta(means('of the chain and its file: no other gateway or site is called so', 'gateway-1')),
});

interface Named {
  readonly evidence: z.output<typeof evidenceDocument>;
  readonly sites: Readonly<Record<string, string>>;
}

/** The entries of two chains of one name would contradict each other. */
export function refuseNameOfSite({ evidence, sites }: Named, context: z.RefinementCtx): void {
  if (!Object.hasOwn(sites, evidence.name)) return;
  context.addIssue({ code: 'custom', path: ['evidence', 'name'], message: 'is the name of a site' });
}
