/** What a token says about itself, for display only: whether it is true is for the gateway to decide. */

/**
 * @param {string} token
 * @returns {{ name: string, until: Date | undefined }}
 */
export function readToken(token) {
  const { name, sub, exp } = readClaims(token);
  const said = [name, sub].find((text) => typeof text === 'string' && text !== '');
  return {
    name: typeof said === 'string' ? said : 'a token',
    until: typeof exp === 'number' ? new Date(exp * 1000) : undefined,
  };
}

/**
 * @param {string} token
 * @returns {{ name?: unknown, sub?: unknown, exp?: unknown }}  Empty when the token is no JWT.
 */
function readClaims(token) {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
    const claims = JSON.parse(new TextDecoder().decode(bytes));
    return typeof claims === 'object' && claims !== null ? claims : {};
  } catch {
    return {};
  }
}
