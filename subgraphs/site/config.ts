/** A site's configuration file: one site, or a list of sites with what they have in common beside it. */
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { means } from '../../documents/meaning.ts';
import { readDocument } from '../../documents/read-document.ts';
import { type TrustSettings, trustDocument } from '../../identity/trust-settings.ts';
import { resolveTls, type TlsFiles, tlsDocument } from '../../tls/tls-files.ts';

/** Everything one site is started from; paths are absolute. */
export interface SiteSettings {
  readonly site: string;
  readonly databaseUrl: string;
  /** Migrations run under it at start; without it the database is taken as it is. */
  readonly ownerUrl?: string | undefined;
  readonly host: string;
  readonly port: number;
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
  /** By how much the rows of a standby may be older than those of the primary; 0 for a primary. */
  readonly stalenessSeconds: number;
  /** Folder of the deployment: its codes and its policy. */
  readonly deployment: string;
  readonly subgraphs: readonly string[];
  /** JWKS file of the gateways that the site believes. */
  readonly gatewayKeys: string;
  readonly evidence: {
    /** File with what rows are named under in the site's evidence. */
    readonly secret: string;
  };
  /** File of those who may no longer ask. */
  readonly revocations?: string | undefined;
  readonly trust?: TrustSettings | undefined;
  /** With it the site speaks TLS, and to a gateway's certificate only. */
  readonly tls?: TlsFiles | undefined;
}

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must be a URL that begins with postgres://');

/** What sites of one file usually share. */
const common = {
  deployment: z
    .string()
    .min(1)
    .meta(means('folder with `codes.yml` and `policy.yml`', 'deployments/quang-binh')),
  subgraphs: z
    .array(z.string().min(1))
    .min(1)
    .meta(means('names out of `subgraphs/subgraphs.ts`', ['organizations', 'personnel'])),
  gatewayKeys: z
    .string()
    .min(1)
    .meta(means('file with the public keys of the gateways that are believed', 'keys/gateway.jwk.jwks')),
  evidence: z
    .strictObject({
      secret: z
        .string()
        .min(1)
        .meta(
          means(
            'file of 32 bytes or more under which rows are named; who loses it cannot find them there any more',
            'keys/evidence.secret',
          ),
        ),
    })
    .meta({
      description:
        'a site writes down who asked for what in its own database ([evidence](evidence.md)); if it cannot, nobody is answered',
    }),
  revocations: z
    .string()
    .min(1)
    .optional()
    .meta(means('file of those who may no longer ask ([trust](trust.md))', 'keys/revocations.yml')),
  trust: trustDocument.optional().meta({ description: 'how old what [trust](trust.md) rests on may become' }),
};

const tuning = {
  host: z.string().min(1).default('127.0.0.1').meta(means('the address it listens at', '0.0.0.0')),
  poolSize: z.int().min(1).max(100).default(4).meta(means('connections to the database of each site', 10)),
  statementTimeoutMs: z
    .int()
    .min(1)
    .max(600_000)
    .default(5_000)
    .meta(means('how long a statement may run before it is ended', 2_000)),
};

const own = {
  site: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,30}$/, 'must be 2 to 31 lower-case letters, digits and hyphens')
    .meta(means('what the catalog calls it', 'district-3')),
  databaseUrl: postgresUrl.meta(
    means('its database, for a role that only reads', 'postgres://reader:…@127.0.0.1/district_3'),
  ),
  ownerUrl: postgresUrl
    .optional()
    .meta(
      means(
        'the same for its owner: migrations run at start; without it the database is taken as it is',
        'postgres://owner:…@127.0.0.1/district_3',
      ),
    ),
  tls: tlsDocument.optional().meta({
    description: 'answers over TLS, and only to the certificate of a gateway ([trust](trust.md))',
  }),
  port: z.int().min(0).max(65_535).default(0).meta(means('the port; 0 is a free one', 4103)),
  stalenessSeconds: z
    .number()
    .min(0)
    .default(0)
    .meta(means('by how much the rows of a standby may be older than the primary’s', 30)),
};

/** The two forms of the file; exported for the page that tells of them: docs/configuration.md. */
export const siteDocument = z.strictObject({ ...own, ...common, ...tuning });
export const sitesDocument = z.strictObject({
  sites: z.array(z.strictObject(own)).min(1).meta({ description: 'the sites' }),
  ...common,
  ...tuning,
});

const oneSite = siteDocument.transform((site) => [site]);

const manySites = sitesDocument.transform(({ sites, ...shared }) =>
  sites.map((site) => ({ ...shared, ...site })),
);

/** The shape follows from the text, so that a fault is named by the path at which it stands. */
const document = z.unknown().transform((text, context) => {
  const many = typeof text === 'object' && text !== null && 'sites' in text;
  const parsed = (many ? manySites : oneSite).safeParse(text);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message });
  return z.NEVER;
});

/** Paths in the file are taken from the file's own folder. Throws CONFIGURATION_INVALID naming file and path. */
export async function loadSiteSettings(file: string): Promise<readonly SiteSettings[]> {
  const from = (path: string): string => resolve(dirname(file), path);
  return (await readDocument(file, document)).map((site) => ({
    ...site,
    deployment: from(site.deployment),
    gatewayKeys: from(site.gatewayKeys),
    evidence: { secret: from(site.evidence.secret) },
    ...(site.tls !== undefined && { tls: resolveTls(site.tls, from) }),
    ...(site.revocations !== undefined && { revocations: from(site.revocations) }),
  }));
}
