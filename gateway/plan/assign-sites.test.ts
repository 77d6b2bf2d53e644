import { catalog, east, north, pattern } from '../catalog/testing.ts';
import { assignSites, routingOf } from './assign-sites.ts';
import { UNKNOWN_HEALTH } from './planning-context.ts';

const PRIMARY = { stalenessSeconds: 0, otherwise: [] };

const [inNorth, , east1, east2] = catalog.fragments;
if (!inNorth || !east1 || !east2) throw new Error('the small world has changed');

test('the fragments that one site keeps are one fetch, and fetches come in the order of the catalog', () => {
  expect(assignSites([east1, inNorth, east2], catalog, UNKNOWN_HEALTH)).toEqual([
    { kind: 'SiteFetch', site: north, fragments: [inNorth], ...PRIMARY },
    { kind: 'SiteFetch', site: east, fragments: [east1, east2], ...PRIMARY },
  ]);
});

test('no fragment, no fetch', () => {
  expect(assignSites([], catalog, UNKNOWN_HEALTH)).toEqual([]);
});

test('a fragment that nobody keeps is a bug: the catalog was checked', () => {
  const nowhere = { name: 'west', title: 'west', where: pattern('4??') };
  expect(() => assignSites([nowhere], catalog, UNKNOWN_HEALTH)).toThrow('[BUG]');
});

describe('routing', () => {
  const inputs = assignSites([inNorth], catalog, UNKNOWN_HEALTH);
  const narrowed = (single: boolean) => ({ path: 'code', patterns: [pattern('112')], single });

  test.each([
    ['none, when nobody is left to ask', [narrowed(true)], [], 'none'],
    ['single, by one exact code', [narrowed(false), narrowed(true)], inputs, 'single'],
    ['subset, when an argument narrows', [narrowed(false)], inputs, 'subset'],
    ['scatter, when no argument does', [], inputs, 'scatter'],
  ])('%s', (_, allowed, sites, routing) => {
    expect(routingOf(allowed, sites)).toBe(routing);
  });
});
