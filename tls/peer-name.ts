/** What a certificate is for, as an alternative name of its own: the authority says it, the network cannot. */
import type { PeerCertificate } from 'node:tls';

/** The client side of every exchange with a site. */
export const GATEWAY_NAME = 'tributary:gateway';

export const siteName = (site: string): string => `tributary:site:${site}`;

/**
 * Whether the certificate bears the name as a URI. Node puts quotes around names with characters that could make two
 * names of one; ours never has any, so a certificate with such a name is none of ours.
 */
export function bearsName({ subjectaltname }: Partial<PeerCertificate>, name: string): boolean {
  if (subjectaltname === undefined || subjectaltname.includes('"')) return false;
  return subjectaltname.split(', ').includes(`URI:${name}`);
}
