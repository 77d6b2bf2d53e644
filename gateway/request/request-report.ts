/** Gathers, while a request runs, how complete each part is and, on request, how it was planned. */
import type { Coverage } from '../execute/merge/coverage.ts';

export interface CoverageEntry extends Omit<Coverage, '__typename'> {
  /** Response path of the field. */
  readonly path: readonly (string | number)[];
}

export interface RequestReport {
  /** Whether the caller wishes to see the fragment plans. */
  readonly explain: boolean;
  readonly coverage: CoverageEntry[];
  readonly plans: string[];
}

export const requestReport = (explain: boolean): RequestReport => ({ explain, coverage: [], plans: [] });
