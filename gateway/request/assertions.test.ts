import { jest } from '@jest/globals';
import { decodeJwt, generateKeyPair } from 'jose';
import { north, south } from '../catalog/testing.ts';
import { assertionSigner } from './assertions.ts';

const { privateKey } = await generateKeyPair('EdDSA');
const signer = () => assertionSigner({ id: 'gateway', key: privateKey });
const ana = { subject: 'ana', code: '1' };

afterEach(() => jest.useRealTimers());

test('an assertion is used again for the same caller and site, and for nobody else', async () => {
  const sign = signer();
  const first = await sign(ana, north);
  expect(await sign({ ...ana }, north)).toBe(first);
  const others = await Promise.all([
    sign(ana, south),
    sign({ ...ana, code: '2' }, north),
    sign({ subject: 'ana' }, north),
    sign({ subject: 'bob', code: '1' }, north),
    sign({ ...ana, name: 'Ana' }, north),
  ]);
  expect(new Set([first, ...others]).size).toBe(6);
});

test('it is signed anew while the old one is still good', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
  const sign = signer();
  const first = await sign(ana, north);
  jest.advanceTimersByTime(19_000);
  expect(await sign(ana, north)).toBe(first);
  jest.advanceTimersByTime(2_000);
  const second = await sign(ana, north);
  expect(second).not.toBe(first);
  expect(decodeJwt(first).exp).toBeGreaterThan(Date.now() / 1000 + 30);
});
