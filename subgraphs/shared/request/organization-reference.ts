/** The organization beside a row, as a key for the router; its own fields may be at another site. */
import type { Door } from '../storage/door.ts';

export interface OrganizationReference {
  readonly code: string;
}

/**
 * Null when the caller may not see it: the scope is decided here, because the site that is asked for the fields
 * can only answer that there is no such row, and a name that must be there would then be missing.
 */
export const organizationReference = (
  code: string | null | undefined,
  { door }: { readonly door: Door },
): OrganizationReference | null =>
  code !== null && code !== undefined && door.covers('Organization', code) ? { code } : null;
