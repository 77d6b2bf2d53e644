/** The second half of a fetch: rows are known, so the fields that are spread over sites can be asked for by their keys. */
import type { Representation } from '../plan/fragment-plan.ts';
import type { Variables } from '../plan/planning-context.ts';
import type { FetchShape, FollowUp } from '../plan/shape/fetch-shape.ts';
import type { CoverageAt, FieldAnswer, FieldError, Path } from './merge/field-answer.ts';

/** The answer of one fetch. Paths begin at its root. */
export interface FetchAnswer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];
  readonly coverage: readonly CoverageAt[];
}

export const toFetchAnswer = (
  fields: readonly FieldAnswer[],
  names: readonly (readonly [string, string])[] = [],
): FetchAnswer => ({
  data: Object.fromEntries([
    ...names,
    ...fields.map(({ responseKey, data }) => [responseKey, data] as const),
  ]),
  errors: fields.flatMap(({ errors }) => errors),
  coverage: fields.flatMap(({ coverage }) => coverage),
});

interface FoundRow {
  readonly row: Record<string, unknown>;
  readonly path: Path;
}

/** `ask` answers the next fetch for the representations that it is given, by variable. */
export async function followUp(
  answer: FetchAnswer,
  { next }: FetchShape,
  ask: (shape: FetchShape, representations: Variables) => Promise<FetchAnswer>,
): Promise<FetchAnswer> {
  if (next === undefined) return answer;
  const found = new Map(next.followUps.map((one) => [one.alias, rowsAt(answer.data, one)]));
  if ([...found.values()].every((rows) => rows.length === 0)) return answer;

  const representations = next.followUps.map((one) => [
    one.alias,
    found.get(one.alias)?.map(({ row }) => toRepresentation(one, row)) ?? [],
  ]);
  const further = await ask(next.shape, Object.fromEntries(representations));
  for (const [alias, rows] of found) {
    const values = further.data[alias];
    rows.forEach(({ row }, at) => {
      // The rows are ours: they were read out of the sites' answers for this request alone.
      Object.assign(row, withoutTypename(Array.isArray(values) ? values[at] : undefined));
    });
  }
  const pathOf = (path: Path): Path => {
    const [alias, index, ...inside] = path;
    const row = found.get(String(alias))?.[Number(index)];
    return row === undefined ? path : [...row.path, ...inside];
  };
  return {
    data: answer.data,
    errors: [...answer.errors, ...further.errors.map(({ error, path }) => ({ error, path: pathOf(path) }))],
    coverage: [
      ...answer.coverage,
      ...further.coverage.map(({ path: [alias, ...field], coverage }) => ({
        path: [...(next.followUps.find((one) => one.alias === alias)?.path ?? []), ...field],
        coverage,
      })),
    ],
  };
}

function rowsAt(data: unknown, { path, type, key }: FollowUp): readonly FoundRow[] {
  const walk = (value: unknown, steps: readonly string[], at: Path): readonly FoundRow[] => {
    if (Array.isArray(value)) return value.flatMap((entry, index) => walk(entry, steps, [...at, index]));
    if (value === null || typeof value !== 'object') return [];
    const row = value as Record<string, unknown>;
    const [step, ...rest] = steps;
    if (step !== undefined) return walk(row[step], rest, [...at, step]);
    const known = Object.values(key).every((alias) => (row[alias] ?? null) !== null);
    return known && row.tributary_type === type ? [{ row, path: at }] : [];
  };
  return walk(data, path, []);
}

const toRepresentation = ({ type, key }: FollowUp, row: Readonly<Record<string, unknown>>): Representation =>
  Object.fromEntries([
    ['__typename', type],
    ...Object.entries(key).map(([field, alias]) => [field, row[alias]]),
  ]);

function withoutTypename(value: unknown): Readonly<Record<string, unknown>> {
  if (value === null || typeof value !== 'object') return {};
  const { __typename, ...fields } = value as Record<string, unknown>;
  return fields;
}
