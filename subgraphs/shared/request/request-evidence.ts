/** What a request is told of itself while it runs, so that it can be written down when it ends. */
import type { Head } from '../../../evidence/entry.ts';
import type { AnswerError } from '../../../evidence/operation/decision.ts';
import type { AskedDocument } from '../../../evidence/operation/selected.ts';
import type { NamedRows } from './named-rows.ts';
import type { ShownRows } from './shown-rows.ts';

export interface RequestEvidence {
  /** Told of every row that is given, be it without a field. */
  readonly shown: Pick<ShownRows, 'note'>;
  /** Told of every row that is asked for by its key, be it given or not. */
  readonly named: Pick<NamedRows, 'note'>;
  /**
   * Ends the request's transaction with the evidence of it, and returns how far the chain has come with that. Undefined:
   * it could not be kept, and the answer will not leave.
   */
  settle(asked: AskedDocument, given: GivenAnswer): Promise<Head | undefined>;
}

export interface GivenAnswer {
  readonly data: unknown;
  readonly errors: readonly AnswerError[];
}
