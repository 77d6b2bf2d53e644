/** Takes the cost of a fetch, whose keys are known by now, out of what the whole request may cost. */
import { TributaryError } from '../../errors/tributary-error.ts';
import { costOfFetch } from '../plan/cost.ts';
import type { FragmentPlan } from '../plan/fragment-plan.ts';
import type { FetchContext } from './fetch-context.ts';

/** Gives OPERATION_TOO_COSTLY for a fetch that there is not enough left for; then nothing is taken. */
export function spend(
  plan: FragmentPlan,
  { bounds: { budget }, report }: Pick<FetchContext, 'bounds' | 'report'>,
): TributaryError | undefined {
  const { cost, sites, rows } = costOfFetch(plan);
  if (report.spent + cost <= budget) {
    report.spent += cost;
    return undefined;
  }
  return new TributaryError(
    'OPERATION_TOO_COSTLY',
    `A fetch of ${plan.subgraph} would cost ${cost} (${sites} sites, ${rows} rows): ` +
      `with the ${report.spent} spent before it, more than the ${budget} that the operation may cost.`,
  );
}
