/**
 * Tells our own page from any other page that is open in the same browser.
 *
 * The token route asks for no proof of who asks, and localhost is reachable from every page the user visits: without
 * this check any of them could fetch a token and read the register with it. A caller that is no browser sends neither
 * header; it could reach the port without us, and is let through.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/** Why the caller is refused; undefined when it is our own page or no browser. */
export function foreignCaller(headers: IncomingHttpHeaders, hosts: readonly string[]): string | undefined {
  const { host = '', origin } = headers;
  const site = headers['sec-fetch-site'];
  if (!isOwnHost(host, hosts)) return 'The page was reached under a host name that is not known here.';
  if (site !== undefined && site !== 'same-origin') return 'The request comes from another site.';
  if (origin !== undefined && hostOf(origin) !== host.toLowerCase())
    return 'The request comes from another origin.';
  return undefined;
}

/**
 * Another site can point a name of its own at this machine, and its page then has our origin (DNS rebinding). So the
 * name must be one that cannot be pointed: localhost, an address, or what the operator says.
 */
function isOwnHost(host: string, hosts: readonly string[]): boolean {
  const name = URL.parse(`http://${host}`)?.hostname ?? '';
  const bare = name.replace(/^\[(.*)\]$/, '$1');
  return isIP(bare) !== 0 || name === 'localhost' || name.endsWith('.localhost') || hosts.includes(name);
}

const hostOf = (origin: string): string | undefined => URL.parse(origin)?.host;
