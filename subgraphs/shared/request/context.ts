/** What a resolver knows about the request it answers. */
import type { CodeSchemes } from '../../../codes/scheme.ts';
import type { Identity } from '../../../identity/identity.ts';
import type { Door } from '../storage/door.ts';

export interface RequestContext {
  /** The site that answers. */
  readonly site: string;
  readonly identity: Identity;
  /** When the site began to read. */
  readonly asOf: Date;
  readonly schemes: CodeSchemes;
  readonly door: Door;
}

/** The date at the site, YYYY-MM-DD. */
export const todayOf = ({ asOf }: RequestContext): string => {
  const pad = (value: number, length = 2): string => String(value).padStart(length, '0');
  return `${pad(asOf.getFullYear(), 4)}-${pad(asOf.getMonth() + 1)}-${pad(asOf.getDate())}`;
};
