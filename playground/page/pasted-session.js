/** Asking with a token of one's own, where the gateway issues none. */

import { readToken } from './read-token.js';
import { createStore } from './store.js';

const NOBODY = Object.freeze({ asking: undefined, until: undefined, problem: undefined });

/**
 * The token lives in this page's memory only: it is a real one, and what is stored can be read by others.
 *
 * @param {{ now?: () => number }} [options]
 * @returns {import('./session.js').Session & { use(text: string): void, forget(): void }}
 */
export function createPastedSession({ now = Date.now } = {}) {
  const state = createStore(/** @type {import('./session.js').SessionState} */ (NOBODY));
  let token = '';

  /** @param {string} problem */
  const lose = (problem) => {
    token = '';
    state.set({ ...NOBODY, problem });
  };

  return {
    state,
    use(text) {
      token = text.trim().replace(/^bearer\s+/i, '');
      if (!/^[\x21-\x7e]+$/.test(token)) return lose('This is not a token.');
      const { name, until } = readToken(token);
      if (until !== undefined && until.getTime() <= now()) return lose('This token has expired.');
      state.set({ asking: name, until, problem: undefined });
    },
    forget() {
      token = '';
      state.set(NOBODY);
    },
    async token() {
      const { until } = state.get();
      if (token !== '' && until !== undefined && until.getTime() <= now())
        lose('The token has expired. Paste a new one.');
      if (token === '') throw new Error(state.get().problem ?? 'Paste a token first.');
      return token;
    },
    refused() {
      lose('The gateway did not accept the token. Paste another one.');
      return false;
    },
  };
}
