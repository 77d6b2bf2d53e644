/** A question is a first operation and what is asked after it, once its answer is known. */
import type { Asked } from '../raw-ask.ts';

export type Operation = Pick<Asked, 'text' | 'variables'>;

/** Undefined where nothing was answered. */
export type Answered = Readonly<Record<string, unknown>> | null | undefined;

export interface Question {
  /** What it is, for the report of a difference. */
  readonly kind: string;
  readonly first: Operation;
  /** One after the other, each from all answers so far; undefined ends it. */
  readonly next: readonly ((answers: readonly Answered[]) => Operation | undefined)[];
}
