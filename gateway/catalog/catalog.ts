/** Where data lives: fragmentation schema (which rows belong together) and allocation schema (where they are kept). */
import type { CodePattern } from '../../codes/pattern.ts';
import { TributaryError } from '../../errors/tributary-error.ts';

export type SiteId = string & { readonly __brand: 'SiteId' };

export function parseSiteId(text: string): SiteId {
  if (!/^[a-z][a-z0-9-]{1,30}$/.test(text)) {
    throw new TributaryError(
      'CONFIGURATION_INVALID',
      `"${text}" is not a site id (letters, digits, hyphens).`,
    );
  }
  return text as SiteId;
}

/** Rows that belong together: those whose code matches `where`. */
export interface DataFragment {
  readonly name: string;
  readonly title: string;
  readonly where: CodePattern;
}

export interface Site {
  readonly id: SiteId;
  readonly title: string;
  /** Base URL; a subgraph answers at `<url>/<subgraph>`. Never shown to callers. */
  readonly url: string;
}

export interface Catalog {
  /** Changes with every change of fragments or allocation, not with a site's URL. */
  readonly version: string;
  readonly fragments: readonly DataFragment[];
  readonly sites: ReadonlyMap<SiteId, Site>;
  /** Fragment name → the site that keeps it. */
  readonly allocation: ReadonlyMap<string, SiteId>;
}
