/** A gateway as one caller talks to it: what it calls the cursors that it gave, and of which catalogs they are. */
import type { Ask, Reply } from '../../house/ask.ts';
import type { TestHouse } from '../houses.ts';
import type { Cursors } from './compare-answers.ts';

export interface Line {
  readonly name: string;
  readonly ask: Ask;
  readonly cursors: Cursors;
  /** Versions of the catalog while the answers were made that cursors in use are of; empty when it never changes. */
  readonly versions: Set<string>;
}

export const openLine = (name: string, ask: Ask): Line => ({
  name,
  ask,
  cursors: new Map(),
  versions: new Set(),
});

/** True when the gateway refused cursors of a catalog that it serves no longer; throws when it took such. */
export function refusedOutdated({ name, versions }: Line, reply: Reply, house: TestHouse): boolean {
  const now = house.versionsOf?.(reply);
  if (now === undefined || versions.size === 0) return false;
  const isSame = now.length === 1 && versions.size === 1 && versions.has(now[0] ?? '');
  const isOther = now.every((version) => !versions.has(version));
  const refused = reply.errors.some(({ extensions }) => extensions?.code === 'CURSOR_INVALID');
  if (isOther && !refused) throw new Error(`${name} took a cursor of another catalog`);
  return refused && !isSame;
}
