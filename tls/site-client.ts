/** How a gateway connects to a site over TLS: only to a certificate of that very site, with its own in hand. */
import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import { buildConnector } from 'undici';
import { bearsName, siteName } from './peer-name.ts';
import type { TlsMaterial } from './tls-files.ts';

/** `tls` gives what is shown on a new connection. */
export const siteClient =
  (site: string, tls: () => TlsMaterial): buildConnector.connector =>
  (options, callback) =>
    buildConnector({
      ...tls(),
      minVersion: 'TLSv1.3',
      rejectUnauthorized: true,
      // Node does not look at the names again when it resumes a session.
      maxCachedSessions: 0,
      checkServerIdentity: (host, certificate) => checkSite(host, certificate, site),
    })(options, callback);

function checkSite(host: string, certificate: PeerCertificate, site: string): Error | undefined {
  const fault = checkServerIdentity(host, certificate);
  if (fault !== undefined) return fault;
  return bearsName(certificate, siteName(site)) ? undefined : new Error('the certificate is that of another');
}
