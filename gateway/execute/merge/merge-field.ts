/** One gathered field: its sites' parts are checked, merged, and accounted for. */
import type { SiteId } from '../../catalog/catalog.ts';
import { BUCKET_KEY } from '../../plan/shape/buckets.ts';
import type { GatheredField, Merge } from '../../plan/shape/merge.ts';
import type { SiteAnswer, SiteGraphQLError } from '../site-answer.ts';
import { type Coverage, toCoverage } from './coverage.ts';
import { type FieldError, type Given, siteAnswerInvalid } from './field-answer.ts';
import type { MergeEnv } from './merge-env.ts';
import { mergeValue } from './merge-value.ts';
import { noSiteAnswered, partsOf } from './parts-of.ts';
import { readValue } from './read-value.ts';

export interface MergedField {
  readonly value: unknown;
  /** Their paths begin at the value. */
  readonly errors: readonly FieldError[];
  readonly coverage: Coverage | undefined;
}

export function mergeField(
  { siteKeys, merge }: GatheredField,
  given: readonly Given[],
  settings: Omit<MergeEnv, 'coverageOf'>,
): MergedField {
  const account = { coverageOf: (): Coverage => toCoverage([]) };
  const { parts, answers, refused, errors } = partsOf(given, siteKeys, (value, site, at) => {
    assertKeysCame(merge, given[at]?.errors ?? [], site);
    return readValue(merge, value, site, { ...settings, ...account });
  });
  if (refused !== undefined) return { value: null, errors: [refused], coverage: undefined };

  const coverageOf = (rows?: readonly number[]): Coverage =>
    toCoverage(answers, {
      ...(rows && { rowsOf: (at: number) => rowsOf(at, rows) }),
      missedEarlier: settings.page?.page.missedEarlier ?? [],
      below: (at) => given[at]?.below ?? [],
    });
  const rowsOf = (at: number, rows: readonly number[]): number | null => {
    const part = parts.findIndex((one) => one.at === at);
    return part < 0 ? null : (rows[part] ?? 0);
  };
  if (merge.kind !== 'One' && nobodyAnswered(answers)) {
    return { value: null, errors: [{ error: noSiteAnswered(answers), path: [] }], coverage: coverageOf() };
  }
  const merged = mergeValue(merge, parts, { ...settings, coverageOf });
  return {
    value: merged.value,
    errors: [...(merged.certain ? [] : errors), ...merged.errors],
    coverage: coverageOf(merged.rows),
  };
}

/** A group whose key failed would be added to the group of those that have none. */
function assertKeysCame(merge: Merge, errors: readonly SiteGraphQLError[], site: SiteId): void {
  const failed = errors.some(({ path }) => path.some((step) => String(step).startsWith(BUCKET_KEY)));
  if (merge.kind === 'Groups' && failed) throw siteAnswerInvalid(site, 'a group without its key');
}

const nobodyAnswered = (answers: readonly SiteAnswer[]): boolean =>
  answers.length > 0 && answers.every(({ status }) => status === 'failed');
