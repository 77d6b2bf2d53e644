/** A file of the page, kept in memory as it is sent: its type, its bytes plain and compressed, its tag. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { refuse } from './refuse.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

export interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  readonly gzipped: Buffer;
  readonly tag: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
};

export const isAssetName = (name: string): boolean => extname(name) in TYPES;

/** Precondition: `isAssetName(name)`. */
export async function toAsset(name: string, content: string | Buffer): Promise<Asset> {
  const plain = Buffer.from(content);
  return Object.freeze({
    type: TYPES[extname(name)] ?? 'application/octet-stream',
    plain,
    gzipped: await promisify(gzip)(plain),
    // Weak, because the compressed and the plain form share it.
    tag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 16)}"`,
  });
}

export function sendAsset(request: IncomingMessage, response: ServerResponse, asset: Asset): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    refuse(response, 'METHOD_NOT_ALLOWED', 'This page can only be read.');
    return;
  }
  for (const [name, value] of SECURITY_HEADERS) response.setHeader(name, value);
  // Asked again on every visit, answered 304 nearly always: no version of the page outlives the gateway's.
  response.setHeader('cache-control', 'no-cache');
  response.setHeader('etag', asset.tag);
  response.setHeader('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === asset.tag) {
    response.writeHead(304).end();
    return;
  }
  const compressed = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = compressed ? asset.gzipped : asset.plain;
  if (compressed) response.setHeader('content-encoding', 'gzip');
  response.setHeader('content-type', asset.type);
  response.setHeader('content-length', body.length);
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : body);
}
