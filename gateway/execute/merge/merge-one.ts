/** The answer of the only site that can hold the row; hidden and absent look the same, a lost site does not. */
import type { OneNode } from '../../plan/fragment-plan.ts';
import type { SiteAnswer } from '../site-answer.ts';
import { toCoverage } from './coverage.ts';
import { type FieldAnswer, toFieldError } from './field-answer.ts';
import { partsOf } from './parts.ts';

export function takeOne({ shape }: OneNode, given: readonly SiteAnswer[]): FieldAnswer {
  const { responseKey } = shape;
  const { parts, answers, refused, errors } = partsOf(given, responseKey, (value) => value ?? null);
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
    coverage: toCoverage(
      answers,
      ({ site }) => parts.filter(({ answer, value }) => answer.site === site && value !== null).length,
    ),
  };
}
