/**
 * A hub: a gateway that answers its fragmented subgraphs over HTTP, each as one site would, and so can be a site of a
 * gateway above it, or a subgraph of one that knows nothing of sites.
 */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { TributaryError } from '../../errors/tributary-error.ts';
import { readJson } from '../../http/read-json.ts';
import type { SiteConnector } from '../execute/site-connector.ts';
import type { StatisticsCache } from '../execute/statistics-cache.ts';
import { contextOf, type House } from '../request/begin-request.ts';
import { NO_WISHES } from '../request/wishes.ts';
import type { RoutedSchema } from '../supergraph/routed-schema.ts';
import { parseHubQuestion } from './hub-question.ts';
import { narrowContext } from './narrow-context.ts';
import { type ServedSubgraph, servedSubgraph } from './served-subgraph.ts';
import { type Asker, openWhoAsks, type Superior } from './who-asks.ts';

export interface HubParts {
  readonly superiors: readonly Superior[];
  /** Files whose texts together are the SDL; one with a URL of its own is not fragmented, and not served. */
  readonly subgraphs: readonly {
    readonly name: string;
    readonly sdl: readonly string[];
    readonly url?: string | undefined;
  }[];
  readonly routed: RoutedSchema;
  readonly connector: SiteConnector;
  readonly statistics: StatisticsCache;
  readonly house: House;
  readonly logger: Logger;
}

/** Answers `POST /subgraphs/<subgraph>`. Throws what refuses the whole request. */
export type AnswerSubgraph = (
  subgraph: string,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
) => Promise<void>;

/** Longer than any question of a gateway: representations of a full page are far below it, as at a site. */
const LARGEST_BYTES = 1024 * 1024;

export async function openHub(parts: HubParts): Promise<AnswerSubgraph> {
  const { superiors, house } = parts;
  const whoAsks = await openWhoAsks(superiors, house.verifyToken);
  const served = await openSubgraphs(parts);
  return async (name, request, response, requestId) => {
    // First of all: a stranger does not even learn which subgraphs there are.
    const asker = await whoAsks(request.headers.authorization);
    const subgraph = served.get(name);
    if (subgraph === undefined) throw new TributaryError('NOT_FOUND', 'There is no such subgraph.');
    if (request.method !== 'POST') {
      throw new TributaryError('METHOD_NOT_ALLOWED', 'A subgraph is asked by POST.');
    }
    const body = await readJson(request, LARGEST_BYTES);
    const question = parseHubQuestion(body, house.policy.identityScheme.space);
    const head = { requestId, wishes: NO_WISHES, signal: hangUpOf(response) };
    const context = narrowContext(contextOf(asker.identity, head, house), question, asker);
    const answer = await subgraph.answer(question, context, nameFor(asker));
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(JSON.stringify(answer));
  };
}

async function openSubgraphs(parts: HubParts): Promise<ReadonlyMap<string, ServedSubgraph>> {
  const fragmented = parts.subgraphs.filter(({ url }) => url === undefined);
  return new Map(
    await Promise.all(
      fragmented.map(async ({ name, sdl: files }) => {
        const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
        return [name, servedSubgraph({ ...parts, name, sdl: texts.join('\n') })] as const;
      }),
    ),
  );
}

/** A superior knows a site of this hub by the way to it, as coverage does. */
const nameFor =
  (asker: Asker) =>
  (site: unknown): unknown =>
    asker.kind === 'superior' && typeof site === 'string' ? `${asker.site}/${site}` : site;

/** Given when the connection closes before the answer is written: nobody waits for it any more. */
function hangUpOf(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  const hangUp = (): void => {
    if (!response.writableEnded) gone.abort(new TributaryError('REQUEST_CANCELLED'));
  };
  response.once('close', hangUp);
  // It may have closed while the body was read.
  if (response.destroyed) hangUp();
  return gone.signal;
}
