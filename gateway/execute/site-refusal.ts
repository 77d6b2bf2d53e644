/** Why a site did not answer a question that reached it: what it says in its refusal, if that may be believed. */
import { ERRORS, type ErrorCode, isErrorCode } from '../../errors/catalogue.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import type { SiteId } from '../catalog/catalog.ts';

/** What an operator must know to mend it. The words are ours: a site's are not repeated. */
const TOLD: readonly ErrorCode[] = [
  'EVIDENCE_UNAVAILABLE',
  'ISSUER_UNREACHABLE',
  'POLICY_MISMATCH',
  'POLICY_STALE',
  'TOKEN_REVOKED',
];

/** A site that refuses the gateway is the site's trouble: its 401 must not become the caller's. */
export function siteRefusal(site: SiteId, status: number, body: string): TributaryError {
  const code = codeIn(body);
  if (code === undefined) {
    return new TributaryError('SITE_FAILED', `Site ${site} refused to answer (status ${status}).`, { site });
  }
  return new TributaryError(code, `Site ${site} refused to answer: ${ERRORS[code].summary}`, { site });
}

function codeIn(body: string): ErrorCode | undefined {
  try {
    const code: unknown = JSON.parse(body)?.errors?.[0]?.extensions?.code;
    return isErrorCode(code) && TOLD.includes(code) ? code : undefined;
  } catch {
    return undefined;
  }
}
