/** Follows the files of a catalog while serving: a good change is taken over whole, a bad one is refused and named. */
import type { Logger } from 'pino';
import { followFiles } from '../../following/follow-files.ts';
import type { WatchedPlaces } from '../../following/watch-files.ts';
import type { Catalog } from './catalog.ts';
import { differences } from './differences.ts';
import { someOf } from './some-of.ts';
import type { CatalogStore } from './store.ts';

export interface FollowOptions extends WatchedPlaces {
  /** Reads the catalog anew; throws what is wrong with it. */
  load(): Promise<Catalog>;
  readonly logger: Pick<Logger, 'info' | 'error'>;
  /** Hears what the log hears, in one line, for people who do not read the log. */
  readonly tell?: ((line: string) => void) | undefined;
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
  const { logger, tell, pollMs = 2_000 } = options;
  const followed = await followFiles<Catalog>({
    ...options,
    pollMs,
    listener: {
      took(before, after) {
        const line = takenOver(before, after);
        logger.info(line);
        tell?.(line);
      },
      refused(because, stays) {
        const line = `catalog refused, ${stays.version} stays`;
        logger.error({ because }, line);
        tell?.(`${line}: ${because}`);
      },
    },
  });
  const { current, refresh, stop } = followed;
  return {
    current,
    refresh,
    stop,
    state() {
      const { value: catalog, ...state } = followed.state();
      return { ...state, catalog };
    },
  };
}

function takenOver(before: Catalog, after: Catalog): string {
  const versions =
    before.version === after.version
      ? `catalog ${after.version} read again`
      : `catalog ${before.version} -> ${after.version}`;
  const became = differences(before, after);
  return became.length === 0 ? versions : `${versions}: ${someOf(became)}`;
}
