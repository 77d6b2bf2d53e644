/** Rows that are about to be changed: what is put in, taken out or exchanged, on top of those that there are. */
import { type Item, idOf } from './rows.ts';

export interface Change {
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
}

export interface Draft {
  /** Those that are there at the beginning. */
  readonly items: readonly Item[];
  has(item: Item): boolean;
  /** As it is now; undefined: it is gone. */
  now(item: Item): Item | undefined;
  put(item: Item): void;
  remove(item: Item): void;
  change(): Change;
}

export function openDraft(base: ReadonlyMap<string, Item>): Draft {
  const changed = new Map<string, Item | undefined>();
  const at = (id: string): Item | undefined => (changed.has(id) ? changed.get(id) : base.get(id));
  return {
    items: [...base.values()],
    has: (item) => at(idOf(item)) !== undefined,
    now: (item) => at(idOf(item)),
    put: (item) => void changed.set(idOf(item), item),
    remove: (item) => void changed.set(idOf(item), undefined),
    change() {
      const differing = [...changed].filter(([id, item]) => item !== base.get(id));
      return {
        removed: differing.flatMap(([id]) => base.get(id) ?? []),
        added: differing.flatMap(([, item]) => item ?? []),
      };
    },
  };
}
