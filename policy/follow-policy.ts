/** Follows a deployment's policy while serving; what a request began with it keeps to its end. */
import type { CodeSchemes } from '../codes/scheme.ts';
import { announce, type Log, SILENT } from '../following/announce.ts';
import { followFiles } from '../following/follow-files.ts';
import { type Followed, fresh } from '../following/followed.ts';
import type { PolicyWorld } from './check/finding.ts';
import { loadPolicy, policyFile } from './load.ts';
import type { Policy } from './policy.ts';

export interface PolicySource {
  /** The last good one, be it confirmed or not: to look whether somebody else follows the same. */
  last(): Policy;
  /** Throws POLICY_STALE when nobody has confirmed it for too long. */
  assertFresh(): void;
  refresh(): Promise<void>;
  stop(): void;
}

export interface PolicyOptions {
  readonly deployment: string;
  readonly schemes: CodeSchemes;
  readonly maximumAgeSeconds: number;
  /** What each policy is held against. */
  readonly world?: PolicyWorld | undefined;
  /** What must hold beside: throws for a policy that does not fit. */
  readonly check?: (policy: Policy) => void;
  readonly log?: Log | undefined;
  readonly pollMs?: number | undefined;
  readonly now?: (() => number) | undefined;
}

/** Throws POLICY_INVALID. */
export async function followPolicy(options: PolicyOptions): Promise<PolicySource> {
  const { deployment, schemes, world, maximumAgeSeconds, check, log = SILENT, pollMs, now } = options;
  const source: Followed<Policy> = await followFiles({
    files: [policyFile(deployment)],
    folders: [],
    async load() {
      const policy = await loadPolicy(deployment, schemes, world);
      check?.(policy);
      return policy;
    },
    listener: announce('policy', log, ({ version }: Policy) => version),
    pollMs,
    now,
  });
  return {
    last: source.current,
    assertFresh: () => void fresh(source, maximumAgeSeconds * 1_000, 'POLICY_STALE'),
    refresh: source.refresh,
    stop: source.stop,
  };
}
