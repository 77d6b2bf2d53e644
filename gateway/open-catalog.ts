/** The catalog that a gateway's configuration speaks of: its deployment's schemas and its own table of sites. */
import { join } from 'node:path';
import type { Logger } from 'pino';
import { loadCodeSchemes } from '../codes/load.ts';
import { TributaryError } from '../errors/tributary-error.ts';
import type { Catalog } from './catalog/catalog.ts';
import { type FollowedCatalog, type FollowOptions, followCatalog } from './catalog/follow-catalog.ts';
import { loadCatalog } from './catalog/load.ts';
import { type GatewayConfig, loadGatewayConfig } from './config/gateway-config.ts';

export async function openCatalog({
  deployment,
  allocation,
  sites,
}: Pick<GatewayConfig, 'deployment' | 'allocation' | 'sites'>): Promise<Catalog> {
  return loadCatalog({
    directory: deployment,
    ...(allocation !== undefined && { allocation }),
    urls: sites,
    space: await spaceOf(deployment),
  });
}

/** All schemes of a deployment share one code space. */
async function spaceOf(deployment: string): Promise<number> {
  const [scheme] = (await loadCodeSchemes(deployment)).values();
  if (scheme !== undefined) return scheme.space;
  throw new TributaryError('CONFIGURATION_INVALID', `${deployment}: there is no code scheme`);
}

/**
 * Follows the catalog's files and, in the configuration, `sites` and `allocation`; everything else in it waits for
 * the next start.
 */
export async function followConfiguredCatalog(
  configFile: string,
  { logger, tell }: Pick<FollowOptions, 'tell'> & { readonly logger: Logger },
): Promise<FollowedCatalog> {
  const { deployment } = await loadGatewayConfig(configFile);
  return followCatalog({
    files: [configFile],
    folders: [join(deployment, 'catalog')],
    logger,
    tell,
    async load() {
      const config = await loadGatewayConfig(configFile);
      // Codes and policy are those of the deployment that was there at the start.
      if (config.deployment === deployment) return openCatalog(config);
      throw new TributaryError(
        'CONFIGURATION_INVALID',
        `${configFile}: another deployment needs a new start`,
      );
    },
  });
}
