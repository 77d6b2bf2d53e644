/**
 * Answers statistics from memory where they were asked a moment ago by someone who may see the same.
 *
 * The key holds everything that an answer depends on: scope, catalog and schema version, what the sites are asked
 * and of which fragments. A partial answer is never remembered.
 */
import { type FieldNode, print, visit } from 'graphql';
import type { FieldPlan, FragmentPlan } from '../plan/fragment-plan.ts';
import type { Variables } from '../plan/planning-context.ts';
import type { FetchShape } from '../plan/shape/fetch-shape.ts';
import type { Merge } from '../plan/shape/merge.ts';
import { siteOperation } from '../plan/site-operation.ts';
import type { FieldAnswer } from './merge/field-answer.ts';
import type { StatisticsCache } from './statistics-cache.ts';

export interface Memory {
  readonly cache: StatisticsCache;
  /** Scope, catalog version and schema version. */
  readonly versions: readonly string[];
  /** Told of every answer that is given again. */
  onRemembered?(answer: FieldAnswer): void;
}

export async function rememberStatistics(
  plan: FragmentPlan,
  shape: FetchShape,
  variables: Variables,
  { cache, versions, onRemembered }: Memory,
  execute: (rest: FragmentPlan) => Promise<readonly FieldAnswer[]>,
): Promise<readonly FieldAnswer[]> {
  const keys = plan.fields.map((field) => keyOf(field, shape, variables, versions));
  const known = keys.map((key) => (key === undefined ? undefined : cache.get(key)));
  for (const answer of known) if (answer !== undefined) onRemembered?.(answer);
  const fields = plan.fields.filter((_, at) => known[at] === undefined);
  const fresh = fields.length === 0 ? [] : await execute({ ...plan, fields });
  return plan.fields.map((_, at): FieldAnswer => {
    const answer = known[at] ?? fresh[known.slice(0, at).filter((one) => one === undefined).length];
    if (answer === undefined) throw new Error('[BUG] a field without an answer');
    const key = keys[at];
    if (known[at] === undefined && key !== undefined && isWhole(answer)) cache.set(key, answer);
    return answer;
  });
}

const isWhole = ({ errors, coverage }: FieldAnswer): boolean =>
  errors.length === 0 && coverage.every((entry) => entry.coverage.complete);

function keyOf(
  field: FieldPlan,
  shape: FetchShape,
  variables: Variables,
  versions: readonly string[],
): string | undefined {
  if (shape.operation === 'mutation' || field.kind !== 'Located') return undefined;
  if (!isStatistics(field.shape.field.merge)) return undefined;
  const { text } = siteOperation(shape, [field.ask]);
  const { node, places } = field.shape;
  const asked = field.inputs.map(({ site, fragments }) => [site, fragments.map(({ where }) => where)]);
  // What the caller selected decides the answer's form, even where a site is asked nothing for it.
  const selected = [node, ...places];
  const used = [...new Set(selected.flatMap(variablesIn))].sort().filter((name) => name in variables);
  return JSON.stringify([
    versions,
    shape.subgraph,
    text,
    selected.map(print),
    used.map((name) => [name, variables[name]]),
    asked,
  ]);
}

function variablesIn(node: FieldNode): readonly string[] {
  const names: string[] = [];
  visit(node, { Variable: ({ name }) => void names.push(name.value) });
  return names;
}

/** Numbers about rows, and no row. */
function isStatistics({ kind }: Merge): boolean {
  switch (kind) {
    case 'Sum':
    case 'Min':
    case 'Max':
    case 'Average':
    case 'Any':
    case 'All':
    case 'Groups':
      return true;
    case 'One':
    case 'First':
    case 'List':
    case 'Connection':
      return false;
  }
}
