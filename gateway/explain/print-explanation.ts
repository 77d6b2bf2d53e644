/** Prints an explanation for people: Apollo's plan as an outline, and under each fetch who is asked what, and who not. */
import { unreachable } from '../../errors/unreachable.ts';
import type { ExplainedStep, Explanation } from './explanation.ts';
import { printFetch, printKeyedFetch } from './print-fetch.ts';
import { counted, indented, number } from './words.ts';

export function printExplanation({ step, denied = [], cost, budget, spent }: Explanation): string {
  const takenOut = denied.map(({ path, code, message }) => `denied at ${path}: ${code}: ${message}`);
  if (step === undefined) return [...takenOut, 'nothing to fetch'].join('\n');
  const total = `cost ${number(cost)} of at most ${number(budget)}`;
  return [
    ...takenOut,
    ...printStep(step),
    cost > budget ? `${total}: refused` : total,
    ...(spent === undefined ? [] : [`spent ${number(spent)}, with the keys that there were`]),
  ].join('\n');
}

/** What runs in order stands in order; beside something else it must be said where that ends. */
const printBeside = (step: ExplainedStep): readonly string[] =>
  step.kind === 'Sequence' ? ['one after the other', ...printStep(step).map(indented)] : printStep(step);

function printStep(step: ExplainedStep): readonly string[] {
  switch (step.kind) {
    case 'Sequence':
      return step.steps.flatMap(printStep);
    case 'Parallel':
      return ['side by side', ...step.steps.flatMap(printBeside).map(indented)];
    case 'At':
      return [`at ${step.path}`, ...printStep(step.step).map(indented)];
    case 'LeftOut':
      return [`nothing, as $${step.condition} has it`];
    case 'Fetch':
      return printFetch(step);
    case 'KeyedFetch':
      return [
        `Fetch ${step.subgraph} by key: its sites follow from the keys`,
        ...printKeyedFetch(step).map(indented),
      ];
    case 'PlainFetch': {
      const keys = step.keys === undefined ? '' : `at most ${counted(step.keys, 'key')}, `;
      return [`Fetch ${step.subgraph}: it is not fragmented`, indented(`${keys}cost ${number(step.cost)}`)];
    }
    case 'OwnFetch':
      return [`Fetch ${step.subgraph}: the gateway knows it`];
    default:
      return unreachable(step);
  }
}
