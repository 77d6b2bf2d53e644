import { type Catalog, parseSiteId, placementsOf, primary, standby } from '../catalog.ts';
import { newCatalog } from '../new-catalog.ts';
import { east, north, pattern, catalog as small, south } from '../testing.ts';
import { moveFragment } from './move-fragment.ts';
import { addSite, removeSite } from './sites.ts';
import { splitFragment } from './split-fragment.ts';
import { addStandby, promoteStandby, removeStandby } from './standbys.ts';

const catalog = newCatalog(small);
const west = parseSiteId('west');
const westSite = { id: west, title: 'The west', url: 'http://west.invalid' };
const piece = (name: string, where: string) => ({ name, title: name, where: pattern(where) });

/** The small catalog with a standby of `north` at south. */
const copied = addStandby(catalog, 'north', south, 30);

const refusal = (message: string) => expect.objectContaining({ code: 'CATALOG_INVALID', message });
const names = ({ fragments }: Catalog) => fragments.map(({ name }) => name);

describe('a site', () => {
  test('is added with nothing, which is no new version, and can then be moved to', () => {
    const wider = addSite(catalog, westSite);
    expect(wider.sites.get(west)).toEqual(westSite);
    expect(wider.version).toBe(catalog.version);
    expect(catalog.sites.has(west)).toBe(false);
    expect(placementsOf(moveFragment(wider, 'south', west), 'south')).toEqual([primary(west)]);
  });

  test('is removed only when it keeps nothing', () => {
    expect([...removeSite(addSite(catalog, westSite), west).sites.keys()]).toEqual([north, south, east]);
    expect(() => removeSite(catalog, east)).toThrow(refusal('site east still keeps east-1, east-2'));
    const standing = addStandby(addSite(catalog, westSite), 'north', west, 5);
    expect(() => removeSite(standing, west)).toThrow(refusal('site west still keeps north'));
  });

  test('is there once', () => {
    expect(() => addSite(catalog, { ...westSite, id: north })).toThrow(
      refusal('there is a site north already'),
    );
    expect(() => removeSite(catalog, west)).toThrow(refusal('there is no site west'));
  });
});

describe('a fragment is moved', () => {
  test('and the version with it; the catalog that was there stays what it was', () => {
    const moved = moveFragment(catalog, 'north', east);
    expect(placementsOf(moved, 'north')).toEqual([primary(east)]);
    expect(moved.version).not.toBe(catalog.version);
    expect(names(moved)).toEqual(names(catalog));
    expect(placementsOf(catalog, 'north')).toEqual([primary(north)]);
  });

  test('there and back: the version is the one it had', () => {
    const back = moveFragment(moveFragment(catalog, 'north', east), 'north', north);
    expect(back.version).toBe(catalog.version);
  });

  test('and its former primary can follow; other standbys stay', () => {
    expect(placementsOf(moveFragment(copied, 'north', east, { stalenessSeconds: 7 }), 'north')).toEqual([
      primary(east),
      standby(south, 30),
      standby(north, 7),
    ]);
  });

  test('not to where it is, not to nowhere, and not when there is no such fragment', () => {
    expect(() => moveFragment(catalog, 'north', north)).toThrow(
      refusal('fragment north has its primary at north already'),
    );
    expect(() => moveFragment(catalog, 'north', west)).toThrow(
      refusal('fragment north is kept at west, a site without a URL'),
    );
    expect(() => moveFragment(catalog, 'nowhere', north)).toThrow(refusal('there is no fragment nowhere'));
  });
});

describe('a fragment is split', () => {
  test('into pieces that stand where it stood and are kept where it was', () => {
    const split = splitFragment(copied, 'north', [
      piece('north', '10?'),
      ...[...'123456789'].map((digit) => piece(`north-${digit}`, `1${digit}?`)),
    ]);
    expect(names(split).slice(0, 2)).toEqual(['north', 'north-1']);
    expect(names(split).slice(-3)).toEqual(['south', 'east-1', 'east-2']);
    expect(placementsOf(split, 'north-9')).toEqual([primary(north), standby(south, 30)]);
  });

  test.each([
    [[], 'of north no piece holds 1??'],
    [[piece('a', '10?')], /^of north no piece holds 11\?, 12\?/],
    [[piece('a', '1??'), piece('b', '15?')], 'fragments a and b both hold 15?'],
    [[piece('a', '???')], /^a \(\?\?\?\) reaches beyond north \(1\?\?\)$/],
    [[piece('a', '2??')], /^a \(2\?\?\) reaches beyond north \(1\?\?\); of north no piece holds 1\?\?$/],
    [[piece('south', '1??')], 'there is a fragment south already'],
    [
      [piece('a', '1?0'), ...[...'123456789'].map((digit) => piece('a', `1?${digit}`))],
      'fragment a is there twice',
    ],
  ])('%j: refused', (pieces, message) => {
    expect(() => splitFragment(catalog, 'north', pieces)).toThrow(
      expect.objectContaining({
        code: 'CATALOG_INVALID',
        message: typeof message === 'string' ? message : expect.stringMatching(message),
      }),
    );
  });
});

describe('a standby', () => {
  test('is added behind the primary and removed again', () => {
    expect(placementsOf(copied, 'north')).toEqual([primary(north), standby(south, 30)]);
    expect(copied.version).not.toBe(catalog.version);
    expect(removeStandby(copied, 'north', south).version).toBe(catalog.version);
  });

  test('is promoted, and the former primary leaves or follows', () => {
    expect(placementsOf(promoteStandby(copied, 'north', south), 'north')).toEqual([primary(south)]);
    expect(placementsOf(promoteStandby(copied, 'north', south, { stalenessSeconds: 0 }), 'north')).toEqual([
      primary(south),
      standby(north, 0),
    ]);
  });

  test.each([
    [() => addStandby(catalog, 'north', north, 0), 'fragment north is kept at north twice'],
    [() => addStandby(catalog, 'north', west, 0), 'fragment north is kept at west, a site without a URL'],
    [
      () => addStandby(catalog, 'north', south, -1),
      'fragment north has a standby at south that is -1 s stale',
    ],
    [() => addStandby(catalog, 'nowhere', south, 1), 'there is no fragment nowhere'],
    [() => removeStandby(catalog, 'north', south), 'south keeps no copy of north'],
    [() => removeStandby(catalog, 'north', north), 'north is the primary of north, not a standby'],
    [() => promoteStandby(catalog, 'north', north), 'north is the primary of north, not a standby'],
    [() => promoteStandby(catalog, 'north', south), 'south keeps no copy of north'],
  ])('%s: refused', (operation, message) => {
    expect(operation).toThrow(refusal(message));
  });
});
