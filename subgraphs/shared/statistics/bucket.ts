/** Buckets: rows of measures, put together as the gateway puts those of several sites together. */
import { unreachable } from '../../../errors/unreachable.ts';
import type { Measure } from './measure.ts';

export type BucketValue = string | number | boolean | null;

/** Keys, measures and averages by the names of their fields. */
export type Bucket = Readonly<Record<string, BucketValue>>;

/** Two measures whose quotient is the average. */
export interface Average {
  readonly sum: string;
  readonly count: string;
}

/** One bucket of them all; of none, the measures of no row. */
export const rollUp = (buckets: readonly Bucket[], measures: Readonly<Record<string, Measure>>): Bucket =>
  Object.fromEntries(
    Object.entries(measures).map(([name, measure]) => [
      name,
      combine(measure, buckets.map((bucket) => bucket[name]).filter(isPresent)),
    ]),
  );

function combine(measure: Measure, values: readonly (string | number | boolean)[]): BucketValue {
  switch (measure.combine) {
    case 'SUM':
      return values.reduce<number>((sum, value) => sum + Number(value), 0);
    case 'MIN':
      return values.reduce<BucketValue>(
        (least, value) => (least === null || value < least ? value : least),
        null,
      );
    case 'MAX':
      return values.reduce<BucketValue>(
        (most, value) => (most === null || value > most ? value : most),
        null,
      );
    default:
      return unreachable(measure.combine);
  }
}

const isPresent = (value: BucketValue | undefined): value is string | number | boolean =>
  value !== null && value !== undefined;

/** The bucket with averages beside its measures; null where there is nothing to divide by. */
export const withAverages = (bucket: Bucket, averages: Readonly<Record<string, Average>>): Bucket => ({
  ...bucket,
  ...Object.fromEntries(
    Object.entries(averages).map(([name, { sum, count }]) => [
      name,
      Number(bucket[count]) === 0 ? null : Number(bucket[sum]) / Number(bucket[count]),
    ]),
  ),
});
