/** What became of an operation, out of the errors beside its answer. */
import type { Decision, Denial } from '../body.ts';
import { coordinatesAt } from './coordinates-at.ts';
import type { Selected } from './selected.ts';

/** Codes by which a policy says no. */
const DENIALS: ReadonlySet<string> = new Set([
  'FIELD_DENIED',
  'FILTER_DENIED',
  'STATISTICS_DENIED',
  'WRITE_DENIED',
]);

export interface AnswerError {
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

export function decisionOf(selected: Selected, data: unknown, errors: readonly AnswerError[]): Decision {
  const denied = denialsAmong(selected, errors);
  const others = errors.map(codeOf).filter((code) => !DENIALS.has(code));
  const failed = [...new Set(others)].sort();
  if (isSomething(data) || errors.length === 0) {
    return {
      kind: 'GIVEN',
      ...(denied.length > 0 && { denied }),
      ...(failed.length > 0 && { failed }),
    };
  }
  return denied.length > 0 ? { kind: 'DENIED', denied } : { kind: 'FAILED', failed };
}

const codeOf = ({ extensions }: AnswerError): string => String(extensions?.code ?? 'INTERNAL_ERROR');

/** Each field once: of a list, every row may have an error. */
function denialsAmong(selected: Selected, errors: readonly AnswerError[]): readonly Denial[] {
  const found = new Map<string, Denial>();
  for (const error of errors) {
    const code = codeOf(error);
    if (!DENIALS.has(code)) continue;
    const fields = coordinatesAt(selected, error.path ?? []);
    for (const field of fields.length === 0 ? [undefined] : fields) {
      found.set(`${field} ${code}`, { ...(field !== undefined && { field }), code });
    }
  }
  return [...found.values()].sort((a, b) => ((a.field ?? '') < (b.field ?? '') ? -1 : 1));
}

/** Whether anything but nulls, empty lists and names of types stands in it. A count of nothing is something. */
function isSomething(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.some(isSomething);
  if (typeof value === 'object') return Object.values(value).some(isSomething);
  return true;
}
