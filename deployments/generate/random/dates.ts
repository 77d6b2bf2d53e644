/** Dates as whole days, so that one is before another by plain comparison; text only when a row is written. */
import type { DateText, MonthText } from '../../../subgraphs/shared/row-values.ts';

/** Days since 1 January 1970. */
export type Day = number;

const MS_PER_DAY = 86_400_000;
const DAYS_PER_YEAR = 365.25;

const texts = new Map<Day, DateText>();

/** Precondition: YYYY-MM-DD. */
export const dayOf = (date: DateText): Day => Date.parse(date) / MS_PER_DAY;

export const dayOfYear = (year: number, month: number, dayOfMonth: number): Day =>
  Date.UTC(year, month - 1, dayOfMonth) / MS_PER_DAY;

export function dateText(day: Day): DateText {
  // A million rows name some thirty thousand different days.
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
  texts.set(day, text);
  return text;
}

export const monthText = (day: Day): MonthText => dateText(day).slice(0, 7);

export const yearOf = (day: Day): number => Number(dateText(day).slice(0, 4));

/** Counts years of 365.25 days: good for ages and spans, not for anniversaries. */
export const plusYears = (day: Day, years: number): Day => day + Math.round(years * DAYS_PER_YEAR);

export const yearsBetween = (from: Day, to: Day): number => (to - from) / DAYS_PER_YEAR;
