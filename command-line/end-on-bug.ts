/**
 * An error that nobody caught ends the process. What it says may be out of a row: PostgreSQL quotes values, knex whole
 * statements, and Node would print all of it with whatever hangs on the error. So its kind and its place are told alone.
 */

/** Where it is told: a logger, but for the words. */
export type Tell = (what: Readonly<Record<string, unknown>>) => void;

export function endOnBug(tell: Tell): void {
  process.on('uncaughtException', (error: unknown) => {
    try {
      tell(describe(error));
    } finally {
      process.exit(1);
    }
  });
}

function describe(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code } = error as { readonly code?: unknown };
  return {
    kind: error.constructor.name,
    // SQLSTATE, or a code of Node's or of ours.
    ...(typeof code === 'string' && /^[A-Z0-9_]{2,40}$/.test(code) && { errorCode: code }),
    frames: framesOf(error),
  };
}

/** The message stands in the stack as well, and may have lines that look like frames. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const behind = stack.indexOf(message) + message.length;
  return stack
    .slice(behind)
    .split('\n')
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .map((line) => line.trim());
}
