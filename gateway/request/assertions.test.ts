import { jest } from '@jest/globals';
import { decodeJwt, generateKeyPair } from 'jose';
import type { CodePattern } from '../../codes/pattern.ts';
import type { Identity } from '../../identity/identity.ts';
import { north, south } from '../catalog/testing.ts';
import { assertionSigner } from './assertions.ts';

const { privateKey: key } = await generateKeyPair('EdDSA');
const ana: Identity = { subject: 'ana', code: '1', token: { id: 't-1', issuedAt: 7 } };

afterEach(() => jest.useRealTimers());

test('an assertion is used again for the same caller, site and policy, and for nobody else', async () => {
  const sign = assertionSigner(() => ({ id: 'gateway', key }));
  const first = await sign(ana, north, { policy: '1', holds: [] });
  expect(await sign({ ...ana }, north, { policy: '1', holds: [] })).toBe(first);
  const others = await Promise.all([
    sign(ana, south, { policy: '1', holds: [] }),
    sign(ana, north, { policy: '2', holds: [] }),
    sign(ana, north, { policy: '1', holds: ['3?' as CodePattern] }),
    sign({ ...ana, code: '2' }, north, { policy: '1', holds: [] }),
    sign({ subject: 'ana' }, north, { policy: '1', holds: [] }),
    sign({ ...ana, subject: 'bob' }, north, { policy: '1', holds: [] }),
    sign({ ...ana, name: 'Ana' }, north, { policy: '1', holds: [] }),
    sign({ ...ana, purpose: 'audit' }, north, { policy: '1', holds: [] }),
    // The same person with another token, which may be revoked by itself.
    sign({ ...ana, token: { id: 't-2', issuedAt: 7 } }, north, { policy: '1', holds: [] }),
    sign({ ...ana, token: { id: 't-1', issuedAt: 8 } }, north, { policy: '1', holds: [] }),
  ]);
  expect(new Set([first, ...others]).size).toBe(11);
  expect(new Set([first, ...others].map((one) => decodeJwt(one).jti)).size).toBe(11);
});

test('a site hears what it keeps, unless it is more than a header takes', async () => {
  const sign = assertionSigner(() => ({ id: 'gateway', key }));
  const heldIn = async (...texts: readonly string[]) =>
    decodeJwt(await sign(ana, north, { policy: '1', holds: texts as readonly CodePattern[] }))
      .tributary_holds;
  expect(await heldIn('3?', '4?')).toEqual(['3?', '4?']);
  expect(await heldIn()).toEqual([]);
  const many = Array.from({ length: 201 }, (_, at) => `${1_000 + at}`);
  expect(await heldIn(...many)).toBeUndefined();
});

test('a newer key signs at once', async () => {
  const signing = { id: 'old', key };
  const sign = assertionSigner(() => signing);
  const first = await sign(ana, north, { policy: '1', holds: [] });
  signing.id = 'new';
  expect(await sign(ana, north, { policy: '1', holds: [] })).not.toBe(first);
});

test('it is signed anew while the old one is still good', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
  const sign = assertionSigner(() => ({ id: 'gateway', key }));
  const first = await sign(ana, north, { policy: '1', holds: [] });
  jest.advanceTimersByTime(9_000);
  expect(await sign(ana, north, { policy: '1', holds: [] })).toBe(first);
  jest.advanceTimersByTime(2_000);
  const second = await sign(ana, north, { policy: '1', holds: [] });
  expect(second).not.toBe(first);
  expect(decodeJwt(first).exp).toBeGreaterThan(Date.now() / 1000 + 20);
});
