/** The server of a site: plain HTTP, or by configuration TLS that only a gateway's certificate opens. */
import { constants } from 'node:crypto';
import { createServer as createPlainServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { TLSSocket } from 'node:tls';
import type { Followed } from '../following/followed.ts';
import { bearsName, GATEWAY_NAME } from './peer-name.ts';
import type { TlsMaterial } from './tls-files.ts';

/** `tls` gives what is shown to new connections. */
export function siteServer(tls: Followed<TlsMaterial> | undefined, listener: RequestListener): Server {
  if (tls === undefined) return createPlainServer(listener);
  let shown = tls.current();
  const server = createTlsServer({ ...shown, ...STRICT }, listener);
  const renew = (): void => {
    const { value } = tls.state();
    if (value === shown) return;
    shown = value;
    server.setSecureContext({ ...shown, ...STRICT });
  };
  // Before Node's own listener, which gives the new connection the context of the moment.
  server.prependListener('connection', renew);
  // Before the HTTP server's own listener: whoever is no gateway is not even read from.
  server.prependListener('secureConnection', (socket: TLSSocket) => {
    if (!bearsName(socket.getPeerCertificate(), GATEWAY_NAME)) socket.destroy();
  });
  server.on('tlsClientError', (_error, socket) => void socket.destroy());
  return server;
}

const STRICT = {
  requestCert: true,
  rejectUnauthorized: true,
  minVersion: 'TLSv1.3',
  // A resumed session would show the certificate of the day it began.
  secureOptions: constants.SSL_OP_NO_TICKET,
} as const;
