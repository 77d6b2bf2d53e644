/** Runs the sites of one or more configuration files: node subgraphs/main.ts --config site.yml [--config …] */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { TributaryError } from '../errors/tributary-error.ts';
import { loadSiteSettings } from './site/config.ts';
import { type Announcement, obey } from './site/control.ts';
import { type SiteHost, siteHost } from './site/host.ts';

// Standard output speaks to whoever started us, one line of JSON per event; the log goes to standard error.
const log = pino({ base: null }, pino.destination(2));
const announce = (what: Announcement): void => void process.stdout.write(`${JSON.stringify(what)}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { config: { type: 'string', multiple: true }, 'until-stdin-ends': { type: 'boolean' } },
  });
  const files = values.config ?? [];
  if (files.length === 0) throw new TributaryError('CONFIGURATION_INVALID', 'Name a file: --config site.yml');
  const host = siteHost((await Promise.all(files.map(loadSiteSettings))).flat(), log);
  stopOnSignals(host);
  for (const site of host.sites) announce({ site, url: (await host.start(site)).url });

  // One command after the other, so that a stop is over before the next start begins.
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== '') announce(await obey(line, host));
  }
  if (values['until-stdin-ends']) {
    await host.close();
    process.exit(0);
  }
}

function stopOnSignals(host: SiteHost): void {
  const stop = (): void => {
    host.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  // Only an error of ours is worded for people; another may quote a URL with a password.
  log.fatal(error instanceof TributaryError ? { code: error.code } : {}, explain(error));
  process.exit(1);
});

const explain = (error: unknown): string =>
  error instanceof TributaryError ? error.message : 'the sites could not be started';
