/** The answer of a gateway that plans without reduction and push-down: the same, but for whom it asked. */
import type { Reply } from '../house/ask.ts';
import { same } from './same.ts';

export function compareTwin(reply: Reply, twin: Reply): void {
  same('errors of the twin', twin.errors, reply.errors);
  same('data of the twin', withoutCoverage(twin.data), withoutCoverage(reply.data));
}

function withoutCoverage(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutCoverage);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'coverage')
      .map(([name, part]) => [name, withoutCoverage(part)]),
  );
}
