/** Whether the product said what the naive evaluator says: data byte for byte, errors by place and code. */
import { UNORDERED } from '../cases/writer.ts';
import type { Expected } from '../evaluator/evaluate.ts';
import type { Answer } from '../world/world.ts';

export interface Difference {
  readonly what: string;
  readonly expected: unknown;
  readonly got: unknown;
}

export function differenceOf(expected: Expected, answer: Answer): Difference | undefined {
  if (expected.refused !== undefined) {
    const codes = answer.errors.map(({ extensions }) => extensions?.code);
    return codes.length === 1 && codes[0] === expected.refused && !answer.data
      ? undefined
      : { what: 'a refusal', expected: expected.refused, got: answer };
  }
  const errors = answer.errors.map(
    ({ path = [], extensions, message }) =>
      `${path.filter((step) => typeof step === 'string').join('.')} ${extensions?.code ?? message}`,
  );
  const said = [...new Set(errors)].sort();
  const wanted = [...expected.errors].sort();
  if (JSON.stringify(said) !== JSON.stringify(wanted)) return { what: 'errors', expected: wanted, got: said };
  const [left, right] = [canonical(expected.data), canonical(answer.data)];
  return JSON.stringify(left) === JSON.stringify(right)
    ? undefined
    : { what: 'data', expected: left, got: right };
}

const CURSORS = ['cursor', 'startCursor', 'endCursor'];

/** What a cursor says is sealed, and what no order is promised for is sorted. */
function canonical(value: unknown, key = ''): unknown {
  if (CURSORS.includes(key)) return value === null ? null : 'a cursor';
  if (Array.isArray(value)) {
    const entries = value.map((entry) => canonical(entry));
    return key.endsWith(UNORDERED)
      ? entries.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      : entries;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, canonical(inner, name)]),
  );
}
