/** Who was struck off the list may no longer ask; who was not may. */
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Identity } from './identity.ts';
import { openRevocations, type Revocations, type RevocationsOptions } from './revocations.ts';

let folder: string;
let file: string;
let ms: number;
let open: Revocations | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'revocations-'));
  file = join(folder, 'revocations.yml');
  ms = 0;
});
afterEach(async () => {
  open?.stop();
  await rm(folder, { recursive: true });
});

const publish = async (text: string): Promise<void> => {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
};

async function openWith(text: string, options: Partial<RevocationsOptions> = {}): Promise<Revocations> {
  await publish(text);
  open = await openRevocations(file, { maximumAgeSeconds: 600, now: () => ms, ...options });
  return open;
}

const NOON = Date.parse('2026-01-31T12:00:00Z') / 1_000;
const ana: Identity = { subject: 'ana', code: '020000100001', token: { id: 't-1', issuedAt: NOON } };
const bob: Identity = { subject: 'bob', token: { issuedAt: NOON } };

function stateOf(revocations: Revocations, identity: Identity): string {
  try {
    revocations.assertGood(identity);
    return 'good';
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
}

test.each<[string, string, string, string]>([
  ['nobody', '[]', 'good', 'good'],
  ['a person', '[{ subject: ana }]', 'TOKEN_REVOKED', 'good'],
  ['a post', '[{ code: "020000100001" }]', 'TOKEN_REVOKED', 'good'],
  ['a token', '[{ token: t-1, note: stolen }]', 'TOKEN_REVOKED', 'good'],
  ['another of each', '[{ subject: eve }, { code: "020000100002" }, { token: t-2 }]', 'good', 'good'],
  ['everybody until noon', '[{ issuedBefore: 2026-01-31T12:00:00Z }]', 'good', 'good'],
  [
    'everybody until a moment later',
    '[{ issuedBefore: 2026-01-31T12:00:00.5Z }]',
    'TOKEN_REVOKED',
    'TOKEN_REVOKED',
  ],
  [
    'everybody, by another clock',
    '[{ issuedBefore: 2026-01-31T19:00:01+07:00 }]',
    'TOKEN_REVOKED',
    'TOKEN_REVOKED',
  ],
  ['a person until noon', '[{ subject: ana, issuedBefore: 2026-01-31T12:00:00Z }]', 'good', 'good'],
  ['a person until later', '[{ subject: ana, issuedBefore: 2026-01-31T12:00:01Z }]', 'TOKEN_REVOKED', 'good'],
  ['a person in a post', '[{ subject: ana, code: "020000100001" }]', 'TOKEN_REVOKED', 'good'],
  ['a person in another post', '[{ subject: ana, code: "020000100002" }]', 'good', 'good'],
  [
    'one of two',
    '[{ subject: ana, code: x }, { subject: ana, issuedBefore: 2027-01-01T00:00:00Z }]',
    'TOKEN_REVOKED',
    'good',
  ],
])('%s', async (_, list, forAna, forBob) => {
  const revocations = await openWith(`revoked: ${list}`);
  expect([stateOf(revocations, ana), stateOf(revocations, bob)]).toEqual([forAna, forBob]);
});

test('who cannot show a token, or when it was issued, has an old one', async () => {
  const revocations = await openWith('revoked: [{ issuedBefore: 1971-01-01T00:00:00Z }]');
  expect(stateOf(revocations, { subject: 'ana' })).toBe('TOKEN_REVOKED');
  expect(stateOf(revocations, { subject: 'ana', token: { issuedAt: Number.NaN } })).toBe('TOKEN_REVOKED');
});

test('names of one kind are no names of another', async () => {
  const revocations = await openWith('revoked: [{ subject: "020000100001" }, { code: ana }, { token: ana }]');
  expect(stateOf(revocations, ana)).toBe('good');
});

test('it holds without being asked: the file is looked at every second', async () => {
  const revocations = await openWith('revoked: []');
  await publish('revoked: [{ subject: ana }]');
  while (stateOf(revocations, ana) === 'good') await wait(10);
});

test.each([
  ['empty, as while it is written', ''],
  ['without its list', '{}'],
  ['an entry that says nobody', 'revoked: [{ note: all of them }]'],
  ['an entry with another word', 'revoked: [{ subjekt: ana }]'],
  ['a code that lost its zeros', 'revoked: [{ code: 020000100001 }]'],
  ['a day for an instant', 'revoked: [{ issuedBefore: 2026-01-31 }]'],
  ['no YAML', 'revoked: [{ subject: ana'],
])('a file that is wrong is refused, and what was known stays: %s', async (_, text) => {
  const said: string[] = [];
  const log = {
    info: () => undefined,
    error: ({ because }: { because: string }, line: string) => void said.push(`${line}: ${because}`),
  };
  const revocations = await openWith('revoked: [{ subject: ana }]', { pollMs: 5, log });
  await publish(text);
  while (said.length === 0) await wait(5);
  expect([stateOf(revocations, ana), stateOf(revocations, bob)]).toEqual(['TOKEN_REVOKED', 'good']);
  expect(said[0]).toMatch(/^revocations refused, what was known before stays: .*revocations\.yml:\d+: /);
  // The log is read by more people than the list.
  expect(said[0]).not.toMatch(/\bana\b/);
  // Nobody can say any longer that bob is still good.
  ms = 600_001;
  expect(stateOf(revocations, bob)).toBe('ISSUER_UNREACHABLE');
});

test('without a file nobody is revoked; a file that is not there stops the start', async () => {
  const none = await openRevocations(undefined, { maximumAgeSeconds: 600 });
  expect(stateOf(none, ana)).toBe('good');
  await expect(openRevocations(file, { maximumAgeSeconds: 600 })).rejects.toMatchObject({
    code: 'CONFIGURATION_INVALID',
  });
});
