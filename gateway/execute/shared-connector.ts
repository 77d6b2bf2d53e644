/**
 * Questions that are equal while one of them is on its way are asked once.
 *
 * Equal means: the same caller and purpose, the same site, the same rows that may be seen, the same operation, variables
 * and fragments. The answer would be the same for anybody who may see the same; but the site writes down who looked, and
 * who looked through another's question would not stand there (docs/decisions/013).
 */
import { TributaryError } from '../../errors/tributary-error.ts';
import type { SiteAnswer } from './site-answer.ts';
import type { SiteConnector, SiteQuestion } from './site-connector.ts';

interface Underway {
  readonly answer: Promise<SiteAnswer>;
  readonly abort: AbortController;
  /** When it will be given up, by `performance.now()`. */
  readonly until: number;
  waiting: number;
  shared: boolean;
}

export function sharedConnector(connector: SiteConnector): SiteConnector {
  const underway = new Map<string, Underway>();

  const begin = (key: string, question: SiteQuestion): Underway => {
    const abort = new AbortController();
    const answer = connector.ask(question, abort.signal).finally(() => {
      if (underway.get(key) === started) underway.delete(key);
    });
    const until = performance.now() + question.deadlineMs;
    const started = { answer, abort, until, waiting: 0, shared: false };
    underway.set(key, started);
    return started;
  };

  return {
    async ask(question, signal) {
      const key = keyOf(question);
      if (key === undefined) return connector.ask(question, signal);
      const running = underway.get(key);
      const known = running && lastsFor(running, question) ? running : undefined;
      const one = known ?? begin(key, question);
      one.shared ||= known !== undefined;
      one.waiting += 1;
      const answer = await orGone(one.answer, signal, question, () => {
        one.waiting -= 1;
        if (one.waiting > 0) return;
        // The last one left: nobody reads the answer, and who asks now must not be given it up halfway.
        if (underway.get(key) === one) underway.delete(key);
        one.abort.abort();
      });
      // Rows are written into on the way to the caller, so each caller has rows of its own.
      return one.shared && answer.status === 'answered'
        ? { ...answer, data: structuredClone(answer.data) }
        : answer;
    },
    close: () => connector.close(),
  };
}

/** Who asks a moment later may join; who has much more time than is left to the question asks one of their own. */
const lastsFor = ({ until }: Underway, { deadlineMs }: SiteQuestion): boolean =>
  until - performance.now() >= deadlineMs * 0.75;

/** Undefined: a change is made as often as it is asked for. */
function keyOf({
  caller,
  site,
  subgraph,
  text,
  variables,
  fragments,
  scope,
  budget,
}: SiteQuestion): string | undefined {
  return scope === undefined
    ? undefined
    : JSON.stringify([
        caller,
        site.id,
        site.url,
        subgraph,
        scope,
        text,
        variables,
        fragments ?? null,
        budget ?? null,
      ]);
}

/** The answer; or REQUEST_CANCELLED as soon as the caller is gone, SITE_TIMED_OUT when their own time is over. */
async function orGone(
  answer: Promise<SiteAnswer>,
  signal: AbortSignal,
  { site, deadlineMs }: SiteQuestion,
  leave: () => void,
): Promise<SiteAnswer> {
  const started = performance.now();
  const { promise: gone, resolve } = Promise.withResolvers<SiteAnswer>();
  const giveUp = (error: TributaryError): void =>
    resolve({ status: 'failed', site: site.id, error, tookMs: Math.round(performance.now() - started) });
  const onAbort = (): void => giveUp(new TributaryError('REQUEST_CANCELLED'));
  const words = `Site ${site.id} did not answer before its deadline.`;
  // A little later than the question's own end, which says the same and knows more.
  const timer = setTimeout(
    () => giveUp(new TributaryError('SITE_TIMED_OUT', words, { site: site.id })),
    deadlineMs + 5,
  );
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([answer, gone]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    leave();
  }
}
