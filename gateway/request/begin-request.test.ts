import { TributaryError } from '../../errors/tributary-error.ts';
import type { Identity } from '../../identity/identity.ts';
import { catalog, north, pattern } from '../catalog/testing.ts';
import { DEFAULT_LIMITS } from '../config/gateway-config.ts';
import { UNKNOWN_HEALTH } from '../plan/planning-context.ts';
import { cursors, schemes } from '../plan/testing.ts';
import { beginRequest, type House } from './begin-request.ts';
import { NO_WISHES, type Wishes } from './wishes.ts';

const unitScheme = schemes.get('UnitCode');
if (unitScheme === undefined) throw new Error('the small world has changed');

const house = (identity: Identity | TributaryError): House => ({
  verifyToken: async () => {
    if (identity instanceof TributaryError) throw identity;
    return identity;
  },
  policy: {
    version: '1',
    identityScheme: unitScheme,
    rules: [
      {
        id: 'own',
        grantee: { level: 'unit', pattern: pattern('???') },
        relations: ['Person'],
        sees: '==?',
        fields: 'FULL',
        source: 'test',
      },
    ],
  },
  schemes,
  cursors,
  limits: DEFAULT_LIMITS,
  health: { ...UNKNOWN_HEALTH, p95Ms: () => undefined },
  catalog: () => catalog,
  mayExplain: ({ code }) => code === '12',
  assertionFor: async ({ subject }, site) => `${subject} at ${site}`,
});

const head = {
  requestId: 'r1',
  authorization: 'Bearer t' as string | undefined,
  wishes: NO_WISHES as Wishes,
  signal: new AbortController().signal,
};

test('a request knows who asks, what they may see, and what to show the sites', async () => {
  const identity = { subject: 'ana', code: '12' };
  const context = await beginRequest(head, house(identity));
  expect(context).toMatchObject({ requestId: 'r1', identity, catalog, report: { explain: false } });
  expect(context.planning.scopeOf('Person')).toEqual(['12?']);
  expect(context.planning.scopeOf('Unit')).toEqual([]);
  expect(await context.assertionFor(north)).toBe('ana at north');
});

test.each([
  ['who may, both ways', '12', 'run', undefined],
  ['who may, without asking a site', '12', 'plan', undefined],
  ['who may not', '13', 'run', 'EXPLAIN_FORBIDDEN'],
  ['who may not, without asking a site', '13', 'plan', 'EXPLAIN_FORBIDDEN'],
  ['who may not and does not wish to', '13', 'no', undefined],
] as const)('plans are shown to %s', async (_, code, explain, refusal) => {
  const begun = beginRequest({ ...head, wishes: { ...NO_WISHES, explain } }, house({ subject: 'ana', code }));
  if (refusal === undefined) expect((await begun).wishes.explain).toBe(explain);
  else await expect(begun).rejects.toMatchObject({ extensions: { code: refusal, http: { status: 403 } } });
});

test('two people in one post, and one person in two posts, have cursors of their own', async () => {
  const callers = await Promise.all(
    [
      { subject: 'a', code: '12' },
      { subject: 'b', code: '12' },
      { subject: 'a', code: '13' },
      { subject: 'a' },
    ].map(async (identity) => (await beginRequest(head, house(identity))).planning.caller),
  );
  expect(new Set(callers).size).toBe(4);
});

test.each([
  ['no token', undefined, { subject: 'a' }, 'UNAUTHENTICATED'],
  ['a bad one', 'Bearer t', new TributaryError('TOKEN_INVALID'), 'TOKEN_INVALID'],
  ['an old one', 'Bearer t', new TributaryError('TOKEN_EXPIRED'), 'TOKEN_EXPIRED'],
])('%s refuses the request with 401', async (_, authorization, identity, code) => {
  await expect(beginRequest({ ...head, authorization }, house(identity))).rejects.toMatchObject({
    extensions: { code, http: { status: 401 } },
  });
});
