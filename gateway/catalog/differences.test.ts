import type { Catalog } from './catalog.ts';
import { differences } from './differences.ts';
import { newCatalog } from './new-catalog.ts';
import { moveFragment } from './operations/move-fragment.ts';
import { addSite, removeSite } from './operations/sites.ts';
import { splitFragment } from './operations/split-fragment.ts';
import { addStandby, promoteStandby, removeStandby } from './operations/standbys.ts';
import { catalog, east, type north, pattern, south } from './testing.ts';

const first = newCatalog(catalog);
const followed = addStandby(first, 'north', east, 30);
const piece = (name: string, where: string) => ({ name, title: name, where: pattern(where) });
const spare = { id: 'west' as typeof north, title: 'West', url: 'http://west.invalid' };
const withWest = addSite(first, spare);
const elsewhere = (change: Partial<typeof spare>): Catalog => ({
  ...withWest,
  sites: new Map([...withWest.sites, [spare.id, { ...spare, ...change }]]),
});

test.each<[string, Catalog, Catalog, readonly string[]]>([
  ['nothing', first, newCatalog(catalog), []],
  ['a move', first, moveFragment(first, 'east-1', south), ['east-1 moves from east to south']],
  [
    'a move whose former primary stays as a standby',
    first,
    moveFragment(first, 'north', south, { stalenessSeconds: 5 }),
    ['north moves from north to south', 'north has a standby at north, up to 5 s behind'],
  ],
  ['a standby', first, followed, ['north has a standby at east, up to 30 s behind']],
  [
    'a standby that is farther behind',
    followed,
    addStandby(first, 'north', east, 60),
    ['north has a standby at east, up to 60 s behind'],
  ],
  [
    'a standby less',
    followed,
    removeStandby(followed, 'north', east),
    ['north has no standby at east any more'],
  ],
  [
    'a standby that becomes the primary',
    followed,
    promoteStandby(followed, 'north', east),
    ['north moves from north to east', 'north has no standby at east any more'],
  ],
  [
    'a split',
    first,
    splitFragment(first, 'north', [
      piece('low', '10?'),
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => piece(`n${n}`, `1${n}?`)),
    ]),
    [
      'fragment north is gone',
      'fragment low is new at north',
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `fragment n${n} is new at north`),
    ],
  ],
  ['a site', first, withWest, ['site west is new']],
  ['a site less', withWest, removeSite(withWest, spare.id), ['site west is gone']],
  ['another title', withWest, elsewhere({ title: 'Far west' }), ['site west has another title']],
  ['another URL, which is not told', withWest, elsewhere({ url: 'http://w' }), ['site west has another URL']],
])('%s', (_, before, after, told) => {
  expect(differences(before, after)).toEqual(told);
});
