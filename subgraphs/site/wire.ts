/** What a gateway says beside the operation: which fragments it means, how long it waits, how far its evidence has come. Strict, lest it be misheard. */
import { z } from 'zod';
import { type CodePattern, parsePattern } from '../../codes/pattern.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import { type AskedEvidence, askedEvidenceDocument } from '../../evidence/asked-evidence.ts';

export interface WireExtensions {
  /** Only rows of these fragments are meant; absent: all that are here. */
  readonly fragments?: readonly CodePattern[];
  /** After this time nobody waits for the answer. */
  readonly deadlineMs?: number;
  /** The gateway's name for the request, and how far its evidence has come. */
  readonly evidence?: AskedEvidence;
}

/** The longest that a timer takes. */
const LONGEST_MS = 2 ** 31 - 1;

const extensionsDocument = (space: number) =>
  z.strictObject({
    fragments: z.array(z.string().transform(toPattern(space))).optional(),
    deadlineMs: z.number().positive().max(LONGEST_MS).transform(Math.ceil).optional(),
    // How many sites may still be asked: a hub's business. A site asks nobody.
    budget: z.number().nonnegative().optional(),
    evidence: askedEvidenceDocument.optional(),
  });

/**
 * `space` is the length of the deployment's codes. A body without extensions says nothing; what else is wrong with a
 * body is not found here. Throws BAD_REQUEST naming the place, also for an extension that this site does not know:
 * it might be one that narrows.
 */
export function parseExtensions(body: unknown, space: number): WireExtensions {
  const extensions =
    typeof body === 'object' && body !== null && 'extensions' in body ? body.extensions : null;
  if (extensions === null || extensions === undefined) return {};
  const parsed = extensionsDocument(space).safeParse(extensions);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      ({ path, message }) => `${['extensions', ...path.map(String)].join('.')}: ${message}`,
    );
    throw new TributaryError('BAD_REQUEST', faults.join('; '));
  }
  const { fragments, deadlineMs, evidence } = parsed.data;
  return {
    ...(fragments && { fragments }),
    ...(deadlineMs && { deadlineMs }),
    ...(evidence && { evidence }),
  };
}

const toPattern =
  (space: number) =>
  (text: string, context: z.RefinementCtx): CodePattern => {
    try {
      return parsePattern(text, space);
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'is no pattern' });
      return z.NEVER;
    }
  };
