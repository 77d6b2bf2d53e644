/** Gives a value that the gateway made itself the form that the caller selected: aliases, conditions, __typename. */
import type { SelectionSetNode } from 'graphql';
import type { Variables } from '../../plan/planning-context.ts';
import { isIncluded, responseKeyOf, selectedFields } from '../../plan/shape/selected-fields.ts';

export function project(
  value: unknown,
  selection: SelectionSetNode | undefined,
  variables: Variables,
): unknown {
  if (Array.isArray(value)) return value.map((item) => project(item, selection, variables));
  if (value === null || typeof value !== 'object' || selection === undefined) return value ?? null;
  const result: Record<string, unknown> = {};
  for (const field of selectedFields(selection)) {
    if (!isIncluded(field, variables)) continue;
    const key = responseKeyOf(field);
    const part = project((value as Record<string, unknown>)[field.name.value], field.selectionSet, variables);
    // The same key may be selected in several places, each wanting other parts.
    result[key] = mergeParts(result[key], part);
  }
  return result;
}

export function mergeParts(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return one.map((item, at) => mergeParts(item, other[at]));
  if (!isRecord(one) || !isRecord(other)) return other;
  const joined = Object.entries(other).map(([key, part]) => [key, mergeParts(one[key], part)]);
  return { ...one, ...Object.fromEntries(joined) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
