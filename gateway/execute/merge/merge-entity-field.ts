/** A field of entities that is spread over sites: merged for each entity by itself. */
import type { EntityFieldNode } from '../../plan/fragment-plan.ts';
import type { CoverageBelow, SiteReply } from '../site-answer.ts';
import { type Coverage, toCoverage } from './coverage.ts';
import { errorsUnder, type FieldError } from './field-answer.ts';
import { givenForEntity } from './given.ts';
import type { MergeSettings } from './merge-env.ts';
import { mergeField } from './merge-field.ts';

export interface EntityFieldValues {
  /** By index of the representation. */
  readonly values: ReadonlyMap<number, unknown>;
  /** Paths begin with the index of the representation. */
  readonly errors: readonly FieldError[];
  readonly coverage: Coverage;
}

export function mergeEntityField(
  { shape, rows, pages, refused, hidden }: EntityFieldNode,
  replies: readonly SiteReply[],
  settings: MergeSettings,
): EntityFieldValues {
  const values = new Map<number, unknown>();
  const errors: FieldError[] = [];
  const named = new Set<unknown>();
  for (const index of rows) {
    const refusal = refused.find((one) => one.index === index);
    if (refusal !== undefined) {
      values.set(index, null);
      errors.push({ error: refusal.error, path: [index] });
      continue;
    }
    if (hidden.includes(index)) {
      values.set(index, null);
      continue;
    }
    const given = replies.flatMap((reply) => givenForEntity(shape.alias, reply, index));
    const merged = mergeField(shape.field, given, { ...settings, page: pages.get(index) });
    values.set(index, merged.value);
    // One error for a lost site, at the first row that is short because of it; a value that is null has its own.
    const fresh = merged.errors.filter(({ error, path }) => {
      const name = `${error.code} ${String(error.details.site)}`;
      const known = path.length === 0 && merged.value !== null && named.has(name);
      if (path.length === 0) named.add(name);
      return !known;
    });
    errors.push(...errorsUnder(fresh, index));
  }
  const coverage = toCoverage(
    replies.map(({ answer }) => answer),
    {
      below: (at) => {
        const answer = replies[at]?.answer;
        return answer?.status === 'answered' ? answer.below.filter(isOf(shape.alias)) : [];
      },
    },
  );
  return { values, errors, coverage };
}

const isOf =
  (alias: string) =>
  ({ path }: CoverageBelow): boolean =>
    path[0] === alias;
