/** What reaches a site's socket: every request, whoever sends it, as its HTTP server gets it. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

export interface SocketRequest {
  readonly port: number;
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  /** Name, value, name, value …, as they came. */
  readonly rawHeaders: readonly string[];
}

export interface SocketLog {
  /** Since the last call, at this URL. */
  take(url: string): readonly SocketRequest[];
  close(): void;
}

const CHANNEL = 'http.server.request.start';

export function openSocketLog(): SocketLog {
  let seen: SocketRequest[] = [];
  const listener = (message: unknown): void => {
    const { request } = message as { readonly request: IncomingMessage };
    const { method, url, headers, rawHeaders, socket } = request;
    seen.push({ port: socket.localPort ?? 0, method, url, headers, rawHeaders });
  };
  subscribe(CHANNEL, listener);
  return {
    take(url) {
      const port = Number(new URL(url).port);
      const taken = seen.filter((request) => request.port === port);
      seen = seen.filter((request) => request.port !== port);
      return taken;
    },
    close: () => void unsubscribe(CHANNEL, listener),
  };
}
