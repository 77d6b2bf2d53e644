import { birthDatesOf } from './age.ts';

const bornBetween = (from: string | null, to: string | null) => ({ from, to });

test.each([
  ['at least 18', { from: 18 }, '2024-05-20', bornBetween(null, '2006-05-20')],
  ['at most 30', { to: 30 }, '2024-05-20', bornBetween('1993-05-21', null)],
  ['from 18 to 30', { from: 18, to: 30 }, '2024-05-20', bornBetween('1993-05-21', '2006-05-20')],
  ['at least 18 on a 29th of February', { from: 18 }, '2024-02-29', bornBetween(null, '2006-02-28')],
  ['at most 17 on a 29th of February', { to: 17 }, '2024-02-29', bornBetween('2006-03-01', null)],
  ['older than anyone', { from: 2_147_483_647 }, '2024-05-20', bornBetween(null, '0001-01-01')],
  ['not yet born for ages', { from: -2_147_483_648 }, '2024-05-20', bornBetween(null, '9999-12-31')],
  ['any age', {}, '2024-05-20', bornBetween(null, null)],
])('%s', (_what, age, today, dates) => {
  expect(birthDatesOf(age, today)).toEqual(dates);
});

test('no range asks for nothing', () => {
  expect(birthDatesOf(null, '2024-05-20')).toBeNull();
  expect(birthDatesOf(undefined, '2024-05-20')).toBeNull();
});
