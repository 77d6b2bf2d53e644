/** Believes nothing of what a site sends until it has the form of a GraphQL answer. */
import { z } from 'zod';
import { TributaryError } from '../../errors/tributary-error.ts';
import type { Head } from '../../evidence/entry.ts';
import { headDocument } from '../../evidence/read-body.ts';
import type { SiteId } from '../catalog/catalog.ts';
import { SITE_STATUSES } from './merge/coverage.ts';
import type { CoverageBelow, SiteGraphQLError } from './site-answer.ts';

const graphQLError = z.object({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z.object({ code: z.string().optional(), site: z.string().optional() }).optional(),
});

/** What a hub says of the sites below it. */
const coverageBelow = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  sites: z.array(
    z.object({
      site: z.string().transform((site) => site as SiteId),
      status: z.enum(SITE_STATUSES),
      rows: z.number().nullable(),
      tookMs: z.number().nullable(),
      asOf: z.string().nullable(),
      error: z.string().nullable(),
    }),
  ),
});

const siteBody = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(graphQLError).optional(),
  extensions: z
    .object({ coverage: z.array(coverageBelow).optional(), evidence: headDocument.optional() })
    .nullish(),
});

interface SiteBody {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly SiteGraphQLError[];
  readonly below: readonly CoverageBelow[];
  readonly evidence: Head | undefined;
}

/** Throws SITE_ANSWER_INVALID; the text itself is not repeated, it may hold personal data. */
export function parseSiteBody(text: string, site: SiteId): SiteBody {
  const { data, errors = [], extensions } = parseAs(text, site);
  if (!data && errors.length === 0) throw invalid(site, 'neither data nor errors');
  return {
    data: data ?? {},
    errors: errors.map(({ message, path = [], extensions }) => ({
      message,
      path,
      code: extensions?.code ?? 'SITE_FAILED',
      ...(extensions?.site !== undefined && { site: extensions.site }),
    })),
    below: extensions?.coverage ?? [],
    evidence: extensions?.evidence,
  };
}

function parseAs(text: string, site: SiteId): z.infer<typeof siteBody> {
  try {
    return siteBody.parse(JSON.parse(text));
  } catch (cause) {
    throw invalid(site, 'something that is not GraphQL', cause);
  }
}

const invalid = (site: SiteId, what: string, cause?: unknown): TributaryError =>
  new TributaryError('SITE_ANSWER_INVALID', `Site ${site} answered ${what}.`, { site }, { cause });
