/** The gateway's configuration file: read once, checked whole, refused with the place that is wrong. */
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { readDocument } from '../../documents/read-document.ts';

const subgraph = z.strictObject({
  name: z.string().min(1),
  /** Files whose texts together are the subgraph's SDL. */
  sdl: z.array(z.string()).min(1),
  /** For a subgraph that is not fragmented. */
  url: z.url().optional(),
});

/** A gateway above this one, whose statements of who asks are believed at the hub's door. */
const superior = z.strictObject({
  name: z.string().min(1),
  /** A URL or a file with the superior's public keys. */
  keys: z.string(),
  /** The site that this gateway is in the superior's catalog: its statements are made out to it. */
  site: z.string().min(1),
});

const identityPattern = z
  .string({ error: 'must be quoted, or its leading zeros are lost' })
  .regex(/^[0-9?]+$/, 'is neither digits nor ?');

const limitsDocument = z
  .strictObject({
    siteDeadlineMs: z.int().min(1).default(2_000),
    siteAnswerBytes: z
      .int()
      .min(1_024)
      .default(16 * 1024 * 1024),
    connectionsPerSite: z.int().min(1).default(8),
    requestBytes: z
      .int()
      .min(1_024)
      .default(256 * 1024),
    pageSize: z.int().min(1).default(20),
    // A site gives no more than 1,000 rows at a time (subgraphs/shared/connection/page.ts).
    maximumPageSize: z.int().min(1).max(1_000).default(500),
    /** Over more sites an operation must be narrowed by an argument, or say that it means it. */
    scatterSites: z.int().min(1).default(200),
    /** What one operation may cost at most, as explain estimates it. */
    operationCost: z.int().min(1).default(200_000),
    /** How long a LIST that is appended from several sites may become. */
    listEntries: z.int().min(1).default(10_000),
    /** How long gathered statistics are answered from memory; 0 is never. */
    statisticsCacheSeconds: z.int().min(0).default(0),
    /** A site is never called slow sooner than this, however fast it was before. */
    hedgeAfterMs: z.int().min(1).default(20),
  })
  .refine(({ pageSize, maximumPageSize }) => pageSize <= maximumPageSize, {
    path: ['pageSize'],
    message: 'is larger than maximumPageSize',
  });

const gatewayDocument = z.strictObject({
  /** Directory with codes.yml, policy.yml and catalog/. */
  deployment: z.string(),
  /** Name of an allocation schema; the default one when absent. */
  allocation: z.string().optional(),
  host: z.string().default('127.0.0.1'),
  port: z.int().min(0).max(65_535).default(4000),
  sites: z.record(z.string(), z.url()),
  subgraphs: z.array(subgraph).min(1),
  identity: z.strictObject({
    issuer: z.string(),
    audience: z.string(),
    /** A URL or a file with the issuer's public keys. */
    keys: z.string(),
  }),
  /** Present only in a demo: lets anybody on this machine become any demo identity. */
  demo: z.strictObject({ signingKey: z.string() }).optional(),
  /** Private key that signs what sites are told about callers. */
  assertionKey: z.string(),
  /** File with the secret that seals cursors, shared by all gateways of one endpoint. */
  cursorSecret: z.string(),
  superiors: z.array(superior).optional(),
  /** Whom a plan is shown on request: identities whose code is in one of the patterns. Nobody when absent. */
  explain: z
    .union([z.enum(['everyone', 'nobody']), z.array(identityPattern).min(1)], {
      error: 'is neither everyone nor nobody nor a list of code patterns',
    })
    .optional(),
  limits: limitsDocument.prefault({}),
});

export type GatewayConfig = z.output<typeof gatewayDocument>;

/** What holds where a configuration says nothing. */
export const DEFAULT_LIMITS: GatewayConfig['limits'] = Object.freeze(limitsDocument.parse({}));

/** Paths in the file are taken from the file's own directory. Throws CONFIGURATION_INVALID. */
export async function loadGatewayConfig(file: string): Promise<GatewayConfig> {
  const config = await readDocument(file, gatewayDocument);
  const from = (path: string): string => resolve(dirname(file), path);
  const keysFrom = (keys: string): string => (/^https?:/.test(keys) ? keys : from(keys));
  return {
    ...config,
    deployment: from(config.deployment),
    subgraphs: config.subgraphs.map((entry) => ({ ...entry, sdl: entry.sdl.map(from) })),
    identity: { ...config.identity, keys: keysFrom(config.identity.keys) },
    ...(config.superiors && {
      superiors: config.superiors.map((entry) => ({ ...entry, keys: keysFrom(entry.keys) })),
    }),
    ...(config.demo && { demo: { signingKey: from(config.demo.signingKey) } }),
    assertionKey: from(config.assertionKey),
    cursorSecret: from(config.cursorSecret),
  };
}
