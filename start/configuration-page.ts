/** Writes the page that tells of the configuration files: every key, read off the shapes that the files are checked against. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeKeys, printKeys } from '../documents/describe-keys.ts';
import { gatewayDocument } from '../gateway/config/gateway-config.ts';
import { siteDocument, sitesDocument } from '../subgraphs/site/config.ts';
import { PROJECT } from './places.ts';

export const CONFIGURATION_PAGE = join(PROJECT, 'docs', 'configuration.md');

const IN_EACH_SITE = 'sites[].';

export function printConfigurationPage(): string {
  const own = describeKeys(sitesDocument).flatMap(({ path }) =>
    path.startsWith(IN_EACH_SITE) ? [`\`${path.slice(IN_EACH_SITE.length)}\``] : [],
  );
  return [
    '# Configuration',
    '',
    'Written by `npm run docs:configuration` from the shapes that the files are checked against (`gateway/config/gateway-config.ts`,',
    '`subgraphs/site/config.ts`). Files are YAML. Paths are taken from the file’s own folder. A key that there is not, or a value that',
    'does not fit, stops the start: every fault is named at once, with file, line and path. A private key is an Ed25519 JWK with a',
    '`kid`, public keys are a JWK set; `npm start` makes such a pair, and a secret for cursors, in `.data/keys`.',
    '',
    '## gateway.yml',
    '',
    '`npm run gateway -- --config gateway.yml`. While `npm start` runs, `.data/<deployment>/gateway.yml` is one that works. A running',
    'gateway follows `sites` and `allocation` ([the catalog](catalog.md)); every other change waits for its next start.',
    '',
    '```yaml',
    GATEWAY,
    '```',
    '',
    ...printKeys(describeKeys(gatewayDocument)),
    '',
    '## site.yml',
    '',
    '`npm run site -- --config site.yml`, as often as there are files. What a site answers, and what its database must be like, is told',
    'in [subgraphs/README.md](../subgraphs/README.md).',
    '',
    '```yaml',
    SITE,
    '```',
    '',
    ...printKeys(describeKeys(siteDocument)),
    '',
    `Several sites in one file: \`sites\` is a list whose entries have ${own.join(', ')};`,
    'all other keys stand beside it, for all of them.',
    '',
    '```yaml',
    SITES,
    '```',
    '',
    '## The environment',
    '',
    '| variable | means |',
    '| --- | --- |',
    '| `LOG_LEVEL` | how much the gateway logs: `debug`, `info` (when absent), `warn`, `error`, `silent` |',
    '| `NODE_ENV` | under `production` nothing of a demo starts: no `demo`, no tokens of the demo’s issuer |',
    '',
    'What a deployment is (codes, policy, fragments, identities) stands in its own folder: [deployments/README.md](../deployments/README.md).',
    '',
  ].join('\n');
}

const GATEWAY = `deployment: deployments/quang-binh
sites:                                # every site that the allocation speaks of
  department-02: http://10.0.2.1:4102
  district-3: http://10.0.3.1:4103
subgraphs:
  - name: organizations
    sdl: [subgraphs/shared/fragments.graphql, subgraphs/organizations/schema.graphql]
  - name: personnel
    sdl: [subgraphs/shared/fragments.graphql, subgraphs/personnel/schema.graphql]
identity:
  issuer: https://login.example
  audience: tributary
  keys: https://login.example/keys
assertionKey: keys/gateway.jwk        # its public half, keys/gateway.jwk.jwks, goes to the sites
cursorSecret: keys/cursor.secret
evidence: { folder: evidence, name: gateway-1 }
limits:
  siteDeadlineMs: 5000
  statisticsCacheSeconds: 30          # off unless it is written`;

const SITE = `site: district-3
deployment: deployments/quang-binh
subgraphs: [organizations, personnel]
gatewayKeys: keys/gateway.jwk.jwks
evidence: { secret: keys/evidence.secret }
databaseUrl: postgres://reader:secret@127.0.0.1/district_3
ownerUrl: postgres://owner:secret@127.0.0.1/district_3
host: 0.0.0.0
port: 4103`;

const SITES = `deployment: deployments/quang-binh
subgraphs: [organizations, personnel]
gatewayKeys: keys/gateway.jwk.jwks
evidence: { secret: keys/evidence.secret }
sites:
  - { site: department-02, databaseUrl: "postgres://reader:secret@127.0.0.1/department_02", port: 4102 }
  - { site: district-3, databaseUrl: "postgres://reader:secret@127.0.0.1/district_3", port: 4103 }`;

if (import.meta.filename === process.argv[1]) await writeFile(CONFIGURATION_PAGE, printConfigurationPage());
