/** `npm run site -- --config site.yml [--config …]`: the sites of these files, until they are told to stop. */
import { createInterface } from 'node:readline';
import { pino } from 'pino';
import { endOnBug } from '../command-line/end-on-bug.ts';
import { misused, readWords } from '../command-line/read-words.ts';
import { runCommand } from '../command-line/run-command.ts';
import { TributaryError } from '../errors/tributary-error.ts';
import { loadSiteSettings } from './site/config.ts';
import { type Announcement, obey } from './site/control.ts';
import { type SiteHost, siteHost } from './site/host.ts';

// Standard output speaks to whoever started us, one line of JSON per event; the log goes to standard error.
const log = pino({ base: null }, pino.destination(2));
endOnBug((what) => log.fatal(what, 'nobody caught an error'));
const announce = (what: Announcement): void => void process.stdout.write(`${JSON.stringify(what)}\n`);

const USAGE = `npm run site -- --config site.yml [--config …]
  --config <file>         one site, or several: what docs/configuration.md describes
  --until-stdin-ends      ends when its standard input does
While it runs it reads commands, one a line: stop <site>, start <site>.`;

const OPTIONS = {
  config: { type: 'string', multiple: true },
  'until-stdin-ends': { type: 'boolean' },
} as const;

async function serve(files: readonly string[], untilStdinEnds: boolean): Promise<void> {
  const host = siteHost((await Promise.all(files.map(loadSiteSettings))).flat(), log);
  stopOnSignals(host);
  for (const site of host.sites) announce({ site, url: (await host.start(site)).url });

  // One command after the other, so that a stop is over before the next start begins.
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== '') announce(await obey(line, host));
  }
  if (untilStdinEnds) {
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

await runCommand(USAGE, async (argv) => {
  const { values } = readWords(argv, { options: OPTIONS }, USAGE);
  const { config: files = [] } = values;
  if (files.length === 0) throw misused('say which configuration: --config', USAGE);
  await serve(files, values['until-stdin-ends'] ?? false).catch((error: unknown) => {
    // Only an error of ours is worded for people; another may quote a URL with a password.
    if (error instanceof TributaryError) log.fatal({ code: error.code }, error.message);
    else log.fatal('the sites could not be started');
    process.exit(1);
  });
});
