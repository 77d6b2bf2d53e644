import { TributaryError } from '../../errors/tributary-error.ts';
import { catalog, north, south } from '../catalog/testing.ts';
import { observedConnector } from './observed-connector.ts';
import type { SiteAnswer } from './site-answer.ts';
import { answered, askedEvidence, failed, scriptedConnector } from './testing.ts';

const site = catalog.sites.get(north);
if (site === undefined) throw new Error('the small world has changed');
const question = {
  site,
  subgraph: 'people',
  text: '{ a }',
  variables: {},
  fragments: undefined,
  scope: 'all',
  deadlineMs: 1_000,
  stalenessSeconds: 0,
  assertion: 'a',
  caller: 'ana',
  evidence: askedEvidence,
};

/** Asks once for each answer of the script; gives what is then known of the site. */
async function after(...script: readonly SiteAnswer[]) {
  let at = 0;
  const connector = observedConnector(
    scriptedConnector(() => {
      const answer = script[at++];
      if (answer === undefined) throw new Error('the script has ended');
      return answer;
    }),
  );
  for (const expected of script)
    expect(await connector.ask(question, new AbortController().signal)).toBe(expected);
  return connector;
}

test('of a site that was never asked nothing is known', async () => {
  expect((await after(answered(north, {}))).healthOf(south)).toBeUndefined();
});

test('a site that answered is reachable, and when is known', async () => {
  expect((await after(answered(north, {}))).healthOf(north)).toEqual({
    reachable: true,
    lastAnsweredAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
  });
});

test('a site that failed keeps the time of its last answer', async () => {
  expect((await after(failed(north))).healthOf(north)).toEqual({
    reachable: false,
    lastAnsweredAt: undefined,
  });
  expect((await after(answered(north, {}), failed(north))).healthOf(north)).toEqual({
    reachable: false,
    lastAnsweredAt: expect.any(String),
  });
});

test.each([
  ['went away', 'REQUEST_CANCELLED'],
  ['was revoked', 'TOKEN_REVOKED'],
] as const)('a caller who %s says nothing about the site', async (_, code) => {
  const turnedAway: SiteAnswer = {
    status: 'failed',
    site: north,
    error: new TributaryError(code),
    tookMs: 1,
  };
  expect((await after(answered(north, {}), turnedAway)).healthOf(north)).toMatchObject({ reachable: true });
});
