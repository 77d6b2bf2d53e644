/** Keys that change while we run: a new one is found at once, a lost one is believed no longer. */
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, jwtVerify, SignJWT } from 'jose';
import { type KeySet, type KeySetOptions, openKeySet } from './key-set.ts';

interface Pair {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

async function pair(kid: string): Promise<Pair> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256' } };
}

const [first, second, third] = await Promise.all([pair('k-1'), pair('k-2'), pair('k-3')]);
const setOf = (...pairs: readonly Pair[]): string => JSON.stringify({ keys: pairs.map(({ jwk }) => jwk) });

const signed = ({ kid, privateKey }: Pair): Promise<string> =>
  new SignJWT({ sub: 'ana' }).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);

async function believes(keys: KeySet, by: Pair): Promise<boolean | string> {
  try {
    await jwtVerify(await signed(by), keys.keyOf);
    return true;
  } catch (error) {
    const { code } = error as { readonly code: string };
    return code === 'ERR_JWKS_NO_MATCHING_KEY' ? false : code;
  }
}

let folder: string;
let file: string;
let ms: number;
let open: KeySet[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'key-set-'));
  file = join(folder, 'issuer.jwks');
  ms = 0;
  open = [];
});
afterEach(async () => {
  for (const keys of open) keys.stop();
  await rm(folder, { recursive: true });
});

async function openSet(location: string, options: KeySetOptions = {}): Promise<KeySet> {
  // Only what the test asks for happens.
  const keys = await openKeySet(location, { now: () => ms, pollMs: 3_600_000, ...options });
  open.push(keys);
  return keys;
}

describe('out of a file', () => {
  const publish = async (text: string): Promise<void> => {
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  };

  test('a new key is believed as soon as it is used, a removed one no longer', async () => {
    await publish(setOf(first));
    const keys = await openSet(file);
    expect([await believes(keys, first), await believes(keys, second)]).toEqual([true, false]);
    ms += 10_000;
    await publish(setOf(second));
    expect([await believes(keys, second), await believes(keys, first)]).toEqual([true, false]);
  });

  test('a set that is none, and one that holds a secret, is refused; the last good one stays for a while', async () => {
    await publish(setOf(first));
    const said: string[] = [];
    const log = {
      info: () => undefined,
      error: ({ because }: { because: string }, line: string) => void said.push(`${line}: ${because}`),
    };
    const keys = await openSet(file, { name: 'keys of the issuer', log });
    const { d } = await exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey);
    for (const text of [
      '',
      '{"keys":7}',
      '[]',
      '{"keys":[null]}',
      JSON.stringify({ keys: [{ ...second.jwk, d }] }),
    ]) {
      await publish(text);
      await keys.refresh();
      expect(await believes(keys, first)).toBe(true);
      // It might be a new key that cannot be seen.
      expect(await believes(keys, second)).toBe('ISSUER_UNREACHABLE');
    }
    expect(said).toHaveLength(5);
    expect(said.at(-1)).toBe(
      `keys of the issuer refused, what was known before stays: ${file}: key 1 of the set is not a public key`,
    );
    expect(said.join()).not.toContain(String(d));
    keys.assertFresh();
    ms += 600_001;
    await keys.refresh();
    expect(() => keys.assertFresh()).toThrow(expect.objectContaining({ code: 'ISSUER_UNREACHABLE' }));
    await publish(setOf(second));
    await keys.refresh();
    keys.assertFresh();
    expect(await believes(keys, second)).toBe(true);
  });

  test('nobody is believed by an empty set', async () => {
    await publish(setOf());
    expect(await believes(await openSet(file), first)).toBe(false);
  });

  test('that is not there stops the start', async () => {
    await expect(openSet(file)).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
  });
});

describe('by a URL', () => {
  let server: Server;
  let url: string;
  let answer: { status: number; body: string };
  let asked: number;
  beforeEach(async () => {
    asked = 0;
    server = createServer((_, response) => {
      asked += 1;
      response.writeHead(answer.status).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
    answer = { status: 200, body: setOf(first) };
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  test('a new key is fetched at once, but no oftener than now and then for names that are invented', async () => {
    const keys = await openSet(url);
    expect(await believes(keys, first)).toBe(true);
    expect(asked).toBe(1);
    answer.body = setOf(first, second);
    ms += 10_000;
    expect(await believes(keys, second)).toBe(true);
    expect(asked).toBe(2);
    for (let n = 0; n < 20; n++) expect(await believes(keys, { ...third, kid: `invented-${n}` })).toBe(false);
    expect(asked).toBe(2);
    ms += 10_000;
    answer.body = setOf(first, second, third);
    const all = await Promise.all([1, 2, 3].map(() => believes(keys, third)));
    expect(all).toEqual([true, true, true]);
    expect(asked).toBe(3);
  });

  test('a removed key is believed no longer than until the next look', async () => {
    const keys = await openSet(url);
    expect(await believes(keys, first)).toBe(true);
    answer.body = setOf(second);
    await keys.refresh();
    expect(await believes(keys, first)).toBe(false);
  });

  test('an issuer that is down, or answers nonsense, is believed for a while by what it said last', async () => {
    const keys = await openSet(url);
    expect(await believes(keys, first)).toBe(true);
    for (const bad of [
      { status: 500, body: setOf(second) },
      { status: 302, body: '' },
      { status: 200, body: '<html>' },
      { status: 200, body: `${setOf(second)}${' '.repeat(300_000)}` },
    ]) {
      answer = bad;
      await keys.refresh();
      expect(await believes(keys, first)).toBe(true);
      expect(await believes(keys, second)).toBe('ISSUER_UNREACHABLE');
    }
    keys.assertFresh();
    ms += 600_001;
    await keys.refresh();
    expect(() => keys.assertFresh()).toThrow(expect.objectContaining({ code: 'ISSUER_UNREACHABLE' }));
  });

  test('an issuer that was never heard is unreachable, and heard as soon as it is there', async () => {
    answer = { status: 503, body: '' };
    const keys = await openSet(url);
    expect(await believes(keys, first)).toBe('ISSUER_UNREACHABLE');
    answer = { status: 200, body: setOf(first) };
    expect(await believes(keys, first)).toBe('ISSUER_UNREACHABLE');
    ms += 10_000;
    expect(await believes(keys, first)).toBe(true);
  });

  test('it is followed without being asked', async () => {
    const keys = await openSet(url, { trust: { keyRefreshSeconds: 0.02 } });
    answer.body = setOf(second);
    while ((await believes(keys, first)) !== false) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await believes(keys, second)).toBe(true);
  });

  test('of another machine is https or refused', async () => {
    await expect(openSet('http://login.example/keys')).rejects.toMatchObject({
      code: 'CONFIGURATION_INVALID',
    });
  });
});

test('the private half of a pair is no set', async () => {
  const { ensureKeyPair } = await import('./key-pair.ts');
  await ensureKeyPair(join(folder, 'a.jwk'), 'a');
  const secret = JSON.parse(await readFile(join(folder, 'a.jwk'), 'utf8'));
  await writeFile(file, JSON.stringify({ keys: [secret] }));
  const refusal = await openSet(file).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'CONFIGURATION_INVALID' });
  expect(String(refusal)).not.toContain(secret.d);
});
