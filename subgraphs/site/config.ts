/** A site's configuration file: one site, or a list of sites with what they have in common beside it. */
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { readDocument } from '../../documents/read-document.ts';

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
}

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must be a URL that begins with postgres://');

/** What sites of one file usually share. */
const common = {
  deployment: z.string().min(1),
  subgraphs: z.array(z.string().min(1)).min(1),
  gatewayKeys: z.string().min(1),
};

const tuning = {
  host: z.string().min(1).default('127.0.0.1'),
  poolSize: z.int().min(1).max(100).default(4),
  statementTimeoutMs: z.int().min(1).max(600_000).default(5_000),
};

const own = {
  site: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, 'must be 2 to 31 lower-case letters, digits and hyphens'),
  databaseUrl: postgresUrl,
  ownerUrl: postgresUrl.optional(),
  port: z.int().min(0).max(65_535).default(0),
  stalenessSeconds: z.number().min(0).default(0),
};

const oneSite = z.strictObject({ ...own, ...common, ...tuning }).transform((site) => [site]);

const manySites = z
  .strictObject({ sites: z.array(z.strictObject(own)).min(1), ...common, ...tuning })
  .transform(({ sites, ...shared }) => sites.map((site) => ({ ...shared, ...site })));

/** The shape follows from the text, so that a fault is named by the path at which it stands. */
const sitesDocument = z.unknown().transform((text, context) => {
  const many = typeof text === 'object' && text !== null && 'sites' in text;
  const parsed = (many ? manySites : oneSite).safeParse(text);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message });
  return z.NEVER;
});

/** Paths in the file are taken from the file's own folder. Throws CONFIGURATION_INVALID naming file and path. */
export async function loadSiteSettings(file: string): Promise<readonly SiteSettings[]> {
  const from = (path: string): string => resolve(dirname(file), path);
  return (await readDocument(file, sitesDocument)).map((site) => ({
    ...site,
    deployment: from(site.deployment),
    gatewayKeys: from(site.gatewayKeys),
  }));
}
