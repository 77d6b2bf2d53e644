/** Runs a fragment plan: each site is asked once for everything the fetch wants of it, then the fields are merged. */
import type { FragmentPlan } from '../plan/fragment-plan.ts';
import type { CursorSeal } from '../plan/page/cursor-seal.ts';
import type { Variables } from '../plan/planning-context.ts';
import type { FetchShape } from '../plan/shape/fetch-shape.ts';
import { type Asking, askSites, type Replies } from './ask-sites.ts';
import { answerField } from './merge/answer-field.ts';
import type { FieldAnswer } from './merge/field-answer.ts';

export interface Execution extends Asking {
  readonly cursors: CursorSeal;
  /** Entries that one site may give for a list or for groups. */
  readonly listEntries: number;
  /** Told what the sites said before it is merged. */
  onReplies?(plan: FragmentPlan, replies: Replies): void;
}

export async function executePlan(
  plan: FragmentPlan,
  shape: FetchShape,
  variables: Variables,
  execution: Execution,
): Promise<readonly FieldAnswer[]> {
  if (shape.operation === 'mutation' && plan.fields.length > 1) {
    // GraphQL runs changes one after the other, in the order in which they stand.
    const answers: FieldAnswer[] = [];
    for (const field of plan.fields) {
      answers.push(...(await executePlan({ ...plan, fields: [field] }, shape, variables, execution)));
    }
    return answers;
  }
  const replies = await askSites(plan, shape, variables, execution);
  execution.onReplies?.(plan, replies);
  const { cursors, listEntries } = execution;
  const settings = { variables, cursors, listEntries };
  return plan.fields.map((field) => answerField(field, replies, settings));
}
