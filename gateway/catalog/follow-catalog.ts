/** Follows the files of a catalog while serving: a good change is taken over whole, a bad one is refused and named. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Catalog } from './catalog.ts';
import { fingerprint } from './files/fingerprint.ts';
import { type WatchedPlaces, watchFiles } from './files/watch-files.ts';
import type { CatalogStore } from './store.ts';

export interface FollowOptions extends WatchedPlaces {
  /** Reads the catalog anew; throws what is wrong with it. */
  load(): Promise<Catalog>;
  readonly logger: Pick<Logger, 'info' | 'error'>;
  /** How often to look where the system does not tell of a change. */
  readonly pollMs?: number;
  /** How long files must have rested before they are believed: who writes them may not be done. */
  readonly settleMs?: number;
}

export type FollowState =
  /** What the files say is served. */
  | { readonly phase: 'serving'; readonly catalog: Catalog }
  /** The files say something that cannot be served; the catalog is the last good one. */
  | { readonly phase: 'rejected'; readonly catalog: Catalog; readonly because: string };

export interface FollowedCatalog extends CatalogStore {
  state(): FollowState;
  /** Looks at the files now; resolved when what they said then is served or rejected. */
  refresh(): Promise<void>;
  stop(): void;
}

/** Throws when there is no good catalog to begin with. */
export async function followCatalog(options: FollowOptions): Promise<FollowedCatalog> {
  const { files, folders, load, logger, pollMs = 2_000, settleMs = 100 } = options;
  const look = (): Promise<string> => fingerprint(files, folders);
  let seen = await look();
  let state: FollowState = { phase: 'serving', catalog: await load() };
  let stopped = false;

  const take = (next: Catalog): void => {
    const { catalog } = state;
    state = { phase: 'serving', catalog: next };
    if (catalog.version !== next.version) logger.info(`catalog ${catalog.version} -> ${next.version}`);
    else logger.info(`catalog ${next.version} read again`);
  };
  const reject = (error: unknown): void => {
    const because = error instanceof Error ? error.message : String(error);
    state = { phase: 'rejected', catalog: state.catalog, because };
    logger.error({ because }, `catalog refused, ${state.catalog.version} stays`);
  };

  /** One look: nothing when the files say what they said, else their new catalog once they have come to rest. */
  const follow = async (): Promise<void> => {
    let found = await look();
    while (found !== seen && !stopped) {
      await wait(settleMs, undefined, { ref: false });
      const rested = await look();
      if (rested !== found) {
        found = rested;
        continue;
      }
      const outcome = await load().then(
        (catalog) => () => take(catalog),
        (error: unknown) => () => reject(error),
      );
      // Read while they were being changed, files may say a mixture of before and after.
      found = await look();
      if (found !== rested || stopped) continue;
      seen = rested;
      outcome();
    }
  };

  // One look at a time, so that an older catalog never follows a newer one; many calls meanwhile are one more look.
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
    current: () => state.catalog,
    state: () => state,
    refresh,
    stop() {
      stopped = true;
      unwatch();
    },
  };
}
