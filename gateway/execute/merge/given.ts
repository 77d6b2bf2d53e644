/** One site's answer, seen from where a field's parent stands in it. */
import type { SiteAnswer, SiteGraphQLError, SiteReply } from '../site-answer.ts';
import { errorsBelow, type Given, siteAnswerInvalid } from './field-answer.ts';

/** A site's answer, seen from the root of the fetch. */
export const givenAtRoot = (answer: SiteAnswer): Given =>
  answer.status === 'answered'
    ? { answer, parent: answer.data, errors: answer.errors, below: answer.below }
    : { answer, parent: null, errors: [], below: [] };

/** A site's answer for one entity: the stub that it gave for the representation. */
export function givenForEntity(alias: string, { input, answer }: SiteReply, index: number): readonly Given[] {
  const at = input.representations?.indexOf(index) ?? -1;
  if (at < 0) return [];
  const { parent: root, errors, below } = givenAtRoot(answer);
  if (answer.status !== 'answered' || root === null) return [{ answer, parent: null, errors, below }];
  const stubs = root[alias];
  if (!isRows(stubs) || stubs.length !== input.representations?.length) {
    const { site, tookMs } = answer;
    const error = siteAnswerInvalid(site, 'another number of entities');
    return [{ answer: { status: 'failed', site, error, tookMs }, parent: null, errors: [], below: [] }];
  }
  return [
    {
      answer,
      parent: stubs[at] ?? null,
      errors: [...errors.flatMap((error) => wholesale(error, alias)), ...errorsBelow(errors, alias, at)],
      below: below.filter(({ path }) => path[0] === alias),
    },
  ];
}

/** What a site says of all entities together, or of its whole answer, it says of each. */
const wholesale = (error: SiteGraphQLError, alias: string): readonly SiteGraphQLError[] =>
  error.path.length <= 1 && (error.path[0] ?? alias) === alias ? [{ ...error, path: [] }] : [];

export const isRows = (value: unknown): value is readonly (Record<string, unknown> | null)[] =>
  Array.isArray(value) && value.every((row) => row === null || typeof row === 'object');
