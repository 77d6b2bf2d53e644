/** `_entities` put back together: every row at the index of its representation, null where nobody holds it. */
import { TributaryError } from '../../../errors/tributary-error.ts';
import type { SiteId } from '../../catalog/catalog.ts';
import type { EntitiesNode } from '../../plan/fragment-plan.ts';
import type { SiteAnswer } from '../site-answer.ts';
import { toCoverage } from './coverage.ts';
import { type FieldAnswer, type FieldError, toFieldError } from './field-answer.ts';
import { partsOf } from './parts.ts';

export function mergeEntities(node: EntitiesNode, given: readonly SiteAnswer[]): FieldAnswer {
  const { responseKey } = node.shape;
  const indexesOf = new Map(node.inputs.map(({ site, representations = [] }) => [site, representations]));
  const { parts, answers, refused, errors } = partsOf(given, responseKey, (value, site) =>
    assertRows(value, site, indexesOf.get(site)?.length ?? 0),
  );
  if (refused !== undefined) {
    const data = node.slots.map(() => null);
    return { responseKey, data, errors: [{ ...refused, path: [responseKey, 0] }], coverage: undefined };
  }
  const rows: unknown[] = node.representations.map(() => null);
  for (const { answer, value } of parts) {
    indexesOf.get(answer.site)?.forEach((index, at) => {
      rows[index] = value[at] ?? rows[index];
    });
  }
  const rowErrors = parts.flatMap(({ answer }) =>
    answer.errors.flatMap((error): FieldError[] => {
      const [, at, ...inside] = error.path;
      const index = indexesOf.get(answer.site)?.[Number(at)];
      return at === undefined || index === undefined
        ? []
        : [
            {
              error: toFieldError(error, answer.site),
              path: [responseKey, node.slots.indexOf(index), ...inside],
            },
          ];
    }),
  );
  return {
    responseKey,
    // Apollo writes into what it gets, so a row that several places share is given to each as a copy.
    data: node.slots.map((slot, at) =>
      node.slots.indexOf(slot) === at ? rows[slot] : structuredClone(rows[slot]),
    ),
    // One error per lost site, placed at the first row that is missing because of it.
    errors: [
      ...node.refused.map(({ index, error }) => ({ error, path: [responseKey, node.slots.indexOf(index)] })),
      ...errors.map((failure) => ({
        ...failure,
        path: [responseKey, node.slots.indexOf(firstIndex(indexesOf, failure.error))],
      })),
      ...rowErrors,
    ],
    coverage: toCoverage(answers, ({ site }) => countRows(parts, site)),
  };
}

const firstIndex = (indexesOf: ReadonlyMap<SiteId, readonly number[]>, error: TributaryError): number =>
  indexesOf.get(String(error.details.site) as SiteId)?.[0] ?? 0;

const countRows = (
  parts: readonly { readonly answer: SiteAnswer; readonly value: readonly unknown[] }[],
  site: SiteId,
): number | null =>
  parts.find(({ answer }) => answer.site === site)?.value.filter((row) => row !== null).length ?? null;

function assertRows(value: unknown, site: SiteId, expected: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length !== expected) {
    throw new TributaryError('SITE_ANSWER_INVALID', `Site ${site} answered another number of entities.`, {
      site,
    });
  }
  return value;
}
