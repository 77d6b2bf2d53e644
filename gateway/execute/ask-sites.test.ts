/** Copies of a fragment: who is asked, who stands in, and when nothing is missing although a site is. */

import type { SiteId } from '../catalog/catalog.ts';
import { copied, east, north, south } from '../catalog/testing.ts';
import { planFragments } from '../plan/plan-fragments.ts';
import { cursors, planningContext, shapeOf } from '../plan/testing.ts';
import { executePlan } from './execute-plan.ts';
import type { SiteAnswer } from './site-answer.ts';
import type { SiteQuestion } from './site-connector.ts';
import { answered, askedEvidence, failed, scriptedConnector } from './testing.ts';

type Script = (question: SiteQuestion, signal: AbortSignal) => SiteAnswer | Promise<SiteAnswer>;

async function count(script: Script, { ill = [] as readonly SiteId[], hedgeAfterMs = 10_000 } = {}) {
  const connector = scriptedConnector(script);
  const shape = shapeOf('{ headcount }');
  const health = { isHealthy: (site: SiteId) => !ill.includes(site), latencyMs: () => undefined };
  const plan = planFragments(shape, {}, { ...planningContext(), catalog: copied, health });
  const [field] = await executePlan(
    plan,
    shape,
    {},
    {
      catalog: copied,
      connector,
      cursors,
      signal: new AbortController().signal,
      deadlineMs: 20_000,
      listEntries: 10,
      scope: 'all',
      hedgeAfterMs: () => hedgeAfterMs,
      assertionFor: async () => 'assertion',
      caller: 'ana',
      evidence: () => askedEvidence,
    },
  );
  const asked = connector.asked.map(({ site, fragments, stalenessSeconds }) => [
    site.id,
    fragments?.join(' '),
    stalenessSeconds,
  ]);
  return { field, asked, coverage: field?.coverage[0]?.coverage };
}

/** One person per fragment that is asked for. */
const honest: Script = ({ site, fragments }) => answered(site.id, { headcount: fragments?.length ?? 0 });

test('while all are well only primaries are asked, each for its own fragments', async () => {
  const { field, asked } = await count(honest);
  expect(asked).toEqual([
    [north, '1??', 0],
    [south, '2??', 0],
    [east, '31? 32?', 0],
  ]);
  expect(field).toMatchObject({ data: 4, errors: [] });
});

test('a site known to be ill is left alone when a copy can answer, in one question with its own rows', async () => {
  const { field, asked } = await count(honest, { ill: [north] });
  expect(asked).toEqual([
    [south, '1?? 2??', 30],
    [east, '31? 32?', 0],
  ]);
  expect(field?.data).toBe(4);
});

test('a site that fails is replaced by its copies: nothing is missing, and no error is shown', async () => {
  const { field, asked, coverage } = await count((question, signal) =>
    question.site.id === north ? failed(north) : honest(question, signal),
  );
  expect(asked.at(-1)).toEqual([south, '1??', 30]);
  expect(field).toMatchObject({ data: 4, errors: [] });
  expect(coverage).toMatchObject({ complete: true });
  expect(coverage?.sites.map(({ site, status }) => [site, status])).toEqual([
    [north, 'REPLACED'],
    [south, 'ANSWERED'],
    [south, 'ANSWERED'],
    [east, 'ANSWERED'],
  ]);
});

test('copies of some of its fragments: those are counted, the rest is missing and said to be', async () => {
  const { field, coverage } = await count((question, signal) =>
    question.site.id === east ? failed(east, 'SITE_TIMED_OUT') : honest(question, signal),
  );
  expect(field).toMatchObject({
    data: 3,
    errors: [{ error: { code: 'SITE_TIMED_OUT', details: { site: east } } }],
  });
  expect(coverage?.complete).toBe(false);
});

test('a slow site is not waited for when its copies are there', async () => {
  const { field, coverage } = await count(
    (question, signal) =>
      question.site.id === north
        ? new Promise<SiteAnswer>((resolve) =>
            signal.addEventListener('abort', () => resolve(failed(north, 'REQUEST_CANCELLED'))),
          )
        : honest(question, signal),
    { hedgeAfterMs: 5 },
  );
  expect(field).toMatchObject({ data: 4, errors: [] });
  expect(coverage?.sites).toMatchObject([{ site: north, status: 'REPLACED' }, {}, {}, {}]);
});

test('a copy that cannot answer either leaves the slow site to answer', async () => {
  let southAsked = 0;
  const { field } = await count(
    async (question, signal) => {
      if (question.site.id === south && question.stalenessSeconds > 0) {
        southAsked += 1;
        return failed(south);
      }
      if (question.site.id === north) await new Promise((resolve) => setTimeout(resolve, 60));
      return honest(question, signal);
    },
    { hedgeAfterMs: 5 },
  );
  expect(southAsked).toBe(1);
  expect(field).toMatchObject({ data: 4, errors: [] });
});
