/** A page of an ordered list of keys, with cursors that say in plain words what they are good for. */
import { GraphQLError } from 'graphql';
import { backwardPage, forwardPage } from '../walk/expected-page.ts';

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** The gateway's own page size. */
const DEFAULT_SIZE = 20;

const PREFIX = 'cursor of ';

/** Whether a value of the plain answer stands for a cursor, whatever the gateway calls it. */
export const isPlainCursor = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith(PREFIX);

/** `what` says which list it is: a cursor of another one is refused. */
export function connectionOf<Node>(
  what: unknown,
  keys: readonly string[],
  { first, after, last, before }: PageArguments,
  node: (key: string) => Node,
) {
  const name = PREFIX + JSON.stringify(what);
  const open = (cursor: string | null | undefined): number | undefined => {
    if (cursor === null || cursor === undefined) return undefined;
    const at = cursor.startsWith(`${name} `) ? keys.indexOf(cursor.slice(name.length + 1)) : -1;
    if (at < 0) throw new GraphQLError('of another list', { extensions: { code: 'CURSOR_INVALID' } });
    return at;
  };
  const backwards = isGiven(last) || isGiven(before);
  const at = open(backwards ? before : after);
  const page = backwards
    ? backwardPage(keys.length, at, last ?? DEFAULT_SIZE)
    : forwardPage(keys.length, at === undefined ? undefined : at + 1, first ?? DEFAULT_SIZE);
  const edges = keys.slice(page.from, page.to).map((key) => ({ cursor: `${name} ${key}`, node: node(key) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: keys.length,
    coverage: COMPLETE,
  };
}

/** One database lacks nothing. */
export const COMPLETE = { complete: true };

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;
