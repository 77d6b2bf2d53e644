import type { Catalog } from './catalog.ts';
import { parseSiteId } from './catalog.ts';
import { checkCatalog } from './check.ts';
import { catalog, north, pattern, south } from './testing.ts';

const messages = (change: Partial<Catalog>): string[] =>
  checkCatalog({ ...catalog, ...change }).map(({ message }) => message);

test('a catalog whose fragments are apart and each kept at a known site has no finding', () => {
  expect(messages({})).toEqual([]);
});

test('a fragment that is kept nowhere', () => {
  expect(
    messages({ allocation: new Map([...catalog.allocation].filter(([name]) => name !== 'south')) }),
  ).toEqual(['fragment south is kept at no site']);
});

test('a fragment kept at a site without a URL', () => {
  expect(messages({ allocation: new Map([...catalog.allocation, ['south', parseSiteId('west')]]) })).toEqual([
    'fragment south is kept at west, a site without a URL',
  ]);
});

test('fragments that overlap, with the codes that both hold', () => {
  const more = [
    { name: 'unit', title: 'unit', where: pattern('12?') },
    { name: 'odd', title: 'odd', where: pattern('??5') },
  ];
  const allocation = new Map([...catalog.allocation, ['unit', north], ['odd', south]] as const);
  expect(messages({ fragments: [...catalog.fragments.slice(0, 1), ...more], allocation })).toEqual([
    'fragments north and unit both hold 12?',
    'fragments north and odd both hold 1?5',
    'fragments unit and odd both hold 125',
  ]);
});

test('every finding is given at once', () => {
  expect(checkCatalog({ ...catalog, allocation: new Map(), sites: new Map() })).toHaveLength(4);
});

test.each(['', 'A', 'a', 'north east', '3-district', 'a'.repeat(32), 'site_1', '../x'])(
  '%j is no site id',
  (text) => {
    expect(() => parseSiteId(text)).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }));
  },
);
