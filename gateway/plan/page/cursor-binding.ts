/** What a cursor is good for, as one text: caller, field, filter, order and catalog, but not the page itself. */
import { createHash } from 'node:crypto';
import { PAGE_ARGUMENTS } from '../shape/connection-field.ts';

export function cursorBinding(
  caller: string,
  field: string,
  args: Readonly<Record<string, unknown>>,
  catalogVersion: string,
): string {
  const rest = Object.entries(args).filter(([name]) => !PAGE_ARGUMENTS.some((page) => page === name));
  const text = JSON.stringify([caller, field, stable(Object.fromEntries(rest)), catalogVersion]);
  return createHash('sha256').update(text).digest('base64url');
}

/** The same value always in the same words: members sorted by name, null as if absent. */
function stable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stable);
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value)
    .filter(([, part]) => part !== null && part !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) => [name, stable(part)]);
}
