/** An average of what is there. */
export const averageOf = (sum: number | null, count: number): number | null =>
  sum === null || count === 0 ? null : sum / count;
