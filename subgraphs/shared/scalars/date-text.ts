/** A calendar date as text, checked against the calendar, so that PostgreSQL never refuses one. */

const DATE_TEXT = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether `text` is `YYYY-MM-DD` and a day of the proleptic Gregorian calendar, years 0001 to 9999. */
export function isDateText(text: string): boolean {
  const [, year, month, day] = DATE_TEXT.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined || year === 0) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

const daysOf = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};
