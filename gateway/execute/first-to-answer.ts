/**
 * A hedged question: the site first; those that can stand in for it when it fails, or when it takes longer than usual.
 *
 * Dean and Barroso, The Tail at Scale (2013): a second question after the 95th percentile costs one in twenty.
 */
import { setTimeout as after } from 'node:timers/promises';
import type { SiteAnswer } from './site-answer.ts';

export interface HedgedQuestion {
  ask(abort: AbortSignal): Promise<SiteAnswer>;
  /** True when they answered for all that the site was asked. */
  askOthers?(abort: AbortSignal): Promise<boolean>;
  readonly hedgeAfterMs?: number;
}

/** The site's own answer; a failed one when others were quicker, or when it failed and they were asked. */
export async function firstToAnswer(question: HedgedQuestion): Promise<SiteAnswer> {
  const { askOthers, hedgeAfterMs = 0 } = question;
  if (askOthers === undefined) return question.ask(new AbortController().signal);

  const [site, others, timer] = [new AbortController(), new AbortController(), new AbortController()];
  let asked: Promise<boolean> | undefined;
  const askThem = (): Promise<boolean> => {
    asked ??= askOthers(others.signal);
    // It may end when nobody waits for it any more.
    asked.catch(() => undefined);
    return asked;
  };
  const own = question.ask(site.signal).finally(() => timer.abort());
  const hedge = after(hedgeAfterMs, undefined, { signal: timer.signal }).then(askThem, () => false);

  const quicker = await Promise.race([
    own.then(() => false),
    // Others that could not answer, or have only some of the rows, decide nothing: the site still may.
    hedge.then((answered) => answered || own.then(() => false)),
  ]);
  if (quicker) {
    site.abort();
    return own;
  }
  const answer = await own;
  if (answer.status === 'answered') others.abort();
  else await askThem();
  return answer;
}
