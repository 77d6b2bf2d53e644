/** What was done to a chain, as far as it can be told from what is left of it. */
export type What =
  /** It does not say what it said when it was written. */
  | 'EDITED'
  /** It was written and is gone, and later ones are there. */
  | 'DELETED'
  /** It stands where another was written. */
  | 'REORDERED'
  /** Nobody wrote it as part of this chain. */
  | 'INSERTED'
  /** It and everything behind it is gone: another chain remembers that it was there. */
  | 'CUT'
  /** The chain is whole in itself and not the one that another chain remembers. */
  | 'REWRITTEN'
  /** It says that it belongs to another chain. */
  | 'FOREIGN';

export interface Finding {
  readonly chain: string;
  readonly seq: number;
  /** The last of several entries of which the same holds. */
  readonly to?: number;
  readonly what: What;
  /** For people. */
  readonly detail: string;
}

export function printFinding({ chain, seq, to, what, detail }: Finding): string {
  const entries = to === undefined || to === seq ? `${seq}` : `${seq}..${to}`;
  return `${chain} #${entries} ${what}: ${detail}`;
}
