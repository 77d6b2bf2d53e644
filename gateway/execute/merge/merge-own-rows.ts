/** What the entities' own sites have of them: each row at the index of its representation. */
import type { SiteId } from '../../catalog/catalog.ts';
import type { EntitiesNode, OwnRowsNode } from '../../plan/fragment-plan.ts';
import type { CoverageBelow, SiteReply } from '../site-answer.ts';
import { type Coverage, isComplete, toCoverage } from './coverage.ts';
import { errorsUnder, type FieldError, siteAnswerInvalid, toFieldError } from './field-answer.ts';
import { givenAtRoot, isRows } from './given.ts';
import { partsOf } from './parts-of.ts';

export interface OwnRows {
  readonly rows: readonly (Record<string, unknown> | null)[];
  /** Rows that a site which did not answer may hold. */
  readonly lost: ReadonlySet<number>;
  /** Paths begin with the index of the representation. */
  readonly errors: readonly FieldError[];
  readonly coverage: Coverage | undefined;
}

export function mergeOwnRows(
  { shape, representations }: EntitiesNode,
  node: OwnRowsNode,
  replies: readonly SiteReply[],
): OwnRows {
  const given = replies.map(({ answer }) => givenAtRoot(answer));
  // A site that stands in for another replies twice, each time for other rows: only the reply says for which.
  const indexesOf = (at: number): readonly number[] => replies[at]?.input.representations ?? [];
  const belowOf = (at: number): readonly CoverageBelow[] =>
    given[at]?.below.filter(({ path }) => path.length === 1 && path[0] === shape.responseKey) ?? [];
  const { parts, answers, refused, errors } = partsOf(given, [shape.responseKey], (value, site, at) =>
    rowsOf(value, site, indexesOf(at).length),
  );
  const rows: (Record<string, unknown> | null)[] = representations.map(() => null);
  if (refused !== undefined) {
    return { rows, lost: new Set(), errors: errorsUnder([refused], 0), coverage: undefined };
  }
  for (const { at, value } of parts) {
    indexesOf(at).forEach((index, place) => {
      rows[index] = value[place] ?? rows[index] ?? null;
    });
  }
  const firstMissing = (at: number): number =>
    indexesOf(at).find((index) => rows[index] === null) ?? indexesOf(at)[0] ?? 0;
  return {
    rows,
    lost: new Set(
      answers.flatMap(({ status }, at) =>
        status === 'failed' || belowOf(at).some((part) => !part.sites.every(isComplete)) ? indexesOf(at) : [],
      ),
    ),
    errors: [
      ...node.refused.map(({ index, error }) => ({ error, path: [index] })),
      // One error per lost site, placed at the first row that is missing because of it.
      ...errors.map(({ error, at }) => ({ error, path: [firstMissing(at)] })),
      ...parts.flatMap(({ at, answer, errors: inside }) =>
        inside.map((error) => {
          const [place, ...rest] = error.path;
          const index = indexesOf(at)[Number(place ?? 0)] ?? 0;
          return { error: toFieldError(error, answer.site), path: [index, ...rest] };
        }),
      ),
    ],
    coverage: toCoverage(answers, {
      rowsOf: (at) =>
        parts.find((part) => part.at === at)?.value.filter((row) => row !== null).length ?? null,
      below: belowOf,
    }),
  };
}

function rowsOf(value: unknown, site: SiteId, expected: number): readonly (Record<string, unknown> | null)[] {
  if (isRows(value) && value.length === expected) return value;
  throw siteAnswerInvalid(site, 'another number of entities');
}
