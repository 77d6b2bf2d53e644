/** The guard: an operation that would cost too much is refused before a site is asked. */
import { TributaryError } from '../../errors/tributary-error.ts';
import type { OperationPlan, PlannedFetch } from './operation-plan.ts';
import { counted, number } from './words.ts';

/** OPERATION_TOO_COSTLY, saying what is dearest; undefined for an operation that may run. */
export function tooCostly({ cost, fetches }: OperationPlan, budget: number): TributaryError | undefined {
  if (cost <= budget) return undefined;
  const [dearest] = [...fetches].sort((one, other) => other.cost.cost - one.cost.cost);
  return new TributaryError(
    'OPERATION_TOO_COSTLY',
    [
      `The operation would cost ${number(cost)}, and at most ${number(budget)} is allowed.`,
      ...(dearest === undefined ? [] : [`Dearest: ${inWords(dearest)}.`]),
      'Ask for smaller pages, for less at a time, or for fewer places.',
    ].join(' '),
  );
}

function inWords({ kind, subgraph, cost }: PlannedFetch): string {
  const [dearest] = [...cost.fields].sort((one, other) => other.rows - one.rows);
  const field = dearest === undefined ? '' : `; in it ${dearest.field} with ${counted(dearest.rows, 'unit')}`;
  const byKey = kind === 'KeyedFetch' ? ' by key' : '';
  return (
    `the fetch of ${subgraph}${byKey} with ${number(cost.cost)}` +
    ` (${counted(cost.sites, 'site')}, ${counted(cost.rows, 'unit')}${field})`
  );
}
