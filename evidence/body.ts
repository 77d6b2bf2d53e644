/**
 * What an entry says. No value of a row and none of an operation: names of fields, numbers of rows, and the keys of rows
 * only under a secret of the site. A list in which nothing stands is left out.
 */
import { canonicalJson, type Json } from './canonical-json.ts';
import type { Head } from './entry.ts';

interface EntryBase {
  /** Whose entry it is: one of another chain would not be taken for one of this. */
  readonly chain: string;
  /** ISO 8601. */
  readonly at: string;
  /** How far other chains had come, as they said themselves. */
  readonly heads?: readonly KnownHead[];
}

export interface KnownHead extends Head {
  /** The site that said so, when the chain is not named as it is. */
  readonly site?: string;
}

/** Somebody asked for something. */
export interface OperationBody extends EntryBase {
  readonly kind: 'operation';
  /** The gateway's name for the request. A site that is asked without one has none. */
  readonly request?: string;
  readonly who: Who;
  /** Version of the policy that decided. */
  readonly policy: string;
  readonly operation: AskedOperation;
  /** What was asked for, as schema coordinates: fields, and what was filtered, sorted and grouped by. */
  readonly fields: readonly string[];
  /** At a gateway: whom it asked. */
  readonly sites?: readonly AskedSite[];
  /** How many rows of each relation were in the answer. */
  readonly rows: Readonly<Record<string, number>>;
  /** At a site: which rows, by relation, each key under the site's secret. */
  readonly keys?: Readonly<Record<string, readonly string[]>>;
  /** At a site: which rows the question named by their keys, written as in `keys`; be they shown, hidden or not there. */
  readonly named?: Readonly<Record<string, readonly string[]>>;
  readonly decision: Decision;
  /** Only the plan was shown. */
  readonly explained?: true;
}

/** The caller, without a name for people to read. */
export interface Who {
  readonly subject: string;
  readonly code?: string | undefined;
  readonly purpose?: string | undefined;
}

/** Of an identity: never the name, which is for people to read. */
export const toWho = ({ subject, code, purpose }: Who): Who => ({
  subject,
  ...(code !== undefined && { code }),
  ...(purpose !== undefined && { purpose }),
});

export interface AskedOperation {
  readonly name?: string;
  /** Of its text without values: a name that was guessed is not confirmed by it. */
  readonly sha256: string;
}

export interface AskedSite {
  readonly site: string;
  /** `remembered`: it gave the numbers a moment ago, to somebody who may see the same, and was not asked again. */
  readonly status: 'answered' | 'failed' | 'remembered';
}

export type Decision =
  /** Data left the house; what is listed beside it did not. */
  | { readonly kind: 'GIVEN'; readonly denied?: readonly Denial[]; readonly failed?: readonly string[] }
  /** The policy gave nothing of it. */
  | { readonly kind: 'DENIED'; readonly denied: readonly Denial[] }
  /** Nothing was given, for another reason. */
  | { readonly kind: 'FAILED'; readonly failed: readonly string[] };

export interface Denial {
  /** Schema coordinate; absent when the whole operation was refused. */
  readonly field?: string;
  readonly code: string;
}

/** Requests whose caller could not be told, counted: anybody may send any number of them. */
export interface RefusedBody extends EntryBase {
  readonly kind: 'refused';
  readonly since: string;
  /** Error code → how often. */
  readonly counts: Readonly<Record<string, number>>;
}

/** A writer found the end of its file torn, left the piece where it was, and went on behind it. */
export interface ResumedBody extends EntryBase {
  readonly kind: 'resumed';
  readonly torn: { readonly bytes: number; readonly sha256: string };
}

export type EvidenceBody = OperationBody | RefusedBody | ResumedBody;

export const bodyText = (body: EvidenceBody): string => canonicalJson(body as unknown as Json);
