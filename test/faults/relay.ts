/** Stands between the gateway and a site and misbehaves as told: late, silent, endless, or saying something else. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Manner =
  /** Passes everything on. */
  | { readonly kind: 'honest' }
  /** Passes everything on, this much later. */
  | { readonly kind: 'late'; readonly ms: number }
  /** Accepts the question and never answers; `only` names a path, when it is not all of them. */
  | { readonly kind: 'silent'; readonly only?: string }
  /** Answers without end. */
  | { readonly kind: 'endless' }
  /** Answers something else, made from the site's own words. */
  | { readonly kind: 'lying'; readonly tell: (answer: string) => string; readonly status?: number };

export interface Relay {
  readonly url: string;
  manner: Manner;
  close(): Promise<void>;
}

export async function openRelay(target: () => string): Promise<Relay> {
  const relay = { url: '', manner: { kind: 'honest' } as Manner, close: () => Promise.resolve() };
  const server = createServer((question, answer) => {
    pass(question, answer, target(), mannerFor(question, relay.manner)).catch(() => answer.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  relay.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  relay.close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return relay;
}

const mannerFor = ({ url }: IncomingMessage, manner: Manner): Manner =>
  manner.kind === 'silent' && manner.only !== undefined && manner.only !== url ? { kind: 'honest' } : manner;

async function pass(
  question: IncomingMessage,
  answer: ServerResponse,
  target: string,
  manner: Manner,
): Promise<void> {
  if (manner.kind === 'silent') return;
  if (manner.kind === 'endless') {
    answer.writeHead(200, { 'content-type': 'application/json' });
    const chunk = ' '.repeat(64 * 1024);
    while (!answer.destroyed) {
      answer.write(chunk);
      await new Promise((resolve) => setImmediate(resolve));
    }
    return;
  }
  if (manner.kind === 'late') await new Promise((resolve) => setTimeout(resolve, manner.ms));
  const chunks: Buffer[] = [];
  for await (const chunk of question) chunks.push(chunk as Buffer);
  const onward = request(new URL(question.url ?? '/', target), { method: 'POST', headers: question.headers });
  onward.end(Buffer.concat(chunks));
  const [reply] = (await once(onward, 'response')) as [IncomingMessage];
  const said: Buffer[] = [];
  for await (const chunk of reply) said.push(chunk as Buffer);
  const text = Buffer.concat(said).toString('utf8');
  const [status, told] =
    manner.kind === 'lying' ? [manner.status ?? 200, manner.tell(text)] : [reply.statusCode ?? 502, text];
  answer.writeHead(status, { 'content-type': 'application/json' }).end(told);
}
