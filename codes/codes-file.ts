/** Implements the notation of codes.yml: its text becomes typed data that is consistent in itself. */

import { parseDocument } from 'yaml';
import { z } from 'zod';
import { schemeError } from './code-error.ts';
import { checkScheme } from './codes-file-rules.ts';
import { parseSegmentRule } from './segment-rule.ts';

const name = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/, 'a name is letters, digits, - and _');

const segmentRule = z
  .string({
    // YAML reads 00 as the number 0, so the length that matters would be lost without a word.
    error: ({ input }) => (typeof input === 'number' ? 'write the digits in quotes, as in "00"' : undefined),
  })
  .transform((text, context) => {
    const rule = parseSegmentRule(text);
    if (rule !== undefined) return rule;
    context.addIssue({ code: 'custom', message: `"${text}" is not digits, a range such as "01-20", or any` });
    return z.NEVER;
  });

const segment = z.strictObject({ name, length: z.int().min(1), title: z.string().min(1) });

const known = z.strictObject({ list: name, segments: z.array(name).min(1) });

const level = z.strictObject({
  name,
  title: z.string().min(1).optional(),
  where: z.record(name, segmentRule),
  known: known.optional(),
  below: name.optional(),
});

const scheme = z
  .strictObject({
    title: z.string().min(1),
    segments: z.array(segment).min(1),
    levels: z.array(level).min(1),
    placed: name.optional(),
  })
  .superRefine((value, context) => {
    for (const { path, message } of checkScheme(value)) context.addIssue({ code: 'custom', path, message });
  });

const schemeName = z.string().regex(/^[A-Z][A-Za-z0-9]*$/, 'a scheme is named as its GraphQL scalar');

const codesFile = z
  .strictObject({
    space: z.int().min(1),
    lists: z.record(name, z.strictObject({ file: z.string().min(1), column: z.string().min(1) })).default({}),
    schemes: z.record(schemeName, scheme),
  })
  .superRefine(({ lists, schemes }, context) => {
    for (const [schemeKey, { levels }] of Object.entries(schemes)) {
      for (const [i, { known }] of levels.entries()) {
        if (known === undefined || Object.hasOwn(lists, known.list)) continue;
        const path = ['schemes', schemeKey, 'levels', i, 'known', 'list'];
        context.addIssue({ code: 'custom', path, message: `there is no list ${known.list}` });
      }
    }
  });

export type CodesFile = z.output<typeof codesFile>;
export type SchemeEntry = CodesFile['schemes'][string];

/** Throws CODE_SCHEME_INVALID with every fault found, each with its path inside the file. */
export function parseCodesFile(text: string, file: string): CodesFile {
  const document = parseDocument(text);
  const [yamlError] = document.errors;
  if (yamlError !== undefined) throw schemeError(file, yamlError.message.split(':\n')[0] ?? '');
  const parsed = codesFile.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`,
  );
  throw schemeError(file, faults.join('; '));
}
