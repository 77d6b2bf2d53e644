/** From the plan of an operation, and the account of what ran, to its explanation. */
import type { CodeSchemes } from '../../codes/scheme.ts';
import { unreachable } from '../../errors/unreachable.ts';
import type { FetchAccount } from '../execute/fetch-account.ts';
import type { DeniedField } from '../execute/fetch-context.ts';
import { explainCost, explainFetch } from './explain-fetch.ts';
import type { ExplainedFetch, ExplainedKeyedFetch } from './explained-fetch.ts';
import type { ExplainedDenial, ExplainedStep, Explanation } from './explanation.ts';
import type { KeyedFetch, LocatedFetch, OperationPlan, PlannedStep } from './operation-plan.ts';

/** What of a request is known when it has run. */
export interface Ran {
  readonly accounts: readonly FetchAccount[];
  readonly spent: number;
}

/** `ran`: absent for a dry run. `denied`: what the plan is without. */
export function explainOperation(
  { step, cost, variables }: OperationPlan,
  budget: number,
  schemes: CodeSchemes,
  ran?: Ran,
  denied: readonly DeniedField[] = [],
): Explanation {
  const context = { variables, schemes };
  const accountsOf = ({ shape, path }: LocatedFetch | KeyedFetch): readonly FetchAccount[] | undefined =>
    ran?.accounts.filter((account) => account.shape === shape && account.path.join() === path.join());

  const explain = (at: PlannedStep): ExplainedStep => {
    switch (at.kind) {
      case 'Sequence':
      case 'Parallel':
        return { kind: at.kind, steps: at.steps.map(explain) };
      case 'At':
        return { kind: 'At', path: at.path.join('.'), step: explain(at.step) };
      case 'LeftOut':
        return { kind: 'LeftOut', condition: at.condition };
      case 'LocatedFetch':
        return explainLocated(at, accountsOf(at));
      case 'KeyedFetch':
        return explainKeyed(at, accountsOf(at));
      case 'PlainFetch': {
        const { subgraph, keys } = at;
        return {
          kind: 'PlainFetch',
          subgraph,
          ...(keys !== undefined && { keys }),
          cost: at.cost.cost,
        };
      }
      case 'OwnFetch':
        return { kind: 'OwnFetch', subgraph: at.subgraph };
      default:
        return unreachable(at);
    }
  };

  const explainLocated = (
    { plan, shape, next }: LocatedFetch,
    accounts: readonly FetchAccount[] | undefined,
  ): ExplainedFetch => ({
    ...explainFetch(accounts?.[0]?.plan ?? plan, shape, context, accounts?.[0]),
    ...(next && {
      next: explainKeyed(
        next,
        accounts?.flatMap((account) => account.next),
      ),
    }),
  });

  const explainKeyed = (
    { subgraph, shape, keys, brings, example, next, ...fetch }: KeyedFetch,
    accounts: readonly FetchAccount[] | undefined,
  ): ExplainedKeyedFetch => ({
    kind: 'KeyedFetch',
    subgraph,
    keys,
    cost: explainCost(fetch.cost),
    brings: brings.map(({ type, path, fields }) => ({ type, path: path.join('.'), fields })),
    ...(example && { example: explainFetch(example, shape, context) }),
    ...(accounts && { ran: accounts.map((account) => explainFetch(account.plan, shape, context, account)) }),
    ...(next && {
      next: explainKeyed(
        next,
        accounts?.flatMap((account) => account.next),
      ),
    }),
  });

  return deepFreeze({
    kind: 'Operation',
    mode: ran === undefined ? 'plan' : 'run',
    cost,
    budget,
    ...(ran && { spent: ran.spent }),
    ...(denied.length > 0 && { denied: denied.map(explainDenial) }),
    ...(step && { step: explain(step) }),
  });
}

const explainDenial = ({ path, error }: DeniedField): ExplainedDenial => ({
  path: path.join('.'),
  code: error.code,
  message: error.message,
});

function deepFreeze<Tree extends object>(tree: Tree): Tree {
  for (const part of Object.values(tree)) if (typeof part === 'object' && part !== null) deepFreeze(part);
  return Object.freeze(tree);
}
