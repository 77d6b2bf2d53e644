/** `npm run gateway -- --config gateway.yml`: one gateway, until it is told to stop. */
import { pino } from 'pino';
import { loadCodeSchemes } from '../codes/load.ts';
import { endOnBug } from '../command-line/end-on-bug.ts';
import { misused, readWords } from '../command-line/read-words.ts';
import { runCommand } from '../command-line/run-command.ts';
import { loadDeployment } from '../deployments/load.ts';
import { demoIssuer } from '../identity/demo-issuer.ts';
import { loadExamples } from '../playground/load-examples.ts';
import { playground } from '../playground/playground.ts';
import { loadPolicy } from '../policy/load.ts';
import { type GatewayConfig, loadGatewayConfig } from './config/gateway-config.ts';
import { startGateway } from './gateway.ts';
import { followConfiguredCatalog } from './open-catalog.ts';

const logger = pino({ level: process.env.LOG_LEVEL ?? 'info', name: 'gateway' }, pino.destination(2));

endOnBug((what) => logger.fatal(what, 'nobody caught an error'));

const USAGE = `npm run gateway -- --config gateway.yml
  --config <file>         what docs/configuration.md describes
  --until-stdin-ends      ends when its standard input does`;

const OPTIONS = { config: { type: 'string' }, 'until-stdin-ends': { type: 'boolean' } } as const;

async function serve(argv: readonly string[]): Promise<void> {
  const { values } = readWords(argv, { options: OPTIONS }, USAGE);
  if (values.config === undefined) throw misused('say which configuration: --config', USAGE);
  const config = await loadGatewayConfig(values.config);
  const tell = (message: string): void => announce({ catalog: message });
  const catalog = await followConfiguredCatalog(values.config, { logger, tell });
  const gateway = await startGateway(config, { logger, pages: await pagesOf(config), catalog });
  announce({ gateway: gateway.url });

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    catalog.stop();
    void gateway.stop().then(() => process.exit(0));
  };
  if (values['until-stdin-ends']) process.stdin.once('end', stop).resume();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** One line for whoever started us; people read the log. */
const announce = (what: { readonly gateway: string } | { readonly catalog: string }): void =>
  void process.stdout.write(`${JSON.stringify(what)}\n`);

async function pagesOf({ deployment: directory, demo }: GatewayConfig) {
  const deployment = await loadDeployment(directory);
  const { purposes } = await loadPolicy(directory, await loadCodeSchemes(directory));
  return playground({
    deployment,
    identities: demo === undefined ? [] : deployment.identities,
    ...(demo && { issue: await demoIssuer(demo.signingKey, process.env.NODE_ENV) }),
    examples: await loadExamples(deployment),
    purposes: [...purposes.values()],
  });
}

await runCommand(USAGE, serve);
