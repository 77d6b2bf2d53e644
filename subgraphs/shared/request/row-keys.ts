/** Keys of rows by their relation, each once. */
export interface RowKeys {
  readonly keys: ReadonlyMap<string, ReadonlySet<string>>;
  add(relation: string, key: string): void;
}

export function openRowKeys(): RowKeys {
  const keys = new Map<string, Set<string>>();
  return {
    keys,
    add(relation, key) {
      keys.set(relation, (keys.get(relation) ?? new Set<string>()).add(key));
    },
  };
}
