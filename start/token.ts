/** `npm run --silent token -- --as <identity>`: prints a token of the demo issuer. */
import { misused, readWords } from '../command-line/read-words.ts';
import { runCommand } from '../command-line/run-command.ts';
import type { DemoIdentity } from '../deployments/deployment.ts';
import { listDeployments, loadDeployment } from '../deployments/load.ts';
import { demoIssuer } from '../identity/demo-issuer.ts';
import { DEFAULT_LIFETIME_SECONDS } from '../identity/token.ts';
import { ensureKeys, ISSUER_KEY } from './keys.ts';

const DEFAULT_LIFETIME = 12 * 3600;

const USAGE = `npm run --silent token -- --as <identity> [--lifetime <seconds>]
  --as <identity>         whose token, for ${DEFAULT_LIFETIME / 3600} hours unless --lifetime says otherwise
  --list                  names the identities instead`;

const OPTIONS = { as: { type: 'string' }, list: { type: 'boolean' }, lifetime: { type: 'string' } } as const;

async function printToken(argv: readonly string[]): Promise<void> {
  const { values } = readWords(argv, { options: OPTIONS }, USAGE);
  const identities = await allIdentities();
  if (values.list) {
    for (const [deployment, { id, title }] of identities)
      process.stdout.write(`${id.padEnd(28)}${deployment.padEnd(14)}${title}\n`);
    return;
  }
  if (values.as === undefined) throw misused('say whose: --as', USAGE);
  const found = identities.find(([, { id }]) => id === values.as)?.[1];
  if (found === undefined) {
    const names = identities.map(([, { id }]) => id).join(', ');
    throw misused(`there is no identity ${values.as}; there are ${names}`, USAGE);
  }
  const lifetime = Number(values.lifetime ?? DEFAULT_LIFETIME);
  if (!Number.isInteger(lifetime) || lifetime > DEFAULT_LIFETIME_SECONDS) {
    throw misused('--lifetime is a number of whole seconds, at most a day', USAGE);
  }
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

await runCommand(USAGE, printToken);
