/** What is written down about an unexpected error: where it happened, never whom it concerned. */
import type { Logger } from 'pino';

/**
 * PostgreSQL quotes values in its messages and knex the statement, so no message is kept: the kind of error, its
 * code and the frames of the stack are enough to find the place.
 */
export function logUnexpected(log: Logger, error: unknown, where: Readonly<Record<string, unknown>>): void {
  const root = rootOf(error);
  log.error({ ...where, ...describe(root) }, 'unexpected error');
}

function rootOf(error: unknown): unknown {
  let root = error;
  while (root instanceof Error && 'originalError' in root && root.originalError instanceof Error) {
    root = root.originalError;
  }
  return root;
}

function describe(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: error.name,
    ...('code' in error ? { errorCode: error.code } : {}),
    frames: frames.map((frame) => frame.trim()),
  };
}
