/**
 * The gateway, as the way of a query: an HTTP request gets a context (request/), Apollo plans it over the
 * supergraph (supergraph/), each of its fetches becomes a fragment plan (plan/) that is run over the sites
 * and merged (execute/), and the response says how complete it is.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { parse } from 'graphql';
import type { Logger } from 'pino';
import { TributaryError } from '../errors/tributary-error.ts';
import { entitiesOf } from '../policy/check/entities.ts';
import { followTls } from '../tls/tls-files.ts';
import { apolloServer } from './apollo.ts';
import type { CatalogStore } from './catalog/store.ts';
import type { GatewayConfig } from './config/gateway-config.ts';
import { observedConnector } from './execute/observed-connector.ts';
import { sharedConnector } from './execute/shared-connector.ts';
import { httpConnector } from './execute/site-connector.ts';
import { statisticsCache } from './execute/statistics-cache.ts';
import { openGatewayEvidence } from './gateway-evidence.ts';
import { openHub } from './hub/hub.ts';
import { openHouse } from './open-house.ts';
import type { Optimizations } from './plan/planning-context.ts';
import { beginRequest } from './request/begin-request.ts';
import { type HttpOptions, httpServer } from './request/http-server.ts';
import { loadSitesSdl, SITES_SUBGRAPH } from './sites/sites-subgraph.ts';
import { loadSupergraph } from './supergraph/load-supergraph.ts';

export interface RunningGateway {
  readonly url: string;
  stop(): Promise<void>;
}

export interface GatewayParts {
  readonly logger: Logger;
  readonly pages?: NonNullable<HttpOptions['pages']>;
  /** Where requests take their catalog from; the one that the configuration speaks of, unchanging, when absent. */
  readonly catalog?: CatalogStore;
  /** For tests that compare with what is planned without them. */
  readonly optimize?: Optimizations;
}

/** Needs no site to be up. Throws what is wrong with configuration, catalog, policy or schema. */
export async function startGateway(
  config: GatewayConfig,
  { logger, pages, catalog, optimize }: GatewayParts,
): Promise<RunningGateway> {
  const { host, port, limits, subgraphs, superiors } = config;
  const own = { name: SITES_SUBGRAPH, sdl: await loadSitesSdl() };
  const supergraph = await loadSupergraph(subgraphs, own);
  const tls = config.siteTls && (await followTls(config.siteTls, logger));
  const observed = observedConnector(
    httpConnector({
      deadlineMs: limits.siteDeadlineMs,
      maximumBytes: limits.siteAnswerBytes,
      connectionsPerSite: limits.connectionsPerSite,
      tls: tls?.current,
    }),
  );
  const connector = { ...observed, ...sharedConnector(observed) };
  const statistics = statisticsCache({ seconds: limits.statisticsCacheSeconds });
  const entities = entitiesOf(parse(supergraph.supergraphSdl, { noLocation: true }).definitions);
  const opened = await openHouse(config, entities, connector, catalog, logger);
  const kept = await openGatewayEvidence(config.evidence, logger);
  const { evidence, refusals } = kept;
  const house = { ...opened, evidence, refusals, optimize };
  const apollo = apolloServer({
    supergraph,
    own,
    subgraphs,
    connector,
    statistics,
    limits,
    evidence,
    logger,
  });
  await apollo.start();
  const below = { subgraphs, routed: supergraph.routed, connector, statistics, house, logger };
  const hub = superiors && (await openHub({ superiors, trust: config.trust, ...below }));

  const server = httpServer({
    apollo,
    logger,
    maximumBodyBytes: limits.requestBytes,
    begin: (head) => beginRequest(head, house),
    ready: () => true,
    ...(hub && { subgraph: hub.answer }),
    ...(pages && { pages }),
  });
  server.listen(port, host);
  await once(server, 'listening').catch(async (cause: unknown) => {
    await kept.close();
    throw new TributaryError(
      'CONFIGURATION_INVALID',
      `The gateway cannot listen on ${host}:${port}.`,
      {},
      { cause },
    );
  });
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await apollo.stop();
      await connector.close();
      hub?.leave();
      opened.leave();
      tls?.stop();
      await kept.close();
    },
  };
}
