/** Asking as a demo identity: the gateway issues a token for it, and another one before that expires. */
import { MARGIN_MS } from './session.js';
import { createStore } from './store.js';

/**
 * @typedef {{ token: string, expiresAt: string }} Issued
 *
 * @param {object} options
 * @param {readonly { id: string }[]} options.identities  At least one.
 * @param {{ read(): string | null, write(value: string): void }} options.choice  Where the chosen identity is remembered.
 * @param {(identity: string) => Promise<Issued>} options.requestToken
 * @param {() => number} [options.now]
 * @returns {import('./session.js').Session & { choose(identity: string): void }}
 */
export function createDemoSession({ identities, choice, requestToken, now = Date.now }) {
  const remembered = identities.find(({ id }) => id === choice.read());
  const asking = (remembered ?? identities[0])?.id;
  const state = createStore(
    /** @type {import('./session.js').SessionState} */ ({ asking, until: undefined, problem: undefined }),
  );
  /** @type {Map<string, Promise<Issued>>} By identity, so that changing back needs no new token. */
  const tokens = new Map();

  /** @param {string} identity */
  const renew = (identity) => {
    const issued = requestToken(identity);
    tokens.set(identity, issued);
    // A failure is not kept: the next request tries again.
    issued.catch(() => tokens.delete(identity));
    return issued;
  };

  return {
    state,
    choose(identity) {
      choice.write(identity);
      state.set({ asking: identity, until: undefined, problem: undefined });
    },
    async token() {
      const identity = String(state.get().asking);
      try {
        let issued = await (tokens.get(identity) ?? renew(identity));
        if (Date.parse(issued.expiresAt) - now() < MARGIN_MS) issued = await renew(identity);
        if (state.get().asking === identity) {
          state.set({ asking: identity, until: new Date(issued.expiresAt), problem: undefined });
        }
        return issued.token;
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        state.set({ asking: identity, until: undefined, problem });
        throw error;
      }
    },
    refused() {
      tokens.delete(String(state.get().asking));
      return true;
    },
  };
}
