/** Executes one GraphQL request at one site: the caller's scope, the door and the loaders are made for it alone. */
import { HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import type { Knex } from 'knex';
import type { CodePattern } from '../../codes/pattern.ts';
import type { Identity } from '../../identity/identity.ts';
import { scopeOf } from '../../policy/scope.ts';
import type { RequestContext } from '../shared/request/context.ts';
import { openDoor, type Scope } from '../shared/storage/door.ts';
import type { SiteRuntime } from './runtime.ts';

export interface SiteRequests {
  serves(subgraph: string): boolean;
  execute(subgraph: string, identity: Identity, body: unknown): Promise<HTTPGraphQLResponse>;
}

export interface SiteParts {
  readonly site: string;
  readonly runtime: SiteRuntime;
  readonly pool: Knex;
}

export function siteRequests({ site, runtime, pool }: SiteParts): SiteRequests {
  return {
    serves: (subgraph) => runtime.served.has(subgraph),
    execute: (name, identity, body) => {
      const served = runtime.served.get(name);
      if (served === undefined) throw new Error(`[BUG] ${name} is not served`);
      return served.server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: toHttpRequest(body),
        context: async () => served.subgraph.contextFor(contextOf(site, runtime, pool, identity)),
      });
    },
  };
}

function contextOf(site: string, runtime: SiteRuntime, pool: Knex, identity: Identity): RequestContext {
  const { schemes, policy } = runtime;
  const door = openDoor(
    pool,
    schemes,
    scopeOfRequest((entity) => scopeOf(policy, identity, entity)),
  );
  return { site, identity, asOf: new Date(), schemes, door };
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
