/** Follows what a URL says: asked again and again in the background, never in the way of who uses the last answer. */
import type { Followed, FollowListener, FollowState } from './followed.ts';

export interface FollowUrlOptions<Value> {
  readonly url: string;
  /** Throws what is wrong with the text. */
  parse(text: string): Value;
  readonly listener: FollowListener<Value | undefined>;
  /** How long an answer is taken for granted before the URL is asked again. */
  readonly everyMs: number;
  /** Milliseconds of a clock that is never set. */
  readonly now?: (() => number) | undefined;
}

const RETRY_MS = 5_000;
const TIMEOUT_MS = 5_000;
const MAXIMUM_BYTES = 256 * 1024;

/** Needs nobody to answer at the start: until somebody does there is no value, and its age has no end. */
export function followUrl<Value>(options: FollowUrlOptions<Value>): Followed<Value | undefined> {
  const { url, parse, listener, everyMs, now = () => performance.now() } = options;
  let confirmed = Number.NEGATIVE_INFINITY;
  let state: FollowState<Value | undefined> = { phase: 'serving', value: undefined };
  let text: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const ask = async (): Promise<void> => {
    const began = now();
    try {
      const said = await readUrl(url);
      const value = said === text ? state.value : parse(said);
      if (stopped) return;
      const before = state;
      state = { phase: 'serving', value };
      confirmed = began;
      if (said !== text || before.phase === 'rejected') listener.took(before.value, value);
      text = said;
    } catch (error) {
      if (stopped) return;
      const because = error instanceof Error ? error.message : String(error);
      const known = state.phase === 'rejected' && state.because === because;
      state = { phase: 'rejected', value: state.value, because };
      // Said once, however often it is tried.
      if (!known) listener.refused(because, state.value);
    }
  };

  let running: Promise<void> | undefined;
  const refresh = (): Promise<void> => {
    if (stopped) return Promise.resolve();
    clearTimeout(timer);
    running ??= ask().finally(() => {
      running = undefined;
      if (stopped) return;
      const pause = state.phase === 'serving' ? everyMs : Math.min(everyMs, RETRY_MS);
      timer = setTimeout(() => void refresh(), pause).unref();
    });
    return running;
  };
  void refresh();
  return {
    current: () => state.value,
    ageMs: () => now() - confirmed,
    state: () => state,
    refresh,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** A redirect would lead to a place that nobody configured. The error names no more than what was wrong. */
async function readUrl(url: string): Promise<string> {
  const response = await fetch(url, {
    headers: { accept: 'application/json', 'cache-control': 'no-cache' },
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => {
    throw new Error('nobody answers');
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`the answer has status ${response.status}`);
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > MAXIMUM_BYTES) throw new Error(`the answer is longer than ${MAXIMUM_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
