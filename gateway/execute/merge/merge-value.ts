/** The answer of the only site that can hold the row; hidden and absent look the same, a lost site does not. */
import { TributaryError } from '../../../errors/tributary-error.ts';
import type { SiteId } from '../../catalog/catalog.ts';
import type { OneNode } from '../../plan/fragment-plan.ts';
import type { SiteAnswer } from '../site-answer.ts';
import { toCoverage } from './coverage.ts';
import { type FieldAnswer, type SitePart, toFieldError } from './field-answer.ts';
import { partsOf } from './parts.ts';

export function takeOne({ shape }: OneNode, given: readonly SiteAnswer[]): FieldAnswer {
  const { responseKey } = shape;
  const { parts, answers, refused, errors } = partsOf(given, responseKey, assertSaid);
  if (refused !== undefined) return { responseKey, data: null, errors: [refused], coverage: undefined };
  const found = parts.find(({ value }) => value !== null);
  return {
    responseKey,
    data: found?.value ?? null,
    errors: [
      ...errors,
      ...parts.flatMap(({ answer }) =>
        answer.errors
          .filter(({ path }) => path[0] === responseKey && path.length > 1)
          .map((error) => ({ error: toFieldError(error, answer.site), path: error.path })),
      ),
    ],
    coverage: toCoverage(answers, ({ site }) => countRows(parts, site)),
  };
}

/** Null says that there is no such row; saying nothing is no answer. */
function assertSaid(value: unknown, site: SiteId): unknown {
  if (value !== undefined) return value;
  throw new TributaryError('SITE_ANSWER_INVALID', `Site ${site} left out what it was asked.`, { site });
}

function countRows(parts: readonly SitePart<unknown>[], site: SiteId): number | null {
  const part = parts.find(({ answer }) => answer.site === site);
  return part === undefined ? null : Number(part.value !== null);
}
