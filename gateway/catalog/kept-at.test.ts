import { keptAt } from './kept-at.ts';
import { catalog, copied, east, north, south } from './testing.ts';

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
