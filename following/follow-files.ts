/** Follows files while serving: a good change is taken over whole, a bad one is refused and named. */
import { setTimeout as wait } from 'node:timers/promises';
import { fingerprint } from './fingerprint.ts';
import type { Followed, FollowListener, FollowState } from './followed.ts';
import { type WatchedPlaces, watchFiles } from './watch-files.ts';

export interface FollowFilesOptions<Value> extends WatchedPlaces {
  /** Reads the files anew; throws what is wrong with them. */
  load(): Promise<Value>;
  readonly listener: FollowListener<Value>;
  /** How often to look where the system does not tell of a change. */
  readonly pollMs?: number | undefined;
  /** How long files must have rested before they are believed: who writes them may not be done. */
  readonly settleMs?: number | undefined;
  /** Milliseconds of a clock that is never set. */
  readonly now?: (() => number) | undefined;
}

/** Throws when there is nothing good to begin with. */
export async function followFiles<Value>(options: FollowFilesOptions<Value>): Promise<Followed<Value>> {
  const { files, folders, load, listener, pollMs = 1_000, settleMs = 100 } = options;
  const { now = () => performance.now() } = options;
  const look = (): Promise<string> => fingerprint(files, folders);
  let confirmed = now();
  let seen = await look();
  let state: FollowState<Value> = { phase: 'serving', value: await load() };
  let stopped = false;

  const take = (next: Value): void => {
    const { value } = state;
    state = { phase: 'serving', value: next };
    listener.took(value, next);
  };
  const reject = (error: unknown): void => {
    const because = error instanceof Error ? error.message : String(error);
    state = { phase: 'rejected', value: state.value, because };
    listener.refused(because, state.value);
  };

  /** One look: nothing when the files say what they said, else what they say once they have come to rest. */
  const follow = async (): Promise<void> => {
    let began = now();
    let found = await look();
    while (found !== seen && !stopped) {
      await wait(settleMs, undefined, { ref: false });
      began = now();
      const rested = await look();
      if (rested !== found) {
        found = rested;
        continue;
      }
      const outcome = await load().then(
        (value) => () => take(value),
        (error: unknown) => () => reject(error),
      );
      // Read while they were being changed, files may say a mixture of before and after.
      found = await look();
      if (found !== rested || stopped) continue;
      seen = rested;
      outcome();
    }
    // What was refused is confirmed by nothing: somebody meant to say something else.
    if (state.phase === 'serving' && !stopped) confirmed = began;
  };

  // One look at a time, so that an older value never follows a newer one; many calls meanwhile are one more look.
  let running = Promise.resolve();
  let waiting: Promise<void> | undefined;
  const refresh = (): Promise<void> => {
    waiting ??= running.then(() => {
      waiting = undefined;
      running = follow();
      return running;
    });
    return waiting;
  };
  const unwatch = watchFiles({ files, folders }, pollMs, () => void refresh());
  return {
    current: () => state.value,
    ageMs: () => now() - confirmed,
    state: () => state,
    refresh,
    stop() {
      stopped = true;
      unwatch();
    },
  };
}
