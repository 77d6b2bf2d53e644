import { catalog, north, pattern, south } from '../catalog/testing.ts';
import { sharedConnector } from './shared-connector.ts';
import type { SiteAnswer } from './site-answer.ts';
import type { SiteQuestion } from './site-connector.ts';
import { answered, askedEvidence, failed, scriptedConnector } from './testing.ts';

const signal = new AbortController().signal;

function question(change: Partial<SiteQuestion> = {}): SiteQuestion {
  const site = catalog.sites.get(north);
  if (site === undefined) throw new Error('the small world has changed');
  return {
    site,
    subgraph: 'people',
    text: '{ people { name } }',
    variables: {},
    fragments: undefined,
    scope: 'all',
    deadlineMs: 1_000,
    stalenessSeconds: 0,
    assertion: 'proof',
    caller: 'ana',
    evidence: askedEvidence,
    ...change,
  };
}

/** Answers when it is told to. */
function slow(answer: SiteAnswer = answered(north, { people: [{ name: 'a' }] })) {
  const { promise, resolve } = Promise.withResolvers<SiteAnswer>();
  const signals: AbortSignal[] = [];
  const connector = scriptedConnector((_, abort) => {
    signals.push(abort);
    return promise;
  });
  return { connector, shared: sharedConnector(connector), signals, finish: () => resolve(answer) };
}

test('equal questions are asked once, and each caller has rows of its own', async () => {
  const { connector, shared, finish } = slow();
  const both = [shared.ask(question(), signal), shared.ask(question({ assertion: 'another proof' }), signal)];
  finish();
  const [one, other] = await Promise.all(both);
  expect(connector.asked).toHaveLength(1);
  expect(one).toEqual(other);
  if (one?.status !== 'answered' || other?.status !== 'answered') throw new Error('not answered');
  expect(one.data.people).not.toBe(other.data.people);
});

const southern = catalog.sites.get(south);

test.each<[string, Partial<SiteQuestion>]>([
  ['another site', southern ? { site: southern } : {}],
  ['another caller, whom the site must hear of', { caller: 'bao' }],
  ['other rights', { scope: 'some' }],
  ['another operation', { text: '{ people { code } }' }],
  ['other variables', { variables: { a: 1 } }],
  ['other fragments', { fragments: [pattern('1??')] }],
  ['another subgraph', { subgraph: 'pets' }],
])('%s is another question', async (_, change) => {
  const { connector, shared, finish } = slow();
  const both = [shared.ask(question(), signal), shared.ask(question(change), signal)];
  finish();
  await Promise.all(both);
  expect(connector.asked).toHaveLength(2);
});

test('a change is made as often as it is asked for', async () => {
  const { connector, shared, finish } = slow();
  const both = [1, 2].map(() => shared.ask(question({ scope: undefined }), signal));
  finish();
  await Promise.all(both);
  expect(connector.asked).toHaveLength(2);
});

test('an answer is shared while it is on its way, not afterwards', async () => {
  const { connector, shared, finish } = slow();
  finish();
  await shared.ask(question(), signal);
  await shared.ask(question(), signal);
  expect(connector.asked).toHaveLength(2);
});

test('who leaves takes nothing from the others; when all have left, the site is no longer asked', async () => {
  const { shared, signals, finish } = slow();
  const [one, other] = [new AbortController(), new AbortController()];
  const asked = [shared.ask(question(), one.signal), shared.ask(question(), other.signal)];
  one.abort();
  expect(await asked[0]).toMatchObject({ status: 'failed', error: { code: 'REQUEST_CANCELLED' } });
  expect(signals[0]?.aborted).toBe(false);
  finish();
  expect(await asked[1]).toMatchObject({ status: 'answered' });

  const last = slow(failed(north));
  const alone = new AbortController();
  const leaving = last.shared.ask(question(), alone.signal);
  alone.abort();
  await leaving;
  expect(last.signals[0]?.aborted).toBe(true);
  // Who asks now begins anew.
  last.finish();
  await last.shared.ask(question(), signal);
  expect(last.connector.asked).toHaveLength(2);
});

test('who has much more time than is left to a question asks one of their own', async () => {
  const { connector, shared, finish } = slow();
  const both = [
    shared.ask(question({ deadlineMs: 20 }), signal),
    shared.ask(question({ deadlineMs: 5_000 }), signal),
  ];
  finish();
  await Promise.all(both);
  expect(connector.asked).toHaveLength(2);
});

test('who has less time than the question waits no longer than that', async () => {
  const { shared, finish } = slow();
  const patient = shared.ask(question({ deadlineMs: 5_000 }), signal);
  expect(await shared.ask(question({ deadlineMs: 20 }), signal)).toMatchObject({
    status: 'failed',
    error: { code: 'SITE_TIMED_OUT' },
  });
  finish();
  expect(await patient).toMatchObject({ status: 'answered' });
});
