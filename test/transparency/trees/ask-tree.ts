/** Asks a tree page after page: the gateway, its twin and the plain server must say the same each time. */
import type { TestHouse } from '../houses.ts';
import type { TestWorld } from '../world.ts';
import { type Asked, askEverybody, openSession } from './ask-everybody.ts';
import { printTree } from './print-tree.ts';
import type { Item, TreeCase } from './tree.ts';
import { turned } from './turn.ts';

export interface TreeWalk {
  readonly answers: number;
  /** How often a site was stood in for. */
  readonly replaced: number;
  /** It ended at a cursor of a catalog that was served no longer. */
  readonly outdated: boolean;
}

/** Throws at the first difference. */
export async function askTree(tree: TreeCase, world: TestWorld): Promise<TreeWalk> {
  const session = openSession(world, world.houses[tree.house] as TestHouse, tree.caller);
  const ask = (select: readonly Item[]): Promise<Asked> =>
    askEverybody(session, (named) => printTree(select, tree.flags, world.schema, named));

  const known = (cursor: string): boolean =>
    [session.gateway, session.twin].every(({ cursors }) => cursors.has(cursor));

  let select = tree.select;
  let asked = await ask(select);
  let answers = 1;
  let replaced = asked.replaced;
  for (const turn of tree.turns) {
    const next = turned(select, asked.data, turn, known);
    if (next === undefined || asked.outdated) break;
    select = next;
    asked = await ask(select);
    answers += 1;
    replaced += asked.replaced;
  }
  return { answers, replaced, outdated: asked.outdated };
}
