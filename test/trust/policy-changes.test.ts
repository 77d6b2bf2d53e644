/** The policy changes while gateway and sites serve: over HTTP, from one file that all of them follow. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { loadCodeSchemes } from '../../codes/load.ts';
import { signAssertion } from '../../identity/assertion.ts';
import { loadSigningKey } from '../../identity/key-pair.ts';
import { loadPolicy, policyFile } from '../../policy/load.ts';
import type { Reply } from '../house/ask.ts';
import { type House, openHouse } from '../house/house.ts';

const HOME_AFFAIRS = { subject: 'home-affairs', code: '020000100001' };
const QUESTION = '{ staffSearch(first: 2) { totalCount pageInfo { endCursor } } }';
/** Long enough for a poll that is late, short enough to be waited for. */
const MAXIMUM_AGE = { maximumAgeSeconds: 4 };

let house: House;
let original: string;
let counts: { readonly all: number; readonly own: number };
beforeAll(async () => {
  house = await openHouse({
    deployment: 'quang-binh',
    sites: 2,
    rows: 400,
    holding: ['department-02', 'district-3'],
    trust: { keyRefreshSeconds: 60, keyCooldownSeconds: 10, ...MAXIMUM_AGE },
    believed: { trust: MAXIMUM_AGE },
  });
  original = await readFile(policyFile(house.settings.deployment), 'utf8');
  const codes = house.rows.staff.map(({ code }) => code);
  counts = { all: codes.length, own: codes.filter((code) => code.startsWith('02')).length };
}, 60_000);
afterAll(() => house?.close(), 30_000);
afterEach(async () => {
  await publish(original);
  await until((reply) => searchOf(reply)?.totalCount === counts.all && reply.errors.length === 0);
});

/** The file of a house is a link to the deployment's own, which is not to be written. */
async function publish(text: string): Promise<void> {
  const file = policyFile(house.settings.deployment);
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

/** Home affairs sees no more than these. */
const narrowed = (places = '02??????????'): string => {
  const text = original.replace(/(id: home-affairs\n(?:.*\n){2} *sees: )"\?{12}"/, `$1"${places}"`);
  expect(text).not.toBe(original);
  return text;
};

const ask = (document = QUESTION, headers: Readonly<Record<string, string>> = {}): Promise<Reply> =>
  house.query(HOME_AFFAIRS, document, {}, headers);

const searchOf = ({ data }: Reply) =>
  data?.staffSearch as
    | { readonly totalCount: number; readonly pageInfo: { readonly endCursor: string } }
    | undefined
    | null;

async function until(done: (reply: Reply) => boolean): Promise<readonly Reply[]> {
  const replies: Reply[] = [];
  for (;;) {
    const reply = await ask();
    replies.push(reply);
    if (done(reply)) return replies;
    await wait(20);
  }
}

const codesOf = ({ errors }: Reply): readonly unknown[] => errors.map(({ extensions }) => extensions?.code);

test('a narrower policy holds within seconds; meanwhile nobody sees a mixture', async () => {
  const before = await ask();
  expect(searchOf(before)?.totalCount).toBe(counts.all);
  expect(counts.own).toBeLessThan(counts.all);

  await publish(narrowed());
  const replies = await until(
    (reply) => searchOf(reply)?.totalCount === counts.own && reply.errors.length === 0,
  );
  for (const reply of replies) {
    const [search, codes] = [searchOf(reply), codesOf(reply)];
    // All by the old one, all by the new one, or sites that do not agree with the gateway, and say so.
    if (codes.length === 0) expect([counts.all, counts.own]).toContain(search?.totalCount);
    expect(['POLICY_MISMATCH', 'NO_SITE_ANSWERED']).toEqual(expect.arrayContaining([...new Set(codes)]));
  }
  // A cursor is bound to the policy by which its page was cut.
  const cursor = searchOf(before)?.pageInfo.endCursor;
  const next = await ask(`{ staffSearch(first: 2, after: "${cursor}") { totalCount } }`);
  expect(codesOf(next)).toEqual(['CURSOR_INVALID']);
});

/** What the gateway would state of the caller. */
const assertion = async (): Promise<string> => {
  const { deployment, assertionKey } = house.settings;
  const { version: policy } = await loadPolicy(deployment, await loadCodeSchemes(deployment));
  return signAssertion(HOME_AFFAIRS, { site: 'site-1', policy }, await loadSigningKey(assertionKey));
};

interface Heard {
  readonly status: number | undefined;
  readonly text: string;
}

/** `meanwhile` happens when the site knows who asks and does not know yet what. */
async function askSite(
  proof: string,
  meanwhile: () => Promise<unknown> = async () => undefined,
): Promise<Heard> {
  const { hostname, port } = new URL(house.siteUrl('site-1'));
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${proof}` };
  const asked = request({ hostname, port, method: 'POST', path: '/personnel', headers });
  const heard = new Promise<Heard>((resolve, reject) => {
    asked.on('error', reject);
    asked.on('response', async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode, text });
    });
  });
  asked.write('{"query":');
  await meanwhile();
  asked.end(`${JSON.stringify('{ staffSearch { totalCount } }')}}`);
  return heard;
}

test('what a site has begun it ends by the policy that it began with', async () => {
  const own = await house.sql<{ n: number }>('site-1', 'SELECT count(*)::int AS n FROM staff');
  const whole = `"totalCount":${own[0]?.n}`;
  const proof = await assertion();
  expect(await askSite(proof)).toMatchObject({ status: 200, text: expect.stringContaining(whole) });
  const begun = await askSite(proof, async () => {
    await publish(narrowed('08??????????'));
    while (!(await askSite(proof)).text.includes('POLICY_MISMATCH')) await wait(20);
  });
  expect(begun).toMatchObject({ status: 200, text: expect.stringContaining(whole) });
  expect((await askSite(proof)).text).toContain('POLICY_MISMATCH');
});

test('a wrong policy is not taken, and after a while the last good one decides nothing any more', async () => {
  const proof = await assertion();
  await publish(original.replace('identity: StaffCode', 'identity: NoSuchCode'));
  const replies = await until(({ status }) => status === 503);
  for (const reply of replies.slice(0, -1)) {
    if (reply.errors.length === 0) expect(searchOf(reply)?.totalCount).toBe(counts.all);
  }
  expect(codesOf(replies.at(-1) as Reply)).toEqual(['POLICY_STALE']);
  let heard = await askSite(proof);
  while (heard.status === 200) heard = await askSite(proof);
  expect(heard).toMatchObject({ status: 503, text: expect.stringContaining('POLICY_STALE') });
  // Whoever proves nothing is told nothing.
  expect(await askSite(await house.token(HOME_AFFAIRS))).toMatchObject({
    status: 401,
    text: expect.not.stringContaining('POLICY'),
  });
});

describe('a purpose', () => {
  const header = (purpose: string) => ({ 'x-tributary-purpose': purpose });

  test('that the policy knows is taken, another is refused with those it knows', async () => {
    expect((await ask(QUESTION, header('inspection'))).errors).toEqual([]);
    const { status, errors } = await ask(QUESTION, header('curiosity'));
    expect(status).toBe(400);
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(/^There is no such purpose; there are .*inspection/),
        extensions: { code: 'PURPOSE_UNKNOWN' },
      },
    ]);
  });

  test('opens the rules that are bound to it, at the gateway and at each site', async () => {
    await publish(
      narrowed()
        // As it is published, no right depends on it.
        .replace(/(id: inspection, .*), recorded: true/, '$1')
        .replace(
          'rules:\n',
          [
            'rules:',
            '  - id: inspection-of-all',
            '    grantee: { level: department, pattern: "02??????????" }',
            '    relations: [Staff, Organization]',
            '    sees: "????????????"',
            '    fields: FULL',
            '    purposes: [inspection]',
            '    source: "test"',
            '',
          ].join('\n'),
        ),
    );
    await until((reply) => searchOf(reply)?.totalCount === counts.own && reply.errors.length === 0);
    const count = async (headers: Readonly<Record<string, string>>) =>
      searchOf(await ask(QUESTION, headers))?.totalCount;
    expect(await count(header('inspection'))).toBe(counts.all);
    expect(await count(header('report'))).toBe(counts.own);
    expect(await count({})).toBe(counts.own);
    // What was answered for one purpose is not what is answered for another, however near in time.
    const both = await Promise.all(
      ['inspection', 'report', 'inspection'].map((purpose) => count(header(purpose))),
    );
    expect(both).toEqual([counts.all, counts.own, counts.all]);
    // Nor is a page of one leafed on for the other.
    const cursor = searchOf(await ask(QUESTION, header('inspection')))?.pageInfo.endCursor;
    const next = `{ staffSearch(first: 2, after: "${cursor}") { totalCount } }`;
    expect(codesOf(await ask(next, header('report')))).toEqual(['CURSOR_INVALID']);
    expect(codesOf(await ask(next, header('inspection')))).toEqual([]);
  });
});
