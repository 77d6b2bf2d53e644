/** Executes one GraphQL request at one site: the caller's scope, the door and the loaders are made for it alone. */
import { HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import type { Knex } from 'knex';
import type { CodePattern } from '../../codes/pattern.ts';
import type { Identity } from '../../identity/identity.ts';
import { scopeOf } from '../../policy/scope.ts';
import type { RequestContext } from '../shared/request/context.ts';
import { type Narrowing, openDoor, type Scope } from '../shared/storage/door.ts';
import type { SiteRuntime } from './runtime.ts';
import { parseExtensions } from './wire.ts';

export interface SiteRequests {
  serves(subgraph: string): boolean;
  /** `hangUp` is given when nobody reads the answer any more. Throws BAD_REQUEST for extensions that are wrong. */
  execute(
    subgraph: string,
    identity: Identity,
    body: unknown,
    hangUp: AbortSignal,
  ): Promise<HTTPGraphQLResponse>;
}

export interface SiteParts {
  readonly site: string;
  readonly runtime: SiteRuntime;
  readonly pool: Knex;
  /** By how much the rows here may be older than those of the primary. */
  readonly stalenessSeconds: number;
}

export function siteRequests(parts: SiteParts): SiteRequests {
  const { runtime } = parts;
  return {
    serves: (subgraph) => runtime.served.has(subgraph),
    execute: async (name, identity, body, hangUp) => {
      const served = runtime.served.get(name);
      if (served === undefined) throw new Error(`[BUG] ${name} is not served`);
      const narrowing = narrowingOf(body, runtime, hangUp);
      return served.server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: toHttpRequest(body),
        context: async () => served.subgraph.contextFor(contextOf(parts, identity, narrowing)),
      });
    },
  };
}

/** A request is over when its deadline has passed or its caller is gone, whichever comes first. */
function narrowingOf(body: unknown, { policy }: SiteRuntime, hangUp: AbortSignal): Narrowing {
  const { fragments, deadlineMs } = parseExtensions(body, policy.identityScheme.space);
  const signal =
    deadlineMs === undefined ? hangUp : AbortSignal.any([hangUp, AbortSignal.timeout(deadlineMs)]);
  return { signal, ...(fragments && { fragments }) };
}

function contextOf(parts: SiteParts, identity: Identity, narrowing: Narrowing): RequestContext {
  const { site, runtime, pool, stalenessSeconds } = parts;
  const { schemes, policy } = runtime;
  const scope = scopeOfRequest((entity) => scopeOf(policy, identity, entity));
  const startedAt = new Date();
  const asOf = new Date(startedAt.getTime() - stalenessSeconds * 1_000);
  return { site, identity, startedAt, asOf, schemes, door: openDoor(pool, schemes, scope, narrowing) };
}

/** The rules are read once per entity and request, not once per statement. */
function scopeOfRequest(compute: Scope): Scope {
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
