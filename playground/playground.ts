/**
 * The page for people: GraphiQL at `/`, knowing the deployment's identities and examples.
 *
 * Everything the page needs is served from here, so it works without any outside address.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DemoIdentity, Locale } from '../deployments/deployment.ts';
import type { IssueToken } from '../identity/demo-issuer.ts';
import { sendAsset, toAsset } from './asset.ts';
import { loadAssets } from './load-assets.ts';
import type { Example } from './load-examples.ts';
import { toSettings } from './settings.ts';
import { answerToken } from './token-route.ts';

export interface PlaygroundOptions {
  readonly deployment: { readonly name: string; readonly title: string; readonly locale?: Locale };
  readonly identities: readonly DemoIdentity[];
  /** Absent where tokens come from elsewhere: the page then asks its user to paste one. */
  readonly issue?: IssueToken | undefined;
  readonly examples: readonly Example[];
  /** What a question may be for, when the gateway started. */
  readonly purposes: readonly { readonly id: string; readonly title: string }[];
  /** Host names under which the page may fetch tokens, besides localhost and plain addresses. */
  readonly hosts?: readonly string[];
}

/** Answers a request for one of the page's paths; false when the path is none of them. */
export type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** Reads every asset once; nothing is read from disk while requests are answered. */
export async function playground(options: PlaygroundOptions): Promise<Pages> {
  const settings = await toAsset('settings.json', JSON.stringify(toSettings(options)));
  const assets = new Map([...(await loadAssets()), ['/playground/settings.json', settings]]);
  return async (request, response) => {
    // Looked up, never resolved: a path that climbs out of its folder is simply no key of the map.
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    if (path === '/playground/token') {
      await answerToken(request, response, options);
      return true;
    }
    const asset = assets.get(path);
    if (asset === undefined) return false;
    sendAsset(request, response, asset);
    return true;
  };
}
