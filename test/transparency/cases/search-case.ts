/** One case: who asks where for what, and how they leaf through it. */

import type { Order } from '../oracle/expected-keys.ts';
import type { Filter } from '../oracle/filter.ts';
import type { RelationName } from '../oracle/relations.ts';

/** One turn of a page; a cursor that the page before does not give is left out. */
export type Turn =
  /** The first page. */
  | { readonly to: 'start'; readonly size?: number }
  /** The last page. */
  | { readonly to: 'end'; readonly size?: number }
  /** After the page in hand. */
  | { readonly to: 'next'; readonly size?: number }
  /** Before the page in hand. */
  | { readonly to: 'previous'; readonly size?: number }
  /** After one edge of the page in hand. */
  | { readonly to: 'after'; readonly edge: number; readonly size?: number }
  /** Before one edge of the page in hand. */
  | { readonly to: 'before'; readonly edge: number; readonly size?: number }
  /** On and on after the page in hand, until there is no next one. */
  | { readonly to: 'last'; readonly size?: number };

export interface SearchCase {
  readonly relation: RelationName;
  /** Which of the houses is asked. */
  readonly house: number;
  readonly caller: string | undefined;
  readonly filter: Filter | null | undefined;
  readonly orderBy: readonly Order[] | null | undefined;
  readonly turns: readonly Turn[];
  /** Whether the number of rows is asked for. */
  readonly counted: boolean;
  /** Whether rows are joined with their organization. */
  readonly joined: boolean;
  /** Whether the arguments stand in the text of the operation instead of its variables. */
  readonly literal: boolean;
}
