import { TributaryError } from '../../errors/tributary-error.ts';
import { emptyChain } from '../../evidence/entry.ts';
import type { Identity } from '../../identity/identity.ts';
import type { Policy, PolicyRule } from '../../policy/policy.ts';
import { catalog, north, pattern } from '../catalog/testing.ts';
import { DEFAULT_LIMITS } from '../config/gateway-config.ts';
import { UNKNOWN_HEALTH } from '../plan/planning-context.ts';
import { cursors, schemes } from '../plan/testing.ts';
import { beginRequest, type House } from './begin-request.ts';
import type { RequestContext } from './request-context.ts';
import { NO_WISHES, parseWishes, type Wishes } from './wishes.ts';

const unitScheme = schemes.get('UnitCode');
if (unitScheme === undefined) throw new Error('the small world has changed');

const ruleOf = (id: string, rest: Partial<PolicyRule> = {}): PolicyRule => ({
  id,
  grantee: { level: 'unit', pattern: pattern('???') },
  relations: ['Person'],
  sees: '==?',
  fields: 'FULL',
  writes: false,
  source: 'test',
  ...rest,
});

const policyOf = (version: string, ...rules: readonly PolicyRule[]): Policy => ({
  version,
  identityScheme: unitScheme,
  relations: new Map(),
  purposes: new Map(['audit', 'transfer'].map((id) => [id, { id, title: id }])),
  release: { smallest: 5, unitLength: 1 },
  rules,
});

const OWN = policyOf('1', ruleOf('own'));

/** What the house follows at the moment. */
let published: { policy: Policy; confirmed: boolean };
beforeEach(() => {
  published = { policy: OWN, confirmed: true };
});

/** The codes with which callers were turned away. */
const refused: string[] = [];
beforeEach(() => void refused.splice(0));

const house = (identity: Identity | TributaryError): House => ({
  verifyToken: async () => {
    if (identity instanceof TributaryError) throw identity;
    return identity;
  },
  revocations: {
    assertGood({ subject }) {
      if (subject === 'gone') throw new TributaryError('TOKEN_REVOKED');
    },
  },
  policy: {
    last: () => published.policy,
    assertFresh() {
      if (!published.confirmed) throw new TributaryError('POLICY_STALE');
    },
  },
  schemes,
  cursors,
  evidence: {
    head: () => emptyChain('gateway'),
    append: async () => emptyChain('gateway'),
    assertKept: async () => undefined,
  },
  refusals: { count: (code) => void refused.push(code) },
  limits: DEFAULT_LIMITS,
  health: { ...UNKNOWN_HEALTH, p95Ms: () => undefined },
  catalog: () => catalog,
  mayExplain: ({ code }) => code === '12',
  assertionFor: async ({ subject, purpose }, site, { policy, holds }) =>
    [
      subject,
      'at',
      site,
      'that keeps',
      ...holds,
      'by',
      policy,
      ...(purpose === undefined ? [] : ['for', purpose]),
    ].join(' '),
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
  expect(await context.assertionFor(north)).toBe('ana at north that keeps 1?? by 1');
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

test('who is turned away is counted by why, and who is let in is not', async () => {
  await beginRequest(head, house({ subject: 'ana', code: '12' }));
  expect(refused).toEqual([]);
  const turnedAway = [
    beginRequest(head, house(new TributaryError('TOKEN_INVALID'))),
    beginRequest({ ...head, authorization: undefined }, house({ subject: 'ana' })),
    beginRequest(head, house({ subject: 'gone' })),
    beginRequest({ ...head, wishes: { ...NO_WISHES, explain: 'plan' } }, house({ subject: 'ana' })),
  ];
  for (const begun of turnedAway) await expect(begun).rejects.toThrow();
  expect(refused.sort()).toEqual(['EXPLAIN_FORBIDDEN', 'TOKEN_INVALID', 'TOKEN_REVOKED', 'UNAUTHENTICATED']);
});

test('sites are told the request by its name, and how far the evidence has come', async () => {
  const context = await beginRequest(head, house({ subject: 'ana', code: '12' }));
  expect(context.evidence()).toEqual({ ...emptyChain('gateway'), request: 'r1' });
});

describe('the policy', () => {
  const ana = { subject: 'ana', code: '12' };

  test('stays the one that the request began with', async () => {
    const context = await beginRequest(head, house(ana));
    published = { policy: policyOf('2', ruleOf('all', { sees: '???' })), confirmed: true };
    expect(context.planning.scopeOf('Person')).toEqual(['12?']);
    expect(await context.assertionFor(north)).toBe('ana at north that keeps 1?? by 1');
    const next = await beginRequest(head, house(ana));
    expect(next.planning.scopeOf('Person')).toEqual(['???']);
    // What was remembered for the one, or a cursor of it, is nothing for the other.
    expect(next.scope).not.toBe(context.scope);
    expect(next.planning.caller).not.toBe(context.planning.caller);
  });

  test('that nobody confirms decides nothing, and who may not ask at all hears that first', async () => {
    published = { policy: OWN, confirmed: false };
    await expect(beginRequest(head, house(ana))).rejects.toMatchObject({
      extensions: { code: 'POLICY_STALE', http: { status: 503 } },
    });
    await expect(beginRequest(head, house({ subject: 'gone' }))).rejects.toMatchObject({
      extensions: { code: 'TOKEN_REVOKED' },
    });
  });
});

describe('the purpose', () => {
  const ana = { subject: 'ana', code: '12' };
  const asking = (purpose: string) => ({ ...head, wishes: { ...NO_WISHES, purpose } });

  test('is the request’s, goes to the sites, and opens rules that are bound to it', async () => {
    published.policy = policyOf('1', ruleOf('own'), ruleOf('audit', { sees: '???', purposes: ['audit'] }));
    const without = await beginRequest(head, house(ana));
    const context = await beginRequest(asking('audit'), house(ana));
    expect(context.identity).toEqual({ ...ana, purpose: 'audit' });
    expect(await context.assertionFor(north)).toBe('ana at north that keeps 1?? by 1 for audit');
    expect(context.planning.scopeOf('Person')).toEqual(['???']);
    expect(without.planning.scopeOf('Person')).toEqual(['12?']);
  });

  test('separates what is remembered and cursors even where it changes nothing', async () => {
    const [without, audit, transfer] = await Promise.all([
      beginRequest(head, house(ana)),
      beginRequest(asking('audit'), house(ana)),
      beginRequest(asking('transfer'), house(ana)),
    ]);
    for (const keyOf of [
      ({ scope }: RequestContext) => scope,
      ({ planning }: RequestContext) => planning.caller,
    ]) {
      expect(new Set([without, audit, transfer].map(keyOf)).size).toBe(3);
    }
  });

  test('is one of the policy or refused with those there are', async () => {
    await expect(beginRequest(asking('curiosity'), house(ana))).rejects.toMatchObject({
      message: 'There is no such purpose; there are audit, transfer.',
      extensions: { code: 'PURPOSE_UNKNOWN', http: { status: 400 } },
    });
    published.policy = { ...OWN, purposes: new Map() };
    await expect(beginRequest(asking('audit'), house(ana))).rejects.toThrow('speaks of no purposes');
    // Strangers do not hear which there are.
    await expect(
      beginRequest(asking('curiosity'), house(new TributaryError('TOKEN_INVALID'))),
    ).rejects.toMatchObject({ extensions: { code: 'TOKEN_INVALID' } });
  });

  test('of a token is none', async () => {
    expect((await beginRequest(head, house({ ...ana, purpose: 'audit' }))).identity).toEqual(ana);
  });
});

test('two callers who see the same places at different levels share nothing', async () => {
  published.policy = policyOf(
    '1',
    ruleOf('full', { grantee: { level: 'unit', pattern: pattern('12?') }, sees: '???' }),
    ruleOf('reduced', {
      grantee: { level: 'unit', pattern: pattern('13?') },
      sees: '???',
      fields: 'REDUCED',
    }),
    ruleOf('counted', { grantee: { level: 'unit', pattern: pattern('13?') }, sees: '???', fields: 'COUNT' }),
  );
  const [full, reduced] = await Promise.all(
    ['12', '13'].map((code) => beginRequest(head, house({ subject: 'x', code }))),
  );
  expect(reduced?.planning.scopeOf('Person')).toEqual(full?.planning.scopeOf('Person'));
  expect(reduced?.scope).not.toBe(full?.scope);
});

test.each([
  ['no token', undefined, { subject: 'a' }, 'UNAUTHENTICATED'],
  ['a bad one', 'Bearer t', new TributaryError('TOKEN_INVALID'), 'TOKEN_INVALID'],
  ['an old one', 'Bearer t', new TributaryError('TOKEN_EXPIRED'), 'TOKEN_EXPIRED'],
  ['a revoked one', 'Bearer t', { subject: 'gone' }, 'TOKEN_REVOKED'],
])('%s refuses the request with 401', async (_, authorization, identity, code) => {
  await expect(beginRequest({ ...head, authorization }, house(identity))).rejects.toMatchObject({
    extensions: { code, http: { status: 401 } },
  });
});

test('the header of the purpose names one', () => {
  expect(parseWishes({ 'x-tributary-purpose': 'audit' })).toEqual({ ...NO_WISHES, purpose: 'audit' });
  expect(parseWishes({})).not.toHaveProperty('purpose');
  for (const wrong of ['', ['audit', 'transfer']]) {
    expect(() => parseWishes({ 'x-tributary-purpose': wrong })).toThrow(
      expect.objectContaining({ code: 'BAD_REQUEST' }),
    );
  }
});
