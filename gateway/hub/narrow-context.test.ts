import { catalog, pattern } from '../catalog/testing.ts';
import type { FetchContext } from '../execute/fetch-context.ts';
import { openReport } from '../execute/fetch-context.ts';
import { askedEvidence } from '../execute/testing.ts';
import { planningContext } from '../plan/testing.ts';
import type { HubQuestion } from './hub-question.ts';
import { deadlineBelow, narrowContext } from './narrow-context.ts';
import { RAW_CURSORS } from './raw-cursors.ts';
import type { Asker } from './who-asks.ts';

const identity = { subject: 'ana' };
const superior: Asker = { kind: 'superior', identity, site: 'here' };
const caller: Asker = { kind: 'caller', identity };

const context: FetchContext = {
  signal: new AbortController().signal,
  catalog,
  planning: planningContext(),
  bounds: { deadlineMs: 1_000, listEntries: 10, budget: 500 },
  scope: '',
  hedgeAfterMs: () => 20,
  assertionFor: async () => '',
  evidence: () => askedEvidence,
  report: openReport(),
};

const question = (said: Partial<HubQuestion>): HubQuestion => ({
  text: '{ __typename }',
  variables: {},
  operationName: undefined,
  fragments: undefined,
  deadlineMs: undefined,
  budget: undefined,
  evidence: undefined,
  ...said,
});

test('who says nothing has the hub’s own bounds', () => {
  const { bounds, catalog: own } = narrowContext(context, question({}), superior);
  expect(bounds).toEqual(context.bounds);
  expect(own).toBe(catalog);
});

test.each([
  [{ deadlineMs: 500 }, { deadlineMs: 450 }],
  [{ deadlineMs: 60_000 }, { deadlineMs: 1_000 }],
  [{ budget: 20 }, { budget: 20 }],
  [{ budget: 1_000 }, { budget: 500 }],
  [{ budget: 0 }, { budget: 0 }],
])('of %j and its own the hub takes the less', (said, bounds) => {
  expect(narrowContext(context, question(said), superior).bounds).toMatchObject(bounds);
});

test.each([
  [1, 1],
  [20, 1],
  [100, 80],
  [2_000, 1_800],
  [60_000, 59_500],
])('of %d ms a superior waits, the sites have %d', (given, left) => {
  expect(deadlineBelow(given)).toBe(left);
});

test('fragments narrow what is planned, not what the caller may see', () => {
  const {
    catalog: own,
    planning,
    assertionFor,
  } = narrowContext(context, question({ fragments: [pattern('12?')] }), superior);
  expect(own.fragments).toMatchObject([{ name: 'north', where: '12?' }]);
  expect(planning.catalog).toBe(own);
  // Sites are told of all that they keep, asked for or not.
  expect(assertionFor).toBe(context.assertionFor);
  expect(planning.scopeOf('Person')).toEqual(context.planning.scopeOf('Person'));
});

test('who asks for themselves does not choose among rows', () => {
  expect(() => narrowContext(context, question({ fragments: [pattern('12?')] }), caller)).toThrow(
    /^extensions\.fragments: /,
  );
});

test('bare positions, large pages and every city are for superiors', () => {
  const above = narrowContext(context, question({}), superior).planning;
  expect(above.cursors).toBe(RAW_CURSORS);
  expect(above.limits).toMatchObject({ maximumSize: 1_001, mayScatter: true });
  const own = narrowContext(context, question({}), caller).planning;
  expect(own.cursors).toBe(context.planning.cursors);
  expect(own.limits).toEqual(context.planning.limits);
});
