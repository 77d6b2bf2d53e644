/**
 * The gateway, as the way of a query: an HTTP request gets a context (request/), Apollo plans it over the
 * supergraph (supergraph/), each of its fetches becomes a fragment plan (plan/) that is run over the sites
 * and merged (execute/), and the response says how complete it is.
 */
import './config/no-telemetry.ts';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import type { Logger } from 'pino';
import { loadCodeSchemes } from '../codes/load.ts';
import { loadSigningKey } from '../identity/key-pair.ts';
import { tokenVerifier } from '../identity/token.ts';
import { loadPolicy } from '../policy/load.ts';
import { loadCatalog } from './catalog/load.ts';
import type { GatewayConfig } from './config/gateway-config.ts';
import { FragmentedDataSource } from './execute/data-source.ts';
import { observedConnector } from './execute/observed-connector.ts';
import { httpConnector } from './execute/site-connector.ts';
import { cursorSeal } from './plan/page/cursor-seal.ts';
import { assertionSigner } from './request/assertions.ts';
import { beginRequest, type House } from './request/begin-request.ts';
import { errorExit } from './request/error-exit.ts';
import { type HttpOptions, httpServer } from './request/http-server.ts';
import { operationPlugin } from './request/operation-plugin.ts';
import { reportPlugin } from './request/report-plugin.ts';
import type { RequestContext } from './request/request-context.ts';
import { loadSitesSdl, SITES_SUBGRAPH, sitesDataSource } from './sites/sites-subgraph.ts';
import { loadSupergraph } from './supergraph/load-supergraph.ts';
import { fragmentedEntities } from './supergraph/routed-schema.ts';

export interface RunningGateway {
  readonly url: string;
  stop(): Promise<void>;
}

export interface GatewayParts {
  readonly logger: Logger;
  readonly pages?: NonNullable<HttpOptions['pages']>;
}

export async function startGateway(
  config: GatewayConfig,
  { logger, pages }: GatewayParts,
): Promise<RunningGateway> {
  const house = await openHouse(config);
  const sitesSdl = await loadSitesSdl();
  const { supergraphSdl, routed } = await loadSupergraph(config.subgraphs, {
    name: SITES_SUBGRAPH,
    sdl: sitesSdl,
  });
  const connector = observedConnector(
    httpConnector({
      deadlineMs: config.limits.siteDeadlineMs,
      maximumBytes: config.limits.siteAnswerBytes,
      connectionsPerSite: config.limits.connectionsPerSite,
    }),
  );
  const unfragmented = new Map(
    config.subgraphs.flatMap(({ name, url }) => (url === undefined ? [] : [[name, url]])),
  );
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => {
      if (name === SITES_SUBGRAPH) return sitesDataSource(sitesSdl, fragmentedEntities(routed), connector);
      const url = unfragmented.get(name);
      return url === undefined
        ? new FragmentedDataSource(name, routed, connector)
        : new RemoteGraphQLDataSource({ url });
    },
  });
  const apollo = new ApolloServer<RequestContext>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: errorExit(logger),
    plugins: [operationPlugin, reportPlugin],
    stopOnTerminationSignals: false,
    logger,
  });
  await apollo.start();

  const server = httpServer({
    apollo,
    maximumBodyBytes: config.limits.requestBytes,
    begin: (head) => beginRequest(head, house),
    ready: () => true,
    ...(pages && { pages }),
  });
  server.listen(config.port, config.host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${config.host}:${port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await apollo.stop();
      await connector.close();
    },
  };
}

async function openHouse(config: GatewayConfig): Promise<House> {
  const schemes = await loadCodeSchemes(config.deployment);
  const policy = await loadPolicy(config.deployment, schemes);
  const catalog = await loadCatalog({
    directory: config.deployment,
    ...(config.allocation !== undefined && { allocation: config.allocation }),
    urls: config.sites,
    space: policy.identityScheme.space,
  });
  return {
    verifyToken: await tokenVerifier(config.identity),
    policy,
    schemes,
    catalog: () => catalog,
    cursors: cursorSeal(await readFile(config.cursorSecret)),
    limits: { defaultSize: config.limits.pageSize, maximumSize: config.limits.maximumPageSize },
    assertionFor: assertionSigner(await loadSigningKey(config.assertionKey)),
  };
}
