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
  const indexesOf = new Map(replies.map(({ input }) => [input.site, input.representations ?? []]));
  const given = replies.map(({ answer }) => givenAtRoot(answer));
  const belowOf = (site: SiteId): readonly CoverageBelow[] =>
    given
      .find(({ answer }) => answer.site === site)
      ?.below.filter(({ path }) => path.length === 1 && path[0] === shape.responseKey) ?? [];
  const { parts, answers, refused, errors } = partsOf(given, [shape.responseKey], (value, site) =>
    rowsOf(value, site, indexesOf.get(site)?.length ?? 0),
  );
  const rows: (Record<string, unknown> | null)[] = representations.map(() => null);
  if (refused !== undefined) {
    return { rows, lost: new Set(), errors: errorsUnder([refused], 0), coverage: undefined };
  }
  for (const { answer, value } of parts) {
    indexesOf.get(answer.site)?.forEach((index, at) => {
      rows[index] = value[at] ?? rows[index] ?? null;
    });
  }
  const indexAt = (site: SiteId, at: string | number | undefined): number =>
    indexesOf.get(site)?.[Number(at ?? 0)] ?? 0;
  return {
    rows,
    lost: new Set(
      answers.flatMap(({ status, site }) =>
        status === 'failed' || belowOf(site).some((part) => !part.sites.every(isComplete))
          ? (indexesOf.get(site) ?? [])
          : [],
      ),
    ),
    errors: [
      ...node.refused.map(({ index, error }) => ({ error, path: [index] })),
      // One error per lost site, placed at the first row that is missing because of it.
      ...errors.map(({ error }) => ({ error, path: [indexAt(String(error.details.site) as SiteId, 0)] })),
      ...parts.flatMap(({ answer, errors: inside }) =>
        inside.map((error) => {
          const [at, ...rest] = error.path;
          return { error: toFieldError(error, answer.site), path: [indexAt(answer.site, at), ...rest] };
        }),
      ),
    ],
    coverage: toCoverage(answers, {
      rowsOf: (site) =>
        parts.find(({ answer }) => answer.site === site)?.value.filter((row) => row !== null).length ?? null,
      below: ({ site }) => belowOf(site),
    }),
  };
}

function rowsOf(value: unknown, site: SiteId, expected: number): readonly (Record<string, unknown> | null)[] {
  if (isRows(value) && value.length === expected) return value;
  throw siteAnswerInvalid(site, 'another number of entities');
}
