/** A policy that changes while requests are under way. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCodeSchemes } from '../codes/load.ts';
import type { CodeSchemes } from '../codes/scheme.ts';
import { followPolicy, type PolicySource } from './follow-policy.ts';
import { policyFile } from './load.ts';
import { scopeOf } from './scope.ts';

const ORIGINAL = join(import.meta.dirname, '..', 'deployments', 'quang-binh');
const HOME_AFFAIRS = { subject: 'x', code: '020000100001' };

let folder: string;
let schemes: CodeSchemes;
let ms: number;
let source: PolicySource;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-'));
  await cp(ORIGINAL, folder, { recursive: true });
  schemes = await loadCodeSchemes(folder);
  ms = 0;
  source = await followPolicy({
    deployment: folder,
    schemes,
    maximumAgeSeconds: 600,
    check({ rules }) {
      if (rules.some(({ relations }) => relations.includes('Secret'))) throw new Error('there is no Secret');
    },
    pollMs: 3_600_000,
    now: () => ms,
  });
});
afterEach(async () => {
  source.stop();
  await rm(folder, { recursive: true });
});

const change = async (from: string | RegExp, to: string): Promise<void> => {
  const file = policyFile(folder);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(from, to));
  await source.refresh();
};

test('a good change is taken whole, and what a request holds stays what it was', async () => {
  const held = source.last();
  expect(scopeOf(held, HOME_AFFAIRS, 'Staff')).toEqual(['????????????']);
  await change(/sees: "\?{12}"/, 'sees: "02??????????"');
  expect(source.last().version).not.toBe(held.version);
  expect(scopeOf(source.last(), HOME_AFFAIRS, 'Staff')).toEqual(['02??????????']);
  expect(scopeOf(held, HOME_AFFAIRS, 'Staff')).toEqual(['????????????']);
});

test.each([
  ['is no policy', /grantee: \{ level: department/, 'grantee: { level: nowhere'],
  ['does not fit the schema', 'relations: [Staff, Organization]', 'relations: [Staff, Secret]'],
])(
  'one that %s is refused; after ten minutes the last good one decides nothing any more',
  async (_, from, to) => {
    const held = source.last();
    await change(from, to);
    expect(source.last()).toBe(held);
    ms = 600_000;
    source.assertFresh();
    ms = 600_001;
    await source.refresh();
    expect(() => source.assertFresh()).toThrow(expect.objectContaining({ code: 'POLICY_STALE' }));
    await cp(policyFile(ORIGINAL), policyFile(folder));
    await source.refresh();
    source.assertFresh();
    expect(source.last().version).toBe(held.version);
  },
);
