/** Remembers gathered statistics for a while; the `asOf` of their coverage says how old they are. */
import type { FieldAnswer } from './merge/field-answer.ts';

export interface StatisticsCache {
  get(key: string): FieldAnswer | undefined;
  set(key: string, answer: FieldAnswer): void;
}

export interface CacheOptions {
  /** 0 remembers nothing. */
  readonly seconds: number;
  /** The oldest makes room for the newest. */
  readonly entries?: number;
  readonly now?: () => number;
}

export function statisticsCache({
  seconds,
  entries = 1_000,
  now = () => performance.now(),
}: CacheOptions): StatisticsCache {
  const kept = new Map<string, { readonly answer: FieldAnswer; readonly until: number }>();
  return {
    get(key) {
      const known = kept.get(key);
      if (known !== undefined && known.until <= now()) kept.delete(key);
      else if (known !== undefined) return structuredClone(known.answer);
      return undefined;
    },
    set(key, answer) {
      if (seconds <= 0) return;
      kept.delete(key);
      const [oldest] = kept.keys();
      if (kept.size >= entries && oldest !== undefined) kept.delete(oldest);
      // Rows are written into on the way to the caller; what is kept must stay as it was.
      kept.set(key, { answer: structuredClone(answer), until: now() + seconds * 1_000 });
    },
  };
}
