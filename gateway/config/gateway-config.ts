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
  limits: z
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
    })
    .refine(({ pageSize, maximumPageSize }) => pageSize <= maximumPageSize, {
      path: ['pageSize'],
      message: 'is larger than maximumPageSize',
    })
    .prefault({}),
});

export type GatewayConfig = z.output<typeof gatewayDocument>;

/** Paths in the file are taken from the file's own directory. Throws CONFIGURATION_INVALID. */
export async function loadGatewayConfig(file: string): Promise<GatewayConfig> {
  const config = await readDocument(file, gatewayDocument);
  const from = (path: string): string => resolve(dirname(file), path);
  return {
    ...config,
    deployment: from(config.deployment),
    subgraphs: config.subgraphs.map((entry) => ({ ...entry, sdl: entry.sdl.map(from) })),
    identity: {
      ...config.identity,
      keys: /^https?:/.test(config.identity.keys) ? config.identity.keys : from(config.identity.keys),
    },
    ...(config.demo && { demo: { signingKey: from(config.demo.signingKey) } }),
    assertionKey: from(config.assertionKey),
    cursorSecret: from(config.cursorSecret),
  };
}
