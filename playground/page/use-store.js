/** A component that reads a store is drawn again when the store changes. */
import { useSyncExternalStore } from './react.js';

/**
 * @template Value
 * @param {import('./store.js').Store<Value>} store
 * @returns {Value}
 */
export const useStore = (store) => useSyncExternalStore(store.subscribe, store.get);
