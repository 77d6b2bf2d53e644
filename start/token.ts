/** `npm run --silent token -- --as <identity>`: prints a token of the demo issuer. */
import { parseArgs } from 'node:util';
import type { DemoIdentity } from '../deployments/deployment.ts';
import { listDeployments, loadDeployment } from '../deployments/load.ts';
import { TributaryError } from '../errors/tributary-error.ts';
import { demoIssuer } from '../identity/demo-issuer.ts';
import { ensureKeys, ISSUER_KEY } from './keys.ts';

const USAGE =
  'npm run --silent token -- --as <identity> [--lifetime seconds]   (--list names the identities)';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { as: { type: 'string' }, list: { type: 'boolean' }, lifetime: { type: 'string' } },
  });
  const identities = await allIdentities();
  if (values.list) {
    for (const [deployment, { id, title }] of identities)
      process.stdout.write(`${id.padEnd(28)}${deployment.padEnd(14)}${title}\n`);
    return;
  }
  const found = identities.find(([, { id }]) => id === values.as)?.[1];
  if (found === undefined) {
    const names = identities.map(([, { id }]) => id).join(', ');
    throw new TributaryError(
      'CONFIGURATION_INVALID',
      `${values.as === undefined ? USAGE : `There is no identity ${values.as}`}. There are: ${names}`,
    );
  }
  const lifetime = Number(values.lifetime ?? 12 * 3600);
  if (!Number.isInteger(lifetime))
    throw new TributaryError('CONFIGURATION_INVALID', '--lifetime must be whole seconds.');
  await ensureKeys();
  const issue = await demoIssuer(ISSUER_KEY, process.env.NODE_ENV);
  const { id, name, code } = found;
  process.stdout.write(
    `${await issue({ subject: id, name, ...(code !== undefined && { code }) }, lifetime)}\n`,
  );
}

async function allIdentities(): Promise<readonly (readonly [string, DemoIdentity])[]> {
  const deployments = await Promise.all((await listDeployments()).map(loadDeployment));
  return deployments.flatMap(({ name, identities }) =>
    identities.map((identity) => [name, identity] as const),
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
