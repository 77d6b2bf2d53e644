/**
 * A hub: a gateway that answers its fragmented subgraphs over HTTP, each as one site would, and so can be a site of a
 * gateway above it, or a subgraph of one that knows nothing of sites.
 */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { TributaryError } from '../../errors/tributary-error.ts';
import { readJson } from '../../http/read-json.ts';
import type { TrustSettings } from '../../identity/trust-settings.ts';
import type { SiteConnector } from '../execute/site-connector.ts';
import type { StatisticsCache } from '../execute/statistics-cache.ts';
import { contextOf, type House } from '../request/begin-request.ts';
import { withPurpose } from '../request/purpose.ts';
import { NO_WISHES, parseWishes } from '../request/wishes.ts';
import type { RoutedSchema } from '../supergraph/routed-schema.ts';
import { parseHubQuestion } from './hub-question.ts';
import { narrowContext } from './narrow-context.ts';
import { type HubAnswer, type ServedSubgraph, servedSubgraph } from './served-subgraph.ts';
import { type Asker, openWhoAsks, type Superior } from './who-asks.ts';
import { writtenDown } from './written-down.ts';

export interface HubParts {
  readonly superiors: readonly Superior[];
  readonly trust?: Partial<TrustSettings> | undefined;
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

export interface Hub {
  readonly answer: AnswerSubgraph;
  /** Ends the following of its superiors' keys. */
  leave(): void;
}

export async function openHub(parts: HubParts): Promise<Hub> {
  const { superiors, trust, house, logger } = parts;
  const door = await openWhoAsks(superiors, house, { trust, log: logger });
  const served = await openSubgraphs(parts);
  const answer: AnswerSubgraph = async (name, request, response, requestId) => {
    const policy = house.policy.last();
    // First of all: a stranger does not even learn which subgraphs there are.
    const asker = await door
      .whoAsks(request.headers.authorization, policy.version)
      .catch((error: unknown) => {
        if (error instanceof TributaryError) house.refusals.count(error.code);
        throw error;
      });
    house.policy.assertFresh();
    const subgraph = served.get(name);
    if (subgraph === undefined) throw new TributaryError('NOT_FOUND', 'There is no such subgraph.');
    if (request.method !== 'POST') {
      throw new TributaryError('METHOD_NOT_ALLOWED', 'A subgraph is asked by POST.');
    }
    const body = await readJson(request, LARGEST_BYTES);
    const { evidence, ...asked } = parseHubQuestion(body, policy.identityScheme.space);
    // Only the word of a superior is taken about its chain: a caller's could say anything of anybody's.
    const question = { ...asked, evidence: asker.kind === 'superior' ? evidence : undefined };
    const head = { requestId, wishes: NO_WISHES, signal: hangUpOf(response) };
    // A superior has stated the purpose; a caller says it here as they would at /graphql.
    const identity =
      asker.kind === 'superior'
        ? asker.identity
        : withPurpose(asker.identity, parseWishes(request.headers).purpose, policy);
    const context = narrowContext(contextOf(identity, policy, head, house), question, asker);
    const answer = await subgraph.answer(question, context, nameFor(asker));
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(JSON.stringify(withRequestId(answer, requestId)));
  };
  return { answer, leave: door.close };
}

/** Whoever is told of an error can name the request that had it. */
const withRequestId = (answer: HubAnswer, requestId: string): object =>
  answer.errors === undefined ? answer : { ...answer, extensions: { ...answer.extensions, requestId } };

async function openSubgraphs(parts: HubParts): Promise<ReadonlyMap<string, ServedSubgraph>> {
  const fragmented = parts.subgraphs.filter(({ url }) => url === undefined);
  return new Map(
    await Promise.all(
      fragmented.map(async ({ name, sdl: files }) => {
        const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
        const sdl = texts.join('\n');
        const served = servedSubgraph({ ...parts, name, sdl });
        return [name, writtenDown(served, sdl, parts.house.evidence)] as const;
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
