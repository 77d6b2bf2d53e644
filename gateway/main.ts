/** `npm run gateway -- --config gateway.yml`: one gateway, until it is told to stop. */
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { loadDeployment } from '../deployments/load.ts';
import { TributaryError } from '../errors/tributary-error.ts';
import { demoIssuer } from '../identity/demo-issuer.ts';
import { loadExamples } from '../playground/load-examples.ts';
import { playground } from '../playground/playground.ts';
import { type GatewayConfig, loadGatewayConfig } from './config/gateway-config.ts';
import { startGateway } from './gateway.ts';
import { followConfiguredCatalog } from './open-catalog.ts';

const logger = pino({ level: process.env.LOG_LEVEL ?? 'info', name: 'gateway' }, pino.destination(2));

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { config: { type: 'string' }, 'until-stdin-ends': { type: 'boolean' } },
  });
  if (values.config === undefined) {
    throw new TributaryError('CONFIGURATION_INVALID', 'Say which configuration: --config gateway.yml');
  }
  const config = await loadGatewayConfig(values.config);
  const catalog = await followConfiguredCatalog(values.config, logger);
  const gateway = await startGateway(config, { logger, pages: await pagesOf(config), catalog });
  // One line for whoever started us; people read the log.
  process.stdout.write(`${JSON.stringify({ gateway: gateway.url })}\n`);

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

async function pagesOf({ deployment: directory, demo }: GatewayConfig) {
  const deployment = await loadDeployment(directory);
  return playground({
    deployment,
    identities: demo === undefined ? [] : deployment.identities,
    ...(demo && { issue: await demoIssuer(demo.signingKey, process.env.NODE_ENV) }),
    examples: await loadExamples(deployment),
  });
}

main().catch((error: unknown) => {
  const known = error instanceof TributaryError;
  process.stderr.write(
    `${known ? `${error.code}: ${error.message}` : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exit(1);
});
