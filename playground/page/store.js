/** A value that changes, and tells those who watch it. */

/**
 * @template Value
 * @typedef {object} Store
 * @property {() => Value} get
 * @property {(value: Value) => void} set
 * @property {(watcher: () => void) => () => void} subscribe  Gives back how to stop watching.
 */

/**
 * @template Value
 * @param {Value} value
 * @returns {Store<Value>}
 */
export function createStore(value) {
  /** @type {Set<() => void>} */
  const watchers = new Set();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const watcher of watchers) watcher();
    },
    subscribe(watcher) {
      watchers.add(watcher);
      return () => {
        watchers.delete(watcher);
      };
    },
  };
}
