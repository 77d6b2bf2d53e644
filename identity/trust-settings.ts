/** How old what trust rests on may become: told by the configuration of a gateway or a site, the same everywhere else. */
import { z } from 'zod';
import { means } from '../documents/meaning.ts';

export const trustDocument = z.strictObject({
  maximumAgeSeconds: z
    .int()
    .min(5)
    .default(600)
    .meta(
      means('policy, keys and revocations that nobody could confirm for longer decide nothing any more', 300),
    ),
  keyRefreshSeconds: z
    .int()
    .min(1)
    .default(60)
    .meta(means('how often keys are fetched from a URL; files are looked at every second', 30)),
  keyCooldownSeconds: z
    .int()
    .min(1)
    .default(10)
    .meta(
      means('a key that is not known is asked for at once, but no sooner than this after the last one', 20),
    ),
});

export type TrustSettings = z.output<typeof trustDocument>;

/** What holds where a configuration says nothing. */
export const DEFAULT_TRUST: TrustSettings = Object.freeze(trustDocument.parse({}));
