/** An age range as a range of dates of birth, so that an index on the date of birth serves it. */
import type { DateBounds } from './condition.ts';

export interface AgeBounds {
  readonly from?: number | null | undefined;
  readonly to?: number | null | undefined;
}

/** `today` is YYYY-MM-DD at the site. Who has the birthday today has completed the year. */
export function birthDatesOf(age: AgeBounds | null | undefined, today: string): DateBounds | null {
  if (age === null || age === undefined) return null;
  const { from, to } = age;
  return {
    from: isNumber(to) ? dayAfter(yearsBefore(today, to + 1)) : null,
    to: isNumber(from) ? yearsBefore(today, from) : null,
  };
}

const isNumber = (value: number | null | undefined): value is number => typeof value === 'number';

const EARLIEST = '0001-01-01';
const LATEST = '9999-12-31';

/** The same day in an earlier year; 28 February where the year has no 29th. */
function yearsBefore(today: string, years: number): string {
  const year = Number(today.slice(0, 4)) - years;
  if (year < 1) return EARLIEST;
  if (year > 9999) return LATEST;
  const date = `${String(year).padStart(4, '0')}${today.slice(4)}`;
  return date.endsWith('-02-29') && !isLeap(year) ? date.replace('-29', '-28') : date;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function dayAfter(date: string): string {
  if (date === EARLIEST || date === LATEST) return date;
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
