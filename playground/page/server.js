/** The three things the page asks its server for: what there is, a token, and the answer to a query. */

/**
 * @typedef {object} Identity
 * @property {string} id
 * @property {string} name
 * @property {string} [code]
 * @property {string} title
 * @property {string} description
 *
 * @typedef {object} Example
 * @property {string} id
 * @property {string} title
 * @property {string} description
 * @property {readonly string[]} identities
 * @property {string} operationName
 * @property {string} query
 * @property {Record<string, unknown>} variables
 *
 * @typedef {object} Purpose
 * @property {string} id
 * @property {string} title
 *
 * @typedef {object} Settings
 * @property {{ name: string, title: string, locale?: 'vi' | 'zh' }} deployment
 * @property {'demo' | 'token'} signIn
 * @property {readonly Identity[]} identities
 * @property {readonly Example[]} examples
 * @property {readonly Purpose[]} purposes
 */

/** @returns {Promise<Settings>} */
export async function requestSettings() {
  return readJson(await request('/playground/settings.json', {}));
}

/**
 * @param {string} identity
 * @returns {Promise<import('./demo-session.js').Issued>}
 */
export async function requestToken(identity) {
  const response = await request('/playground/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identity }),
  });
  const body = await readJson(response);
  if (!response.ok)
    throw new Error(`No token: ${body.errors?.[0]?.message ?? `the gateway answered ${response.status}.`}`);
  return body;
}

/**
 * @param {unknown} operation  Query, variables and operation name.
 * @param {{ token: string, explain: boolean, purpose: string | undefined, signal: AbortSignal }} options
 * @returns {Promise<{ status: number, result: any }>}
 */
export async function requestAnswer(operation, { token, explain, purpose, signal }) {
  const response = await request('/graphql', {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      ...(explain && { 'x-tributary-explain': '1' }),
      ...(purpose !== undefined && { 'x-tributary-purpose': purpose }),
    },
    body: JSON.stringify(operation),
    signal,
  });
  return { status: response.status, result: await readJson(response) };
}

/**
 * @param {string} path
 * @param {RequestInit} init
 */
async function request(path, init) {
  try {
    return await fetch(path, { ...init, credentials: 'omit' });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Error('The gateway could not be reached.', { cause: error });
  }
}

/** @param {Response} response */
async function readJson(response) {
  try {
    return await response.json();
  } catch (error) {
    throw new Error(`The gateway answered ${response.status}, and not with JSON.`, { cause: error });
  }
}
