/** The sites of one process: each is started and stopped by its own name and comes back at its own address. */
import type { Logger } from 'pino';
import { readSecret } from '../../documents/read-secret.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import { followTls } from '../../tls/tls-files.ts';
import { migrateDatabase } from '../migrate.ts';
import { type RunningSite, startSite } from '../site.ts';
import { assertionAuthenticator, type Believed, openBelieved } from './authenticate.ts';
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
  const believed = new Map<string, Promise<Believed>>();
  const running = new Map<string, RunningSite>();
  const ports = new Map<string, number>();

  const settingsOf = (site: string): SiteSettings => {
    const found = known.get(site);
    if (found !== undefined) return found;
    throw new TributaryError('CONFIGURATION_INVALID', `There is no site ${JSON.stringify(site)} here.`);
  };

  const runtimeOf = ({ deployment, subgraphs, trust }: SiteSettings): Promise<SiteRuntime> =>
    shared(runtimes, [deployment, subgraphs, trust], () =>
      loadRuntime({ deployment, subgraphs, log, maximumAgeSeconds: trust?.maximumAgeSeconds }),
    );
  const believedBy = ({ gatewayKeys, revocations, trust }: SiteSettings): Promise<Believed> =>
    shared(believed, [gatewayKeys, revocations, trust], () =>
      openBelieved({ gatewayKeys, revocations, trust, log }),
    );

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
      const settings = { ...asked, port: ports.get(site) ?? asked.port };
      const started = await start(settings, await runtimeOf(asked), await believedBy(asked));
      running.set(site, started);
      ports.set(site, Number(new URL(started.url).port));
      return started;
    },
    stop,
    close: async () => {
      await Promise.all([...running.keys()].map(stop));
      const followed = [...runtimes.values(), ...believed.values()];
      await Promise.all(followed.map(async (source) => (await source).stop()));
    },
  };
}

/** Sites of one process follow the same files once. */
function shared<Value>(
  known: Map<string, Promise<Value>>,
  by: readonly unknown[],
  open: () => Promise<Value>,
): Promise<Value> {
  const key = JSON.stringify(by);
  const value = known.get(key) ?? open();
  known.set(key, value);
  return value;
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

async function start(settings: SiteSettings, runtime: SiteRuntime, trusted: Believed): Promise<RunningSite> {
  const { site, ownerUrl, subgraphs, host, port } = settings;
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
  const authenticate = assertionAuthenticator(site, trusted);
  const evidenceSecret = await readSecret(settings.evidence.secret);
  const tls = settings.tls && (await followTls(settings.tls, runtime.log));
  try {
    const running = await startSite({ ...settings, id: site, runtime, authenticate, evidenceSecret, tls });
    return { ...running, stop: () => running.stop().finally(() => tls?.stop()) };
  } catch (cause) {
    tls?.stop();
    if (cause instanceof TributaryError) throw cause;
    throw new TributaryError(
      'CONFIGURATION_INVALID',
      `Site ${site} cannot listen on ${host}:${port}.`,
      {},
      { cause },
    );
  }
}
