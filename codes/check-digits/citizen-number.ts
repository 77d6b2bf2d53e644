/** Implements the citizen number of GB 11643 (公民身份号码): division 6, date of birth 8, order 3, check character. */

import { type CodeFinding, quote } from '../finding.ts';

const WEIGHTS: readonly number[] = Object.freeze([7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
const CHECK_CHARACTERS = '10X98765432';

/** Checked in this order: length, characters, date of birth, check character. An old date is not an error here. */
export function checkCitizenNumber(text: string): CodeFinding | undefined {
  const subject = `citizen number ${quote(text)}`;
  if (text.length !== 18) {
    return { reason: 'length', message: `${subject}: it has ${text.length} characters, not 18` };
  }
  if (!/^[0-9]{17}[0-9X]$/.test(text)) {
    return { reason: 'character', message: `${subject}: it is not 17 digits and a digit or X` };
  }
  const born = text.slice(6, 14);
  if (!isCalendarDate(born)) {
    const message = `${subject}: the date of birth "${born}" is not in the calendar`;
    return { segment: 'date of birth', reason: 'date', message };
  }
  const expected = citizenNumberCheckCharacter(text.slice(0, 17));
  if (text.charAt(17) !== expected) {
    const message = `${subject}: the check character is "${text.charAt(17)}", the digits before it give "${expected}"`;
    return { segment: 'check character', reason: 'check-character', message };
  }
  return undefined;
}

/** Precondition: 17 digits. */
export function citizenNumberCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17.charAt(i)), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

function isCalendarDate(yyyymmdd: string): boolean {
  const year = Number(yyyymmdd.slice(0, 4));
  const month = Number(yyyymmdd.slice(4, 6));
  const day = Number(yyyymmdd.slice(6, 8));
  // `Date` rolls 30 February over into March, so the month that comes back tells whether the day exists.
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1;
}
