/** A small catalog for tests: codes of three digits, four fragments at three sites. */
import { type CodePattern, parsePattern } from '../../codes/pattern.ts';
import {
  type Catalog,
  type DataFragment,
  parseSiteId,
  primary,
  type Site,
  type SiteId,
  standby,
} from './catalog.ts';

export const SPACE = 3;

export const pattern = (text: string): CodePattern => parsePattern(text, SPACE);

export const [north, south, east]: readonly [SiteId, SiteId, SiteId] = [
  parseSiteId('north'),
  parseSiteId('south'),
  parseSiteId('east'),
];

const fragment = (name: string, where: string): DataFragment => ({
  name,
  title: name,
  where: pattern(where),
});

const site = (id: SiteId): [SiteId, Site] => [id, { id, title: id, url: `http://${id}.invalid` }];

/** East keeps two fragments, the others one each. */
export const catalog: Catalog = {
  version: 'v1',
  fragments: [
    fragment('north', '1??'),
    fragment('south', '2??'),
    fragment('east-1', '31?'),
    fragment('east-2', '32?'),
  ],
  sites: new Map([north, south, east].map(site)),
  allocation: new Map([
    ['north', [primary(north)]],
    ['south', [primary(south)]],
    ['east-1', [primary(east)]],
    ['east-2', [primary(east)]],
  ]),
};

/** South has copies of north and of one fragment of east's. */
export const copied: Catalog = {
  ...catalog,
  allocation: new Map([
    ...catalog.allocation,
    ['north', [primary(north), standby(south, 30)]],
    ['east-1', [primary(east), standby(south, 60)]],
  ]),
};
