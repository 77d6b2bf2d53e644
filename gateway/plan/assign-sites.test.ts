import { catalog, east, north, pattern } from '../catalog/testing.ts';
import { assignSites, routingOf } from './assign-sites.ts';

const [inNorth, , east1, east2] = catalog.fragments;
if (!inNorth || !east1 || !east2) throw new Error('the small world has changed');

test('the fragments that one site keeps are one fetch', () => {
  expect(assignSites([east1, inNorth, east2], catalog)).toEqual([
    { kind: 'SiteFetch', site: east, fragments: [east1, east2] },
    { kind: 'SiteFetch', site: north, fragments: [inNorth] },
  ]);
});

test('no fragment, no fetch', () => {
  expect(assignSites([], catalog)).toEqual([]);
});

test('a fragment that nobody keeps is a bug: the catalog was checked', () => {
  const nowhere = { name: 'west', title: 'west', where: pattern('4??') };
  expect(() => assignSites([nowhere], catalog)).toThrow('[BUG]');
});

describe('routing', () => {
  const inputs = assignSites([inNorth], catalog);
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
