/** The value types that rows of every subgraph share: what a column may hold, written once. */

/** A calendar date as PostgreSQL writes it: `YYYY-MM-DD`. */
export type DateText = string;

/** A month of a year, as the forms write it in their tables: `YYYY-MM`. */
export type MonthText = string;

/** Whether a row was copied from a published source or made up for a demonstration. */
export type Provenance = 'REFERENCE' | 'INVENTED';

/** Sex, one vocabulary for the Vietnamese list `gender` (01, 02) and GB/T 2261.1 (0, 1, 2, 9). */
export type SexValue = 'MALE' | 'FEMALE' | 'UNKNOWN' | 'UNSTATED';
