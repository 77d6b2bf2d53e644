const { createFetcher } = await import(`${import.meta.dirname}/fetcher.js`);

type Ask = {
  readonly token: string;
  readonly purpose?: string;
  readonly explain: boolean;
  readonly signal: AbortSignal;
};
type Answer = { readonly status: number; readonly result: object };

/** A fetcher over a gateway that is a function, and a session that has another token after each refusal. */
function start(answer: (ask: Ask) => Promise<Answer>, renewable = true) {
  let tokens = 1;
  const session = {
    state: { get: () => ({ asking: 'finance' }) },
    token: async () => `token ${tokens}`,
    refused: () => {
      tokens++;
      return renewable;
    },
  };
  const asked: string[] = [];
  const { fetcher, noteOf } = createFetcher({
    session,
    explain: () => true,
    purpose: () => 'report',
    requestAnswer: (_: unknown, ask: Ask) => {
      asked.push(`${ask.token} for ${ask.purpose}`);
      return answer(ask);
    },
  });
  const results: unknown[] = [];
  const run = () => {
    const done = Promise.withResolvers<void>();
    const { unsubscribe } = fetcher({ query: '{ a }' }).subscribe({
      next: (result: unknown) => results.push(result),
      complete: done.resolve,
    });
    return { unsubscribe, done: done.promise };
  };
  return { run, results, asked, noteOf };
}

test('an answer is given once, with a note of who asked', async () => {
  const result = { data: {}, extensions: { requestId: 'r1' } };
  const { run, results, noteOf } = start(async () => ({ status: 200, result }));
  await run().done;
  expect(results).toEqual([result]);
  expect(noteOf('r1')).toMatchObject({ asked: 'finance' });
});

test('a refused token is replaced and the question asked again, once', async () => {
  const refusal = { errors: [{ message: 'expired' }] };
  const { run, results, asked } = start(async () => ({ status: 401, result: refusal }));
  await run().done;
  expect(asked).toEqual(['token 1 for report', 'token 2 for report']);
  expect(results).toEqual([refusal]);
});

test('a refused token that cannot be replaced is not asked with again', async () => {
  const { run, asked } = start(async () => ({ status: 401, result: { errors: [] } }), false);
  await run().done;
  expect(asked).toEqual(['token 1 for report']);
});

test('a failure is an answer of one error, without a stack', async () => {
  const { run, results } = start(() => Promise.reject(new Error('The gateway could not be reached.')));
  await run().done;
  expect(results).toEqual([{ errors: [{ message: 'The gateway could not be reached.' }] }]);
});

test('a stopped question is taken back and not answered', async () => {
  const signals: AbortSignal[] = [];
  const { run, results } = start(async ({ signal }) => {
    signals.push(signal);
    return { status: 200, result: { data: {} } };
  });
  run().unsubscribe();
  await new Promise(setImmediate);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  expect(results).toEqual([]);
});
