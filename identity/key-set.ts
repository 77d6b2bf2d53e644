/** Public keys of somebody whose signatures are believed, by URL or out of a file, followed while we run. */
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { errors, type JWTVerifyGetKey } from 'jose';
import { TributaryError } from '../errors/tributary-error.ts';
import { announce, type Log, SILENT } from '../following/announce.ts';
import { followFiles } from '../following/follow-files.ts';
import { followUrl } from '../following/follow-url.ts';
import { type Followed, fresh } from '../following/followed.ts';
import { parseKeySet } from './parse-key-set.ts';
import { DEFAULT_TRUST, type TrustSettings } from './trust-settings.ts';

export interface KeySet {
  /** The key that a header names, as far as is known. One that is not is looked for once more at the source. */
  readonly keyOf: JWTVerifyGetKey;
  /** Throws ISSUER_UNREACHABLE when nobody has confirmed the set for too long: then no signature is worth anything. */
  assertFresh(): void;
  /** Looks at the source now. */
  refresh(): Promise<void>;
  stop(): void;
}

export interface KeySetOptions {
  /** Whose keys they are, for the log. */
  readonly name?: string;
  readonly trust?: Partial<TrustSettings> | undefined;
  readonly log?: Log | undefined;
  readonly pollMs?: number;
  readonly now?: () => number;
}

/**
 * A file must hold a set now; a URL may answer later, and until it does nothing can be verified.
 * Throws CONFIGURATION_INVALID.
 */
export async function openKeySet(location: string, options: KeySetOptions = {}): Promise<KeySet> {
  const { now = () => performance.now() } = options;
  const trust = { ...DEFAULT_TRUST, ...options.trust };
  const source = await follow(location, options, trust);
  const known: JWTVerifyGetKey = (header, token) => {
    const keys = source.current();
    if (keys === undefined) throw new TributaryError('ISSUER_UNREACHABLE');
    return keys(header, token);
  };
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;
  /** Anyone may invent names of keys: the source is bothered for them only now and then. */
  const askAnew = async (): Promise<void> => {
    if (asking === undefined && now() - askedAt >= trust.keyCooldownSeconds * 1_000) {
      askedAt = now();
      asking = source.refresh().finally(() => {
        asking = undefined;
      });
    }
    // A source that hangs must not take the request along.
    await Promise.race([asking, wait(LONGEST_WAIT_MS, undefined, { ref: false })]);
  };
  return {
    async keyOf(header, token) {
      // At the start an issuer by URL has not been heard yet.
      if (source.current() === undefined) await askAnew();
      try {
        return await known(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
        await askAnew();
        // When the source is lost it may be a new key of theirs that we cannot see: no reason to call it bad.
        if (source.state().phase === 'rejected') throw new TributaryError('ISSUER_UNREACHABLE');
        return await known(header, token);
      }
    },
    assertFresh: () => void fresh(source, trust.maximumAgeSeconds * 1_000, 'ISSUER_UNREACHABLE'),
    refresh: source.refresh,
    stop: source.stop,
  };
}

const LONGEST_WAIT_MS = 5_000;

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

async function follow(
  location: string,
  { name = 'keys', log = SILENT, pollMs, now }: KeySetOptions,
  { keyRefreshSeconds }: TrustSettings,
): Promise<Followed<JWTVerifyGetKey | undefined>> {
  if (/^https?:/.test(location)) {
    const { protocol, hostname } = new URL(location);
    if (protocol === 'http:' && !LOOPBACK.test(hostname)) {
      throw new TributaryError('CONFIGURATION_INVALID', `${location}: keys are fetched by https only`);
    }
    const everyMs = keyRefreshSeconds * 1_000;
    return followUrl({ url: location, parse: parseKeySet, listener: announce(name, log), everyMs, now });
  }
  return followFiles({
    files: [location],
    folders: [],
    load: () => loadKeySet(location),
    listener: announce(name, log),
    pollMs,
    now,
  });
}

async function loadKeySet(path: string): Promise<JWTVerifyGetKey | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  try {
    if (text === undefined) throw new Error('it cannot be read');
    return parseKeySet(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new TributaryError('CONFIGURATION_INVALID', `${path}: ${why}`);
  }
}
