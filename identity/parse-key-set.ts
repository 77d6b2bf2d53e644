/** From the text of a JWKS to a way to find keys in it; a set that holds a secret is refused, and never repeated. */
import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

/** Members of a JWK that only its owner may know. */
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** Throws an Error that says what is wrong and nothing of the content. An empty set believes nobody. */
export function parseKeySet(text: string): JWTVerifyGetKey {
  const set = readSet(text);
  for (const [at, key] of set.keys.entries()) {
    if (key.kty === 'oct' || PRIVATE.some((member) => Object.hasOwn(key, member))) {
      throw new Error(`key ${at + 1} of the set is not a public key`);
    }
  }
  return createLocalJWKSet(set);
}

function readSet(text: string): JSONWebKeySet {
  try {
    const set: unknown = JSON.parse(text);
    if (isSet(set)) return set;
  } catch {
    // Said below, in the same words.
  }
  throw new Error('there is no set of public keys in it');
}

const isSet = (set: unknown): set is JSONWebKeySet =>
  isObject(set) && Array.isArray(set.keys) && set.keys.every(isObject);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
