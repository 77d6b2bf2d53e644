/** The one merger: the sites' values of a field become one value, by the rule that the schema gives it. */
import { TributaryError } from '../../../errors/tributary-error.ts';
import { unreachable } from '../../../errors/unreachable.ts';
import type { Merge } from '../../plan/shape/merge.ts';
import { type CombineKind, combine, type Scalar } from './combine.ts';
import { type FieldError, type SitePart, saysNothing, toFieldError } from './field-answer.ts';
import { mergeBuckets } from './merge-buckets.ts';
import { mergeConnection } from './merge-connection.ts';
import type { MergedValue, MergeEnv } from './merge-env.ts';
import type { SiteBucket } from './read-buckets.ts';
import type { SitePage } from './site-page.ts';

/** Values have the form that `readValue` gives them. */
export function mergeValue(merge: Merge, parts: readonly SitePart<unknown>[], env: MergeEnv): MergedValue {
  switch (merge.kind) {
    case 'One':
      return takeFirst(parts);
    case 'First': {
      const taken = takeFirst(parts);
      return { ...taken, certain: taken.value !== null };
    }
    case 'Connection':
      return mergeConnection(merge, parts as readonly SitePart<SitePage>[], env);
    case 'List':
      return appendLists(parts as readonly SitePart<readonly unknown[] | null>[]);
    case 'Average':
      return mergeAverage(parts as readonly SitePart<readonly (number | null)[]>[]);
    case 'Groups':
      return mergeBuckets(merge, parts as readonly SitePart<readonly SiteBucket[] | null>[], env);
    case 'Sum': {
      const sum = combineParts('Sum', parts);
      const whole = typeof sum.value === 'number' && merge.integer && Math.abs(sum.value) > LARGEST_INT;
      return whole ? { value: null, errors: [...sum.errors, tooLarge()] } : sum;
    }
    case 'Min':
    case 'Max':
      return combineParts(merge.kind, parts);
    case 'Any': {
      const any = combineParts('Any', parts);
      return { ...any, certain: any.value === true };
    }
    case 'All': {
      const all = combineParts('All', parts);
      return { ...all, certain: all.value === false };
    }
    default:
      return unreachable(merge);
  }
}

const LARGEST_INT = 2 ** 31 - 1;

const tooLarge = (): FieldError => ({ error: new TributaryError('SUM_OUT_OF_RANGE'), path: [] });

/** Of several sites the first in the catalog's order that has something to say. */
function takeFirst(parts: readonly SitePart<unknown>[]): MergedValue {
  const found = parts.find(({ value }) => value !== null);
  const said = found === undefined ? parts : [found];
  return {
    value: found?.value ?? null,
    errors: said.flatMap(errorsOf),
    rows: parts.map((part) => Number(part === found)),
  };
}

function appendLists(parts: readonly SitePart<readonly unknown[] | null>[]): MergedValue {
  let before = 0;
  const errors = parts.flatMap((part) => {
    const moved = errorsOf(part).map(({ error, path: [index, ...inside] }) => ({
      error,
      path: index === undefined ? [] : [Number(index) + before, ...inside],
    }));
    before += part.value?.length ?? 0;
    return moved;
  });
  return {
    value: saysNothing(parts) ? null : parts.flatMap(({ value }) => value ?? []),
    errors,
    rows: parts.map(({ value }) => value?.length ?? 0),
  };
}

function mergeAverage(parts: readonly SitePart<readonly (number | null)[]>[]): MergedValue {
  const sumOf = (at: number): number =>
    Number(
      combine(
        'Sum',
        parts.flatMap(({ value }) => value[at] ?? []),
      ),
    );
  const [sum, count] = [sumOf(0), sumOf(1)];
  return { value: count === 0 ? null : sum / count, errors: parts.flatMap(errorsOf) };
}

/** No part at all: the neutral element, as over no rows. */
function combineParts(kind: CombineKind, parts: readonly SitePart<unknown>[]): MergedValue {
  const values = parts.flatMap(({ value }) => (value === null ? [] : [value as Scalar]));
  const value = saysNothing(parts) ? null : combine(kind, values);
  return { value, errors: parts.flatMap(errorsOf) };
}

const errorsOf = ({ answer, errors }: SitePart<unknown>): readonly FieldError[] =>
  errors.map((error) => ({ error: toFieldError(error, answer.site), path: error.path }));
