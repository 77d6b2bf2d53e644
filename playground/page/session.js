/**
 * Who asks. A session hands out the token for the next request; where the token comes from is its own affair.
 *
 * @typedef {object} SessionState
 * @property {string | undefined} asking  Id of the demo identity, or the name in a pasted token; undefined: nobody yet.
 * @property {Date | undefined} until  When the token in hand expires, where that is known.
 * @property {string | undefined} problem  Why there is no token, in a sentence for the user.
 *
 * @typedef {object} Session
 * @property {import('./store.js').Store<SessionState>} state
 * @property {() => Promise<string>} token  Rejects with a sentence for the user when there is none.
 * @property {() => boolean} refused  The gateway did not accept the token; true: another one can be had at once.
 */

/** A token is not used any more when so little of its life is left; the request itself takes time. */
export const MARGIN_MS = 60_000;
