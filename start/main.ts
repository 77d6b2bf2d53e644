/** `npm start`: PostgreSQL, every site of a deployment with its data, the gateway; until Ctrl-C, then nothing is left. */
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { loadCodeSchemes } from '../codes/load.ts';
import { inWords } from '../command-line/run-command.ts';
import { TributaryError } from '../errors/tributary-error.ts';
import { primaryOf } from '../gateway/catalog/catalog.ts';
import { loadSchemas } from '../gateway/catalog/load.ts';
import { assertDemoAllowed } from '../identity/demo-issuer.ts';
import { banner } from './banner.ts';
import { type Child, startChild } from './child.ts';
import { writeAuditConfig, writeGatewayConfig, writeSitesConfig } from './configurations.ts';
import { createRoles, databaseOf } from './databases.ts';
import { type Cut, fill } from './fill.ts';
import { askFirstQuestion } from './first-question.ts';
import { assertPortFree } from './free-port.ts';
import { ensureKeys } from './keys.ts';
import { isFilled, manifestOf, removeManifest, writeManifest } from './manifest.ts';
import { claim } from './only-one.ts';
import { parseOptions, type StartOptions, USAGE } from './options.ts';
import { placesOf } from './places.ts';
import { startCluster } from './postgres/cluster.ts';
import { terminalProgress } from './progress.ts';

/** What was started, to be stopped in the opposite order. */
const started: { stop(): Promise<void> }[] = [];
const cancel = new AbortController();

async function main(): Promise<void> {
  const began = performance.now();
  if (process.argv.includes('--help')) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  assertDemoAllowed(process.env.NODE_ENV);
  const options = await parseOptions(process.argv.slice(2));
  const cut = await cutOf(options);
  const sites = [...new Set(cut.allocation.values())];
  const places = await placesOf(options.deployment.name);
  started.push(await claim(places.data, options.deployment.name));
  await assertPortFree(options.port);
  await ensureKeys();
  const progress = terminalProgress(process.stdout);

  progress.step('PostgreSQL');
  const manifest = manifestOf(options);
  const filled = !options.fresh && (await isFilled(places.manifest, manifest));
  if (!filled) {
    await removeManifest(places.manifest);
    // What the gateway remembers of the sites' evidence is of databases that are thrown away.
    await rm(places.evidence, { recursive: true, force: true });
  }
  const starting = startCluster(places.postgres, { fresh: !filled });
  // Ctrl-C while the server is still starting must find it, too.
  started.push({ stop: async () => (await starting).stop() });
  const cluster = await starting;
  cancel.signal.throwIfAborted();
  if (!filled) {
    await fill(cluster, options, cut, progress, cancel.signal);
    await writeManifest(places.manifest, manifest);
  }

  progress.step('Sites');
  const databases = await createRoles(cluster, sites);
  await writeSitesConfig(places, options, databases);
  await writeAuditConfig(places, options, databases, (site) => cluster.adminUrl(databaseOf(site)));
  const host = startChild('subgraphs/main.ts', ['--config', places.sitesConfig], places.sitesLog);
  started.push(host);
  const announced = await host.lines<{ site: string; url: string }>(sites.length, (seen) =>
    progress.count(seen, sites.length),
  );

  progress.step('Gateway');
  await writeGatewayConfig(
    places,
    options,
    Object.fromEntries(announced.map(({ site, url }) => [site, url])),
  );
  const gateway = startChild('gateway/main.ts', ['--config', places.gatewayConfig], places.gatewayLog);
  started.push(gateway);
  const [ready] = await gateway.lines<{ gateway: string }>(1);
  const url = ready?.gateway ?? '';

  progress.step('A first question to every site');
  const faults = await askFirstQuestion(options.deployment, url, cancel.signal);
  progress.end();
  for (const fault of faults) process.stdout.write(`  ! ${fault}\n`);
  process.stdout.write(banner(options, url, sites.length, (performance.now() - began) / 1000));

  for (const child of [host, gateway]) watch(child);
  host.listen((message: SiteMessage) => process.stdout.write(`${say(message)}\n`));
  gateway.listen(({ catalog }: { readonly catalog: string }) => process.stdout.write(`${catalog}\n`));
  createInterface({ input: process.stdin }).on('line', (line) => host.say(line));
}

interface SiteMessage {
  readonly site?: string;
  readonly stopped?: true;
  readonly message?: string;
}

const say = ({ site, stopped, message }: SiteMessage): string =>
  message ?? `${site} ${stopped ? 'is down' : 'is up again'}`;

async function cutOf({ deployment, allocation }: StartOptions): Promise<Cut> {
  const [scheme] = (await loadCodeSchemes(deployment.directory)).values();
  if (scheme === undefined)
    throw new TributaryError('CONFIGURATION_INVALID', `${deployment.name} has no code scheme.`);
  const { fragments, allocation: placed } = await loadSchemas({
    directory: deployment.directory,
    ...(allocation !== 'default' && { allocation }),
    space: scheme.space,
  });
  // A deployment that is filled from nothing has no copies yet: rows are written at the primaries.
  const primaries = [...placed.keys()].flatMap((fragment) => {
    const site = primaryOf({ allocation: placed }, fragment);
    return site === undefined ? [] : [[fragment, site] as const];
  });
  return { fragments, allocation: new Map(primaries) };
}

/** A part that ends by itself ends the whole: half a system answers questions wrongly. */
function watch(child: Child): void {
  child.process.once('exit', () => {
    if (!cancel.signal.aborted)
      void end(new TributaryError('INTERNAL_ERROR', `A process ended: ${child.heard()}`));
  });
}

async function end(error?: unknown): Promise<void> {
  if (cancel.signal.aborted) return;
  cancel.abort();
  if (error !== undefined) {
    process.stderr.write(`\n${inWords(error)}\n`);
  } else {
    process.stdout.write('\nStopping …\n');
  }
  for (const part of started.reverse()) await part.stop();
  process.exit(error === undefined ? 0 : 1);
}

// A terminal that was closed, or a pipe that ended: writing to it fails, and must not keep us from ending the rest.
for (const out of [process.stdout, process.stderr]) out.on('error', () => void end());
process.on('SIGINT', () => void end());
process.on('SIGTERM', () => void end());
process.on('SIGHUP', () => void end());
main().catch((error: unknown) => end(error));
