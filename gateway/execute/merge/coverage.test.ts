import type { ErrorCode } from '../../../errors/catalogue.ts';
import { north, south } from '../../catalog/testing.ts';
import { answered, failed } from '../testing.ts';
import { toCoverage } from './coverage.ts';

test.each<[ErrorCode, string]>([
  ['SITE_UNREACHABLE', 'UNREACHABLE'],
  ['SITE_TIMED_OUT', 'TIMED_OUT'],
  ['REQUEST_CANCELLED', 'TIMED_OUT'],
  ['SITE_FAILED', 'FAILED'],
  ['SITE_ANSWER_INVALID', 'FAILED'],
])('%s is the status %s', (code, status) => {
  expect(toCoverage([failed(north, code)]).sites).toMatchObject([{ status, error: code, asOf: null }]);
});

test('complete means that every site that was asked has answered', () => {
  expect(toCoverage([answered(north, {})]).complete).toBe(true);
  expect(toCoverage([]).complete).toBe(true);
  expect(toCoverage([answered(north, {}), failed(south)]).complete).toBe(false);
});

test('a site that was missing on an earlier page leaves a gap, even though it answers now', () => {
  expect(toCoverage([answered(north, {})], { rowsOf: () => 3, missedEarlier: [north] })).toMatchObject({
    complete: false,
    sites: [{ status: 'MISSED_EARLIER', rows: 3, asOf: '2025-01-01T00:00:00.000Z' }],
  });
});

test('a site that is lost again is lost, whatever came before', () => {
  expect(toCoverage([failed(north)], { missedEarlier: [north] }).sites).toMatchObject([
    { status: 'UNREACHABLE' },
  ]);
});

test('what an earlier page missed stays missed, whoever answers for those rows now', () => {
  expect(toCoverage([answered(north, {})], { missedEarlier: [south] })).toMatchObject({
    complete: false,
    sites: [
      { site: north, status: 'ANSWERED' },
      { site: south, status: 'MISSED_EARLIER', rows: null },
    ],
  });
});
