/** The sites of one process: each is started and stopped by its own name and comes back at its own address. */
import type { Logger } from 'pino';
import { TributaryError } from '../../errors/tributary-error.ts';
import { migrateDatabase } from '../migrate.ts';
import { type RunningSite, startSite } from '../site.ts';
import { assertionAuthenticator } from './authenticate.ts';
import type { SiteSettings } from './config.ts';
import { loadRuntime, type SiteRuntime } from './runtime.ts';

export interface SiteHost {
  readonly sites: readonly string[];
  /** Does nothing when the site runs already. Throws CONFIGURATION_INVALID for an unknown site. */
  start(site: string): Promise<RunningSite>;
  /** Does nothing when the site is stopped already. Throws CONFIGURATION_INVALID for an unknown site. */
  stop(site: string): Promise<void>;
  close(): Promise<void>;
}

export function siteHost(settings: readonly SiteSettings[], log: Logger): SiteHost {
  const known = byName(settings);
  const runtimes = new Map<string, Promise<SiteRuntime>>();
  const running = new Map<string, RunningSite>();
  const ports = new Map<string, number>();

  const settingsOf = (site: string): SiteSettings => {
    const found = known.get(site);
    if (found !== undefined) return found;
    throw new TributaryError('CONFIGURATION_INVALID', `There is no site ${JSON.stringify(site)} here.`);
  };

  const runtimeOf = ({ deployment, subgraphs }: SiteSettings): Promise<SiteRuntime> => {
    const key = JSON.stringify([deployment, subgraphs]);
    const runtime = runtimes.get(key) ?? loadRuntime({ deployment, subgraphs, log });
    runtimes.set(key, runtime);
    return runtime;
  };

  const stop = async (site: string): Promise<void> => {
    settingsOf(site);
    const stopping = running.get(site);
    running.delete(site);
    await stopping?.stop();
  };

  return {
    sites: [...known.keys()],
    start: async (site) => {
      const already = running.get(site);
      if (already !== undefined) return already;
      const asked = settingsOf(site);
      const started = await start({ ...asked, port: ports.get(site) ?? asked.port }, await runtimeOf(asked));
      running.set(site, started);
      ports.set(site, Number(new URL(started.url).port));
      return started;
    },
    stop,
    close: async () => {
      await Promise.all([...running.keys()].map(stop));
      await Promise.all([...runtimes.values()].map(async (runtime) => (await runtime).stop()));
    },
  };
}

function byName(settings: readonly SiteSettings[]): ReadonlyMap<string, SiteSettings> {
  const known = new Map<string, SiteSettings>();
  for (const site of settings) {
    if (known.has(site.site)) {
      throw new TributaryError('CONFIGURATION_INVALID', `Site ${site.site} is configured twice.`);
    }
    known.set(site.site, site);
  }
  return known;
}

async function start(settings: SiteSettings, runtime: SiteRuntime): Promise<RunningSite> {
  const { site, ownerUrl, subgraphs, gatewayKeys, host, port } = settings;
  if (ownerUrl !== undefined) {
    await migrateDatabase(ownerUrl, subgraphs).catch((cause: unknown) => {
      throw new TributaryError(
        'CONFIGURATION_INVALID',
        `Site ${site}: its database cannot be migrated.`,
        {},
        { cause },
      );
    });
  }
  const authenticate = await assertionAuthenticator(site, gatewayKeys);
  try {
    return await startSite({ ...settings, id: site, runtime, authenticate });
  } catch (cause) {
    throw new TributaryError(
      'CONFIGURATION_INVALID',
      `Site ${site} cannot listen on ${host}:${port}.`,
      {},
      { cause },
    );
  }
}
