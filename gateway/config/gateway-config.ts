/** The gateway's configuration file: read once, checked whole, refused with the place that is wrong. */
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { means } from '../../documents/meaning.ts';
import { readDocument } from '../../documents/read-document.ts';
import { ALGORITHMS, DEFAULT_ALGORITHMS, DEFAULT_LIFETIME_SECONDS } from '../../identity/token.ts';
import { trustDocument } from '../../identity/trust-settings.ts';
import { resolveTls, tlsDocument } from '../../tls/tls-files.ts';
import { evidenceDocument, refuseNameOfSite } from './evidence-settings.ts';

const subgraph = z.strictObject({
  name: z.string().min(1).meta(means('its name, which is its path at a site', 'vehicles')),
  sdl: z
    .array(z.string())
    .min(1)
    .meta(
      means('files whose texts together are its SDL', [
        'subgraphs/shared/fragments.graphql',
        'subgraphs/vehicles/schema.graphql',
      ]),
    ),
  url: z
    .url()
    .optional()
    .meta(means('where a subgraph is that is not fragmented', 'https://maps.example/graphql')),
});

const superior = z.strictObject({
  name: z.string().min(1).meta(means('for people', 'national')),
  keys: z.string().meta(means('its public keys: a file, or a URL', 'keys/national.jwks')),
  site: z
    .string()
    .min(1)
    .meta(means('what its catalog calls this hub: its statements are made out to that site', 'fujian')),
});

const identityPattern = z
  .string({ error: 'must be quoted, or its leading zeros are lost' })
  .regex(/^[0-9?]+$/, 'is neither digits nor ?');

const limitsDocument = z
  .strictObject({
    siteDeadlineMs: z
      .int()
      .min(1)
      .default(2_000)
      .meta(means('how long a site, or a subgraph with a URL, may take to answer', 5_000)),
    siteAnswerBytes: z
      .int()
      .min(1_024)
      .default(16 * 1024 * 1024)
      .meta(means('how long one answer of it may be', 33_554_432)),
    connectionsPerSite: z
      .int()
      .min(1)
      .default(8)
      .meta(means('how many questions a site is asked at a time; others wait', 16)),
    requestBytes: z
      .int()
      .min(1_024)
      .default(256 * 1024)
      .meta(means('how long the body of a request may be', 65_536)),
    pageSize: z
      .int()
      .min(1)
      .default(20)
      .meta(means('rows of a page when the caller does not say; at most `maximumPageSize`', 50)),
    // A site gives no more than 1,000 rows at a time (subgraphs/shared/connection/page.ts).
    maximumPageSize: z.int().min(1).max(1_000).default(500).meta(means('rows of a page at most', 200)),
    scatterSites: z
      .int()
      .min(1)
      .default(200)
      .meta(means('over more sites a field must be narrowed, or wished by `x-tributary-scatter`', 50)),
    operationCost: z
      .int()
      .min(1)
      .default(200_000)
      .meta(means('what one operation may cost at most, as `explain` estimates it', 50_000)),
    listEntries: z
      .int()
      .min(1)
      .default(10_000)
      .meta(means('entries of a `LIST` that is appended from several sites', 2_000)),
    statisticsCacheSeconds: z
      .int()
      .min(0)
      .default(0)
      .meta(means('how long gathered statistics are answered from memory; 0 is never', 30)),
    hedgeAfterMs: z
      .int()
      .min(1)
      .default(20)
      .meta(means('sooner than this no site is called slow, and no copy asked beside it', 100)),
  })
  .refine(({ pageSize, maximumPageSize }) => pageSize <= maximumPageSize, {
    path: ['pageSize'],
    message: 'is larger than maximumPageSize',
  });

/** Exported for the page that tells of it: docs/configuration.md. */
export const gatewayDocument = z.strictObject({
  deployment: z
    .string()
    .meta(means('folder with `codes.yml`, `policy.yml` and `catalog/`', 'deployments/trade-unions')),
  allocation: z
    .string()
    .optional()
    .meta(
      means('which allocation: that of `allocation.<name>.csv`; without it that of `allocation.csv`', '187'),
    ),
  host: z.string().default('127.0.0.1').meta(means('the address it listens at', '0.0.0.0')),
  port: z.int().min(0).max(65_535).default(4000).meta(means('the port; 0 is a free one', 8080)),
  sites: z.record(z.string(), z.url()).meta(
    means('where each site of the allocation is; a subgraph is at `<url>/<subgraph>`', {
      'province-35': 'http://10.0.35.1:4135',
    }),
  ),
  subgraphs: z.array(subgraph).min(1).meta({ description: 'what the supergraph is composed of' }),
  identity: z
    .strictObject({
      issuer: z.string().meta(means('`iss` of the tokens that are believed', 'https://login.example')),
      audience: z.string().meta(means('`aud` of them', 'tributary')),
      keys: z
        .string()
        .meta(means('the issuer’s public keys: a file, or a URL', 'https://login.example/keys')),
      algorithms: z
        .array(z.enum(ALGORITHMS))
        .min(1)
        .optional()
        .meta(
          means(`how they may be signed; ${DEFAULT_ALGORITHMS.join(', ')} when absent`, ['EdDSA', 'ES256']),
        ),
      maximumLifetimeSeconds: z
        .int()
        .min(1)
        .default(DEFAULT_LIFETIME_SECONDS)
        .optional()
        .meta(means('a token that is made to live longer is refused', 3_600)),
      revocations: z
        .string()
        .optional()
        .meta(means('file of those who may no longer ask ([trust](trust.md))', 'keys/revocations.yml')),
    })
    .meta({ description: 'whose tokens callers bring' }),
  demo: z
    .strictObject({
      signingKey: z.string().meta(means('private key of the demo’s issuer', 'keys/issuer.jwk')),
    })
    .optional()
    .meta({
      description: 'in a demo only: anybody on this machine becomes any of the deployment’s identities',
    }),
  assertionKey: z
    .string()
    .meta(
      means(
        'private key that signs what sites are told of callers; or a folder of them, the newest signs',
        'keys/gateway.jwk',
      ),
    ),
  cursorSecret: z
    .string()
    .meta(
      means(
        'file of 32 bytes or more that seal cursors; the same for all gateways of one endpoint',
        'keys/cursor.secret',
      ),
    ),
  evidence: evidenceDocument.meta({
    description:
      'where it writes down who asked for what ([evidence](evidence.md)); if it cannot, nobody is answered',
  }),
  trust: trustDocument.optional().meta({ description: 'how old what [trust](trust.md) rests on may become' }),
  siteTls: tlsDocument.optional().meta({
    description: 'sites are asked over TLS, with a certificate on either side ([trust](trust.md))',
  }),
  superiors: z.array(superior).optional().meta({
    description: 'makes it a [hub](hubs.md): the gateways above; `[]` is a hub for callers’ own tokens alone',
  }),
  explain: z
    .union([z.enum(['everyone', 'nobody']), z.array(identityPattern).min(1)], {
      error: 'is neither everyone nor nobody nor a list of code patterns',
    })
    .optional()
    .meta(
      means('whom [plans](explain.md) are shown: identities whose code is in a pattern; nobody when absent', [
        '02??????????',
      ]),
    ),
  limits: limitsDocument.prefault({}).meta({ description: 'how much of everything' }),
});

export type GatewayConfig = z.output<typeof gatewayDocument>;

/** What holds where a configuration says nothing. */
export const DEFAULT_LIMITS: GatewayConfig['limits'] = Object.freeze(limitsDocument.parse({}));

/** One URL with a letter missing would tell the network who asks what. */
function refusePlainSites({ siteTls, sites }: GatewayConfig, context: z.RefinementCtx): void {
  for (const [site, url] of siteTls === undefined ? [] : Object.entries(sites)) {
    if (new URL(url).protocol === 'https:') continue;
    context.addIssue({
      code: 'custom',
      path: ['sites', site],
      message: 'is not https, and `siteTls` is written',
    });
  }
}

/** Paths in the file are taken from the file's own directory. Throws CONFIGURATION_INVALID. */
export async function loadGatewayConfig(file: string): Promise<GatewayConfig> {
  const config = await readDocument(
    file,
    gatewayDocument.superRefine(refusePlainSites).superRefine(refuseNameOfSite),
  );
  const from = (path: string): string => resolve(dirname(file), path);
  const keysFrom = (keys: string): string => (/^https?:/.test(keys) ? keys : from(keys));
  return {
    ...config,
    deployment: from(config.deployment),
    subgraphs: config.subgraphs.map((entry) => ({ ...entry, sdl: entry.sdl.map(from) })),
    identity: {
      ...config.identity,
      keys: keysFrom(config.identity.keys),
      ...(config.identity.revocations && { revocations: from(config.identity.revocations) }),
    },
    ...(config.superiors && {
      superiors: config.superiors.map((entry) => ({ ...entry, keys: keysFrom(entry.keys) })),
    }),
    ...(config.siteTls && { siteTls: resolveTls(config.siteTls, from) }),
    ...(config.demo && { demo: { signingKey: from(config.demo.signingKey) } }),
    evidence: { ...config.evidence, folder: from(config.evidence.folder) },
    assertionKey: from(config.assertionKey),
    cursorSecret: from(config.cursorSecret),
  };
}
