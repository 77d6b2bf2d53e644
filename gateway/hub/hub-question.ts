/** What is asked of a hub: what a site is asked by its gateway, or what any federation gateway asks a subgraph. */
import { z } from 'zod';
import { type CodePattern, parsePattern } from '../../codes/pattern.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import { type AskedEvidence, askedEvidenceDocument } from '../../evidence/asked-evidence.ts';

export interface HubQuestion {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
  /** Only rows of these are meant; undefined: all. */
  readonly fragments: readonly CodePattern[] | undefined;
  /** How long the superior waits. */
  readonly deadlineMs: number | undefined;
  /** What answering may cost at most, as explain estimates it. */
  readonly budget: number | undefined;
  /** The superior's name for the request, and how far its evidence has come. */
  readonly evidence: AskedEvidence | undefined;
}

/** The longest that a timer takes. */
const LONGEST_MS = 2 ** 31 - 1;

const questionDocument = (space: number) =>
  z.object({
    query: z.string(),
    variables: z.record(z.string(), z.unknown()).nullish(),
    operationName: z.string().nullish(),
    // Strict: an extension that is not known here might be one that narrows.
    extensions: z
      .strictObject({
        fragments: z.array(z.string().transform(toPattern(space))).optional(),
        deadlineMs: z.number().positive().max(LONGEST_MS).optional(),
        budget: z.number().nonnegative().optional(),
        evidence: askedEvidenceDocument.optional(),
      })
      .nullish(),
  });

/** `space` is the length of the deployment's codes. Throws BAD_REQUEST naming the place. */
export function parseHubQuestion(body: unknown, space: number): HubQuestion {
  const parsed = questionDocument(space).safeParse(body);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      ({ path, message }) => `${path.map(String).join('.')}: ${message}`,
    );
    throw new TributaryError('BAD_REQUEST', faults.join('; '));
  }
  const { query, variables, operationName, extensions } = parsed.data;
  return {
    text: query,
    variables: variables ?? {},
    operationName: operationName ?? undefined,
    fragments: extensions?.fragments,
    deadlineMs: extensions?.deadlineMs,
    budget: extensions?.budget,
    evidence: extensions?.evidence,
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
