/**
 * The day on which people are as old as the groups of their numbers say.
 *
 * Where rows may be read it is today. What units release is of the end of last year: ages of today change on birthdays,
 * so who asks on the days before and after one would be told what a mask hides. On a 31 December everybody has had the
 * birthday, and the age follows from the year of birth alone.
 */
import type { NumbersDecision } from '../../../policy/shield/decide-numbers.ts';

/** Days are YYYY-MM-DD. */
export const dayOfAges = ({ kind }: Pick<NumbersDecision, 'kind'>, today: string): string =>
  kind === 'RELEASED' ? endOfLastYear(today) : today;

const endOfLastYear = (today: string): string =>
  `${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}-12-31`;
