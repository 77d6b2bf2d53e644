/** What of an operation a gateway would refuse, one sentence each, so that whoever only looks at the end of it learns it. */
import { unreachable } from '../../errors/unreachable.ts';
import type { ExplainedField } from './explained-fetch.ts';
import type { ExplainedStep, Explanation } from './explanation.ts';
import { number } from './words.ts';

export function refusalsOf({ cost, budget, step, denied = [] }: Explanation): readonly string[] {
  const parts = denied.map(({ path, code, message }) => `${code} at ${path}: ${message}`);
  const whole =
    cost > budget
      ? [`OPERATION_TOO_COSTLY: it would cost ${number(cost)}, and at most ${number(budget)} is allowed.`]
      : [];
  return [...whole, ...parts, ...(step === undefined ? [] : inStep(step))];
}

function inStep(step: ExplainedStep): readonly string[] {
  switch (step.kind) {
    case 'Sequence':
    case 'Parallel':
      return step.steps.flatMap(inStep);
    case 'At':
      return inStep(step.step);
    case 'Fetch':
      return step.fields.flatMap(inField);
    case 'KeyedFetch':
    case 'PlainFetch':
    case 'OwnFetch':
    case 'LeftOut':
      return [];
    default:
      return unreachable(step);
  }
}

const inField = (field: ExplainedField): readonly string[] =>
  field.kind === 'RefusedField' ? [`${field.code} at ${field.name}: ${field.message}`] : [];
