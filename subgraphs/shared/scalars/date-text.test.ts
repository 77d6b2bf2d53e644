import { isDateText } from './date-text.ts';

test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '1975-04-30'])('%s is a date', (text) => {
  expect(isDateText(text)).toBe(true);
});

test.each([
  '2023-02-29',
  '1900-02-29',
  '0000-01-01',
  '2024-13-01',
  '2024-00-10',
  '2024-04-31',
  '2024-1-1',
  '20240101',
  '2024-01-01T00:00:00Z',
  '-2024-01-01',
  ' 2024-01-01',
  'infinity',
  'today',
  '',
])('%j is none', (text) => {
  expect(isDateText(text)).toBe(false);
});
