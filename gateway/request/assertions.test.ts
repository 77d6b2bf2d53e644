import { jest } from '@jest/globals';
import { decodeJwt, generateKeyPair } from 'jose';
import type { Identity } from '../../identity/identity.ts';
import { north, south } from '../catalog/testing.ts';
import { assertionSigner } from './assertions.ts';

const { privateKey: key } = await generateKeyPair('EdDSA');
const ana: Identity = { subject: 'ana', code: '1', token: { id: 't-1', issuedAt: 7 } };

afterEach(() => jest.useRealTimers());

test('an assertion is used again for the same caller, site and policy, and for nobody else', async () => {
  const sign = assertionSigner(() => ({ id: 'gateway', key }));
  const first = await sign(ana, north, '1');
  expect(await sign({ ...ana }, north, '1')).toBe(first);
  const others = await Promise.all([
    sign(ana, south, '1'),
    sign(ana, north, '2'),
    sign({ ...ana, code: '2' }, north, '1'),
    sign({ subject: 'ana' }, north, '1'),
    sign({ ...ana, subject: 'bob' }, north, '1'),
    sign({ ...ana, name: 'Ana' }, north, '1'),
    sign({ ...ana, purpose: 'audit' }, north, '1'),
    // The same person with another token, which may be revoked by itself.
    sign({ ...ana, token: { id: 't-2', issuedAt: 7 } }, north, '1'),
    sign({ ...ana, token: { id: 't-1', issuedAt: 8 } }, north, '1'),
  ]);
  expect(new Set([first, ...others]).size).toBe(10);
  expect(new Set([first, ...others].map((one) => decodeJwt(one).jti)).size).toBe(10);
});

test('a newer key signs at once', async () => {
  const signing = { id: 'old', key };
  const sign = assertionSigner(() => signing);
  const first = await sign(ana, north, '1');
  signing.id = 'new';
  expect(await sign(ana, north, '1')).not.toBe(first);
});

test('it is signed anew while the old one is still good', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
  const sign = assertionSigner(() => ({ id: 'gateway', key }));
  const first = await sign(ana, north, '1');
  jest.advanceTimersByTime(9_000);
  expect(await sign(ana, north, '1')).toBe(first);
  jest.advanceTimersByTime(2_000);
  const second = await sign(ana, north, '1');
  expect(second).not.toBe(first);
  expect(decodeJwt(first).exp).toBeGreaterThan(Date.now() / 1000 + 20);
});
