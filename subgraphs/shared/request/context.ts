/** What a resolver knows about the request it answers. */
import type { CodeSchemes } from '../../../codes/scheme.ts';
import type { Identity } from '../../../identity/identity.ts';
import type { GuardContext } from '../../../policy/guard.ts';
import type { Door } from '../storage/door.ts';
import type { RequestEvidence } from './request-evidence.ts';

export interface RequestContext extends GuardContext {
  /** The site that answers. */
  readonly site: string;
  readonly identity: Identity;
  /** When the site began to answer: its clock, and so its day. */
  readonly startedAt: Date;
  /** The instant of which the rows are: earlier than `startedAt` by what a standby declares to lag behind. */
  readonly asOf: Date;
  readonly schemes: CodeSchemes;
  readonly door: Door;
  readonly evidence: RequestEvidence;
}

/** The date at the site, YYYY-MM-DD. A standby lags behind in its rows, not in its calendar. */
export const todayOf = ({ startedAt }: Pick<RequestContext, 'startedAt'>): string => {
  const pad = (value: number, length = 2): string => String(value).padStart(length, '0');
  const [year, month, day] = [startedAt.getFullYear(), startedAt.getMonth() + 1, startedAt.getDate()];
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
};
