/** GraphiQL's way to the gateway: every operation goes with the session's token, and can be stopped. */

/**
 * What the page knows about an answer and the answer itself does not say.
 *
 * @typedef {{ asked: string | undefined, tookMs: number }} Note
 */

const MOST_NOTES = 100;

/**
 * @param {object} options
 * @param {import('./session.js').Session} options.session
 * @param {typeof import('./server.js').requestAnswer} options.requestAnswer
 * @param {() => boolean} options.explain  Whether the plan is wanted.
 * @param {() => string | undefined} options.purpose  What the questions are for.
 */
export function createFetcher({ session, requestAnswer, explain, purpose }) {
  /** @type {Map<string, Note>} By request id, so that each tab finds the note of its own answer. */
  const notes = new Map();

  /** @param {unknown} operation @param {AbortSignal} signal */
  async function ask(operation, signal) {
    const { asking } = session.state.get();
    const started = performance.now();
    const send = async () =>
      requestAnswer(operation, {
        token: await session.token(),
        explain: explain(),
        purpose: purpose(),
        signal,
      });
    let answer = await send();
    // The gateway was started anew, or the clocks differ: with another token the same question is answered.
    if (answer.status === 401 && session.refused()) answer = await send();
    const id = answer.result?.extensions?.requestId;
    if (typeof id === 'string') {
      notes.set(id, { asked: asking, tookMs: performance.now() - started });
      for (const old of [...notes.keys()].slice(0, -MOST_NOTES)) notes.delete(old);
    }
    return answer.result;
  }

  return {
    /** @param {string} requestId */
    noteOf: (requestId) => notes.get(requestId),

    /**
     * An observable and not a promise: only what GraphiQL can unsubscribe from gets a working stop button, and a
     * stopped request is one that the gateway stops asking the sites for.
     *
     * @param {unknown} operation
     */
    fetcher: (operation) => ({
      /** @param {{ next(result: unknown): void, complete(): void }} observer */
      subscribe(observer) {
        const stop = new AbortController();
        ask(operation, stop.signal).then(
          (result) => {
            if (stop.signal.aborted) return;
            observer.next(result);
            observer.complete();
          },
          (error) => {
            if (stop.signal.aborted) return;
            // As an answer, because GraphiQL would print an error with its stack.
            observer.next({ errors: [{ message: error instanceof Error ? error.message : String(error) }] });
            observer.complete();
          },
        );
        return { unsubscribe: () => stop.abort() };
      },
    }),
  };
}
