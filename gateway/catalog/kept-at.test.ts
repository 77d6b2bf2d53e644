import type { Catalog } from './catalog.ts';
import { primary, standby } from './catalog.ts';
import { keptAt } from './kept-at.ts';
import { catalog, east, north, south } from './testing.ts';

/** South has copies of north and of one fragment of east's. */
const copied: Catalog = {
  ...catalog,
  allocation: new Map([
    ...catalog.allocation,
    ['north', [primary(north), standby(south, 30)]],
    ['east-1', [primary(east), standby(south, 60)]],
  ]),
};

test('a site keeps its own and its copies', () => {
  expect([north, south, east].map((site) => keptAt(copied, site).join(' '))).toEqual([
    '1??',
    '1?? 2?? 31?',
    '31? 32?',
  ]);
});

test('what it keeps is that of the catalog that is asked', () => {
  expect(keptAt(catalog, south)).toEqual(['2??']);
  expect(keptAt(copied, south)).toEqual(['1??', '2??', '31?']);
});
