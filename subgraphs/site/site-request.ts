/** Executes one GraphQL request at one site: the caller's scope, the door and the loaders are made for it alone. */
import { HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import type { Knex } from 'knex';
import { type CodePattern, parsePattern, simplifyPatterns } from '../../codes/pattern.ts';
import type { Stated } from '../../identity/assertion.ts';
import { type Guard, openGuard } from '../../policy/guard.ts';
import type { Policy } from '../../policy/policy.ts';
import { visiblePlaces } from '../../policy/scope.ts';
import type { RequestContext } from '../shared/request/context.ts';
import { readSettings } from '../shared/storage/barrier/setting.ts';
import { openDoor, type Scope } from '../shared/storage/door.ts';
import { openTransaction, type RequestTransaction } from '../shared/storage/request-transaction.ts';
import type { Subgraph } from '../shared/subgraph.ts';
import type { EvidencedRequest } from './evidence/request-statement.ts';
import type { SiteEvidence, WatchedRequest } from './evidence/site-evidence.ts';
import type { SiteRuntime } from './runtime.ts';
import { parseExtensions, type WireExtensions } from './wire.ts';

/** Who asks, and the policy by which they are answered: the one that the request began with. */
export interface Asker extends Stated {
  readonly policy: Policy;
}

export interface SiteRequests {
  serves(subgraph: string): boolean;
  /** `hangUp` is given when nobody reads the answer any more. Throws BAD_REQUEST for extensions that are wrong. */
  execute(subgraph: string, asker: Asker, body: unknown, hangUp: AbortSignal): Promise<HTTPGraphQLResponse>;
}

export interface SiteParts {
  readonly site: string;
  readonly runtime: SiteRuntime;
  readonly pool: Knex;
  /** By how much the rows here may be older than those of the primary. */
  readonly stalenessSeconds: number;
  /** Where it is written down who looked. */
  readonly evidence: Pick<SiteEvidence, 'begin'>;
}

export function siteRequests(parts: SiteParts): SiteRequests {
  const { runtime } = parts;
  return {
    serves: (subgraph) => runtime.served.has(subgraph),
    execute: async (name, asker, body, hangUp) => {
      const served = runtime.served.get(name);
      if (served === undefined) throw new Error(`[BUG] ${name} is not served`);
      const { subgraph, server } = served;
      const { gateway, ...narrowing } = narrowingOf(body, asker, hangUp);
      const guard = openGuard(asker.policy, runtime.schemes, asker.identity);
      const transaction = transactionOf(parts, subgraph, scopeOf(guard), narrowing.signal);
      const watched = parts.evidence.begin({ guard, gateway, transaction });
      try {
        const answer = await server.executeHTTPGraphQLRequest({
          httpGraphQLRequest: toHttpRequest(body),
          context: async () => subgraph.contextFor(contextOf(parts, guard, watched, narrowing)),
        });
        // Before the answer leaves: whoever has it must be able to rely on what is written down about it.
        watched.assertKept();
        return answer;
      } finally {
        await transaction.rollback();
      }
    },
  };
}

interface Narrowing extends Pick<WireExtensions, 'fragments'> {
  /** All that is kept here; absent: it may be anything. */
  readonly holds?: readonly CodePattern[];
  /** Ends statements that nobody waits for any more. */
  readonly signal: AbortSignal;
}

/** A request is over when its deadline has passed or its caller is gone, whichever comes first. */
function narrowingOf(
  body: unknown,
  { policy, holds }: Asker,
  hangUp: AbortSignal,
): Narrowing & Pick<EvidencedRequest, 'gateway'> {
  const { space } = policy.identityScheme;
  const { deadlineMs, evidence: gateway, ...places } = parseExtensions(body, space);
  const signal =
    deadlineMs === undefined ? hangUp : AbortSignal.any([hangUp, AbortSignal.timeout(deadlineMs)]);
  return {
    ...places,
    ...(holds && { holds: holds.map((text) => parsePattern(text, space)) }),
    signal,
    gateway,
  };
}

function transactionOf(
  { pool, runtime }: SiteParts,
  { relations, references = [] }: Subgraph,
  { visible }: Scope,
  signal: AbortSignal,
): RequestTransaction {
  return openTransaction({
    pool,
    settings: readSettings(relations, visible, runtime.schemes),
    tables: [...relations.map(({ table }) => table), ...references],
    signal,
  });
}

function contextOf(
  { site, runtime, stalenessSeconds }: SiteParts,
  guard: Guard,
  { reading: transaction, evidence }: WatchedRequest,
  { fragments, holds }: Narrowing,
): RequestContext {
  const { schemes } = runtime;
  const startedAt = new Date();
  const asOf = new Date(startedAt.getTime() - stalenessSeconds * 1_000);
  const door = openDoor({ transaction, schemes, scope: scopeOf(guard), fragments, holds });
  return { site, identity: guard.caller, guard, startedAt, asOf, schemes, door, evidence };
}

/** Worked out once per entity and request, not once per statement. */
function scopeOf(guard: Guard): Scope {
  const visible = once((entity) => visiblePlaces(guard.rights(entity)));
  const counted = once((entity) => simplifyPatterns([...visible(entity), ...guard.rights(entity).COUNT]));
  return { visible, counted };
}

function once(compute: Scope['visible']): Scope['visible'] {
  const known = new Map<string, readonly CodePattern[]>();
  return (entity) => {
    const patterns = known.get(entity) ?? compute(entity);
    known.set(entity, patterns);
    return patterns;
  };
}

/** Only the body counts: no header of the outside reaches the execution. */
const toHttpRequest = (body: unknown): HTTPGraphQLRequest => ({
  method: 'POST',
  headers: new HeaderMap([['content-type', 'application/json']]),
  search: '',
  body,
});
