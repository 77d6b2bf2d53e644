/** What one request carries from the HTTP door to the sites: who asks, and what its fetches share. */
import type { Identity } from '../../identity/identity.ts';
import type { GuardContext } from '../../policy/guard.ts';
import type { FetchContext } from '../execute/fetch-context.ts';
import type { Wishes } from './wishes.ts';

export interface RequestContext extends FetchContext, GuardContext {
  readonly requestId: string;
  readonly identity: Identity;
  readonly wishes: Wishes;
}
