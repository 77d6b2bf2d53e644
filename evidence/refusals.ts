/**
 * Requests that were turned away at the door, counted by the minute: they looked at nothing, their caller is not known,
 * and anybody may send any number of them, so that an entry for each would bury the others and fill the disk.
 */
import type { EvidenceLog } from './evidence-log.ts';

export interface Refusals {
  count(code: string): void;
  /** Writes down what was counted and not yet written, and ends. */
  close(): Promise<void>;
}

const INTERVAL_MS = 60_000;

export function countRefusals(
  log: Pick<EvidenceLog, 'append'>,
  { everyMs = INTERVAL_MS }: { readonly everyMs?: number } = {},
): Refusals {
  let counts = new Map<string, number>();
  let since = new Date();
  const write = async (): Promise<void> => {
    if (counts.size === 0) {
      since = new Date();
      return;
    }
    const [taken, from] = [counts, since];
    [counts, since] = [new Map(), new Date()];
    try {
      await log.append({ kind: 'refused', since: from.toISOString(), counts: Object.fromEntries(taken) });
    } catch {
      // Told where evidence is kept; they are counted in the next minute.
      for (const [code, count] of taken) counts.set(code, (counts.get(code) ?? 0) + count);
      since = from;
    }
  };
  const timer = setInterval(() => void write(), everyMs).unref();
  return {
    count: (code) => void counts.set(code, (counts.get(code) ?? 0) + 1),
    async close() {
      clearInterval(timer);
      await write();
    },
  };
}
