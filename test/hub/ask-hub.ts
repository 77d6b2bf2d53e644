/** Asks a subgraph of a hub over HTTP, with whatever proof and body the test wants. */
import { loadCodeSchemes } from '../../codes/load.ts';
import { signAssertion } from '../../identity/assertion.ts';
import { loadSigningKey } from '../../identity/key-pair.ts';
import { loadPolicy } from '../../policy/load.ts';
import type { HubHouse } from '../house/hub-house.ts';
import { HUB } from './fujian.ts';

export interface HubReply {
  readonly status: number;
  readonly requestId: string | null;
  readonly text: string;
  readonly body: {
    readonly data?: Readonly<Record<string, unknown>> | null;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly unknown[];
      readonly extensions: Readonly<Record<string, unknown>>;
    }[];
    readonly extensions?: { readonly coverage?: readonly object[]; readonly requestId?: string };
  };
}

export async function askHub(
  house: HubHouse,
  subgraph: string,
  proof: string | undefined,
  body: unknown,
  method = 'POST',
): Promise<HubReply> {
  const response = await fetch(`${house.hubUrl}/subgraphs/${subgraph}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(proof !== undefined && { authorization: `Bearer ${proof}` }),
    },
    ...(method === 'POST' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const requestId = response.headers.get('x-request-id');
  return { status: response.status, requestId, text, body: JSON.parse(text) };
}

export interface Statement {
  readonly code?: string;
  /** For whom it is made out. */
  readonly site?: string;
  /** File of the key that signs it. */
  readonly key?: string;
}

/** What the gateway above says of a caller, unless the statement is to be another. */
export async function assertionOf(house: HubHouse, statement: Statement = {}): Promise<string> {
  const { code = '000000000000', site = HUB, key = house.keys.above.gateway } = statement;
  const { deployment } = house.hubSettings;
  const { version: policy } = await loadPolicy(deployment, await loadCodeSchemes(deployment));
  return signAssertion(
    { subject: 'somebody', ...(code !== '' && { code }) },
    { site, policy },
    await loadSigningKey(key),
  );
}
