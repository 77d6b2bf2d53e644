/** One gathered field: its sites' parts are checked, merged, and accounted for. */

import type { SiteId } from '../../catalog/catalog.ts';
import type { GatheredField } from '../../plan/shape/merge.ts';
import type { SiteAnswer } from '../site-answer.ts';
import { type Coverage, toCoverage } from './coverage.ts';
import type { FieldError, Given } from './field-answer.ts';
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
  const { parts, answers, refused, errors } = partsOf(given, siteKeys, (value, site) =>
    readValue(merge, value, site, { ...settings, ...account }),
  );
  if (refused !== undefined) return { value: null, errors: [refused], coverage: undefined };

  const coverageOf = (rows?: readonly number[]): Coverage =>
    toCoverage(answers, {
      ...(rows && { rowsOf: (site: SiteId) => rowsOf(site, rows) }),
      missedEarlier: settings.page?.page.missedEarlier ?? [],
      below: (answer) => given.find((one) => one.answer.site === answer.site)?.below ?? [],
    });
  const rowsOf = (site: SiteId, rows: readonly number[]): number | null => {
    const at = parts.findIndex(({ answer }) => answer.site === site);
    return at < 0 ? null : (rows[at] ?? 0);
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

const nobodyAnswered = (answers: readonly SiteAnswer[]): boolean =>
  answers.length > 0 && answers.every(({ status }) => status === 'failed');
