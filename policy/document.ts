/** The shape of policy.yml. */
import { z } from 'zod';
import type { Mask } from './mask.ts';

const names = z.array(z.string().min(1));

const mask = z
  .union([
    z.enum(['year', 'email', 'county']),
    z.strictObject({ keep: z.tuple([z.int().min(0), z.int().min(0)]) }),
  ])
  .transform((text): Mask => {
    if (typeof text === 'object') return { kind: 'KEEP', first: text.keep[0], last: text.keep[1] };
    return { kind: text.toUpperCase() as 'YEAR' | 'EMAIL' | 'COUNTY' };
  });

const rule = z.strictObject({
  id: z.string().min(1),
  grantee: z.strictObject({ level: z.string(), pattern: z.string() }),
  relations: names.min(1),
  sees: z.string(),
  fields: z.enum(['FULL', 'REDUCED', 'COUNT']),
  writes: z.boolean().default(false),
  purposes: names.min(1).optional(),
  source: z.string().min(1),
});

const purpose = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  source: z.string().min(1).optional(),
  // Said when no rule depends on it: a purpose that was meant for a rule would be missed otherwise.
  recorded: z.boolean().default(false),
});

const relation = z.strictObject({
  reduced: names.default([]),
  masked: z.record(z.string(), mask).default({}),
  counted: names.default([]),
});

export const policyDocument = z.strictObject({
  version: z.coerce.string(),
  identity: z.string(),
  purposes: z.array(purpose).default([]),
  relations: z.record(z.string(), relation).default({}),
  release: z
    .strictObject({ smallest: z.int().min(2), unitLength: z.int().min(1) })
    .default({ smallest: 5, unitLength: 1 }),
  rules: z.array(rule),
});

export type PolicyDocument = z.infer<typeof policyDocument>;
export type RuleDocument = z.infer<typeof rule>;
export type RelationDocument = z.infer<typeof relation>;
