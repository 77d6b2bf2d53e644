/** GROUPS: buckets of one key become one bucket, each field by its own rule, in the order of their keys. */
import { unreachable } from '../../../errors/unreachable.ts';
import type { BucketField, GroupsMerge } from '../../plan/shape/merge.ts';
import { isIncluded } from '../../plan/shape/selected-fields.ts';
import { compareValues } from './compare-values.ts';
import {
  errorsBelow,
  errorsUnder,
  type FieldError,
  type Path,
  type SitePart,
  saysNothing,
  toFieldError,
} from './field-answer.ts';
import type { MergedValue, MergeEnv } from './merge-env.ts';
import { mergeValue } from './merge-value.ts';
import { project } from './project.ts';
import type { BucketKey, SiteBucket } from './read-buckets.ts';

/** One site's bucket of a key, and where it stood in the site's answer. */
interface Share {
  readonly bucket: SiteBucket;
  readonly part: SitePart<readonly SiteBucket[] | null>;
  readonly at: Path;
}

export function mergeBuckets(
  merge: GroupsMerge,
  parts: readonly SitePart<readonly SiteBucket[] | null>[],
  env: MergeEnv,
): MergedValue {
  const shares = parts.flatMap((part) =>
    (part.value ?? []).map((bucket, index): Share => ({ bucket, part, at: merge.many ? [index] : [] })),
  );
  const strays = parts.flatMap((part) => strayErrors(merge, part));
  if (saysNothing(parts)) return { value: null, errors: strays };
  if (!merge.many) {
    const { value, errors } = mergeBucket(merge, shares, env);
    return { value, errors: [...errors, ...strays] };
  }
  const merged = byKey(shares).map((group) => mergeBucket(merge, group, env));
  return {
    value: merged.map(({ value }) => value),
    errors: [...merged.flatMap(({ errors }, index) => errorsUnder(errors, index)), ...strays],
  };
}

/** Errors that no field of a bucket takes along: of all buckets together, of one as a whole, of its key. */
function strayErrors(
  merge: GroupsMerge,
  { answer, errors }: SitePart<readonly SiteBucket[] | null>,
): readonly FieldError[] {
  const taken = merge.fields.flatMap((field) => (field.kind === 'Gathered' ? field.siteKeys : []));
  return errors
    .filter(({ path }) => !taken.includes(String(path[merge.many ? 1 : 0])))
    .map((error) => ({ error: toFieldError(error, answer.site), path: [] }));
}

function byKey(shares: readonly Share[]): readonly (readonly Share[])[] {
  const groups = new Map<string, Share[]>();
  for (const share of shares) {
    const name = JSON.stringify(share.bucket.key);
    const beside = groups.get(name);
    if (beside === undefined) groups.set(name, [share]);
    else beside.push(share);
  }
  return [...groups.values()].sort(([one], [other]) => compareKeys(one?.bucket.key, other?.bucket.key));
}

/** Part by part, absent values last. */
export function compareKeys(one: BucketKey = [], other: BucketKey = []): number {
  for (const [at, a] of one.entries()) {
    const b = other[at] ?? null;
    if (a === b) continue;
    if (a === null || b === null) return a === null ? 1 : -1;
    return compareValues(a, b);
  }
  return 0;
}

function mergeBucket(merge: GroupsMerge, shares: readonly Share[], env: MergeEnv): MergedValue {
  const value: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  for (const field of merge.fields) {
    if (!field.places.some((place) => isIncluded(place, env.variables))) continue;
    const merged = mergeBucketField(merge, field, shares, env);
    value[field.responseKey] = merged.value;
    errors.push(...errorsUnder(merged.errors, field.responseKey));
  }
  return { value, errors };
}

function mergeBucketField(
  merge: GroupsMerge,
  field: BucketField,
  shares: readonly Share[],
  env: MergeEnv,
): MergedValue {
  switch (field.kind) {
    case 'TypeName':
      return { value: merge.type, errors: [] };
    case 'Coverage':
      return { value: project(env.coverageOf(), field.node.selectionSet, env.variables), errors: [] };
    case 'Key':
      return { value: shares[0]?.bucket.object[field.responseKey] ?? null, errors: [] };
    case 'Gathered':
      return mergeValue(
        field.merge,
        shares.map(({ bucket, part, at }) => ({
          at: part.at,
          answer: part.answer,
          value: bucket.values.get(field.responseKey),
          errors: field.siteKeys.flatMap((key) => errorsBelow(part.errors, ...at, key)),
        })),
        env,
      );
    default:
      return unreachable(field);
  }
}
