import type { AskedSite } from './explained-fetch.ts';
import { printSites, siteNames } from './print-sites.ts';

const site = (at: number, more: Partial<AskedSite> = {}): AskedSite => ({
  kind: 'AskedSite',
  site: `site-${at}`,
  patterns: [`${at}?`],
  stalenessSeconds: 0,
  orElse: [],
  ...more,
});
const sites = (count: number, more: Partial<AskedSite> = {}, from = 1): readonly AskedSite[] =>
  Array.from({ length: count }, (_, i) => site(from + i, more));

test('few sites stand each in a line of its own', () => {
  expect(printSites(sites(12))).toEqual(
    Array.from({ length: 12 }, (_, i) => `ask site-${i + 1} (${i + 1}?)`),
  );
});

test('many that are asked alike stand together, by number and the first of their names', () => {
  const names = Array.from({ length: 10 }, (_, i) => `site-${i + 1}`).join(', ');
  expect(printSites(sites(187))).toEqual([`ask 187 sites (each its own fragments): ${names} and 177 more`]);
  expect(printSites(sites(1_200, { keys: 3, stalenessSeconds: 30 }))).toEqual([
    `ask 1,200 sites (each its own fragments, 3 keys, up to 30 s behind): ${names} and 1190 more`,
  ]);
  expect(printSites(sites(13, { patterns: [] }))).toEqual([`ask 13 sites: ${names} and 3 more`]);
});

test('their order is kept: who is asked otherwise stands between them', () => {
  const lines = printSites([...sites(20, { keys: 1 }), site(21, { keys: 2 }), ...sites(20, { keys: 1 }, 22)]);
  expect(lines).toEqual([
    expect.stringMatching(/^ask 20 sites \(each its own fragments, 1 key\): site-1, /),
    'ask site-21 (21?, 2 keys)',
    expect.stringMatching(/^ask 20 sites \(each its own fragments, 1 key\): site-22, /),
  ]);
});

test('what each gave, and who stands in for it, is in a line for each', () => {
  const measured = { status: 'answered', rows: 1, bytes: 2, tookMs: 3 };
  expect(printSites(sites(20, { measured }))).toHaveLength(20);
  expect(printSites(sites(20, { orElse: [site(99, { stalenessSeconds: 5 })] }))).toHaveLength(40);
});

test('names alone', () => {
  expect(siteNames(['a', 'b'])).toBe('a b');
  expect(siteNames(sites(13).map((one) => one.site))).toMatch(/^site-1, .* and 3 more$/);
});
