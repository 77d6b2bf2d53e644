import type { CodeScheme } from '../../codes/scheme.ts';
import type { Allocation, Catalog, Placement } from './catalog.ts';
import { parseSiteId, primary, standby } from './catalog.ts';
import { assertCatalog, checkCatalog } from './check.ts';
import type { Completeness } from './completeness.ts';
import { catalog, east, north, pattern, south } from './testing.ts';

const messages = (change: Partial<Catalog>, complete?: Completeness): string[] =>
  checkCatalog({ ...catalog, ...change }, complete).map(({ message }) => message);

const keep = (fragment: string, ...placements: Placement[]): { allocation: Allocation } => ({
  allocation: new Map([...catalog.allocation, [fragment, placements]]),
});

const fragment = (name: string, where: string) => ({ name, title: name, where: pattern(where) });

test('a catalog whose fragments are apart and each kept at known sites has no finding', () => {
  expect(messages({})).toEqual([]);
  expect(messages(keep('south', primary(south), standby(north, 60), standby(east, 0)))).toEqual([]);
});

test('a fragment that is kept nowhere', () => {
  expect(messages(keep('south'))).toEqual(['fragment south is kept at no site']);
});

test('a copy at a site without a URL', () => {
  const west = parseSiteId('west');
  const finding = 'fragment south is kept at west, a site without a URL';
  expect(messages(keep('south', primary(west)))).toEqual([finding]);
  expect(messages(keep('south', primary(south), standby(west, 0)))).toEqual([finding]);
});

test.each<[string, Placement[], string[]]>([
  ['two primaries', [primary(south), primary(north)], ['has its primary at south and at north']],
  ['no primary', [standby(south, 1)], ['has standbys and no primary']],
  ['a primary that is not first', [standby(north, 1), primary(south)], ['does not name its primary first']],
  ['a site twice', [primary(south), standby(south, 5)], ['is kept at south twice']],
  [
    'staleness that is none',
    [{ ...primary(south), stalenessSeconds: 3 }, standby(north, -1), standby(east, 0.5)],
    [
      'has a primary at south that is 3 s stale',
      'has a standby at north that is -1 s stale',
      'has a standby at east that is 0.5 s stale',
    ],
  ],
])('copies: %s', (_, placements, findings) => {
  expect(messages(keep('south', ...placements))).toEqual(findings.map((text) => `fragment south ${text}`));
});

test('names: a fragment that is there twice, an allocation of something that is no fragment', () => {
  const fragments = [...catalog.fragments, fragment('north', '4??')];
  expect(messages({ fragments, ...keep('west', primary(north)) })).toEqual([
    'fragment north is there twice',
    'west is allocated and is no fragment',
  ]);
});

test('fragments that overlap, with the codes that both hold', () => {
  const fragments = [...catalog.fragments, fragment('unit', '12?'), fragment('odd', '??5')];
  const allocation = new Map([
    ...catalog.allocation,
    ['unit', [primary(north)]],
    ['odd', [primary(south)]],
  ] as const);
  expect(messages({ fragments, allocation })).toEqual([
    'fragments north and unit both hold 12?',
    'fragments north and odd both hold 1?5',
    'fragments south and odd both hold 2?5',
    'fragments east-1 and odd both hold 315',
    'fragments east-2 and odd both hold 325',
    'fragments unit and odd both hold 125',
  ]);
});

describe('complete', () => {
  const nothing: Completeness = { within: [pattern('???')], known: [], schemes: [] };

  test('a known code in no fragment, a known code in two', () => {
    const known = ['100', '2', '31', '330', '3', '4'];
    expect(messages({}, { ...nothing, known })).toEqual([
      '2 known codes are in no fragment: 330, 4',
      '1 known code is in several fragments: 3 (east-1, east-2)',
    ]);
  });

  test('of many codes some are named and the others counted', () => {
    const known = Array.from({ length: 13 }, (_, i) => String(400 + i));
    expect(messages({}, { ...nothing, known })).toEqual([
      '13 known codes are in no fragment: 400, 401, 402, 403, 404, 405, 406, 407, 408, 409 and 3 more',
    ]);
  });

  test('of what another catalog answers for nothing is asked', () => {
    const known = ['100', '400'];
    expect(messages({}, { ...nothing, within: [pattern('1??'), pattern('2??')], known })).toEqual([]);
  });

  const scheme: CodeScheme = {
    name: 'UnitCode',
    title: 'unit',
    length: 3,
    space: 3,
    segments: [
      { name: 'place', length: 1, title: 'place', start: 0 },
      { name: 'serial', length: 2, title: 'serial', start: 1 },
    ],
    levels: [
      {
        name: 'unit',
        title: 'a unit',
        where: {
          place: { kind: 'range', from: '1', to: '3' },
          serial: { kind: 'range', from: '10', to: '35' },
        },
      },
    ],
  };

  test('a code that a scheme can produce and no fragment holds', () => {
    expect(messages({}, { ...nothing, schemes: [scheme] })).toEqual([
      'no fragment holds 33? (such as UnitCode 330, a unit)',
    ]);
    const fragments = [...catalog.fragments, fragment('east-3', '33?')];
    const complete = { fragments, ...keep('east-3', primary(east)) };
    expect(messages(complete, { ...nothing, schemes: [scheme] })).toEqual([]);
  });

  test('without a statement of completeness a catalog may hold anything', () => {
    expect(messages({ fragments: [], allocation: new Map() })).toEqual([]);
  });

  test('fragments whose gaps are too many to be looked through are not called complete', () => {
    const space = 24;
    const digits = Array.from(
      { length: space },
      (_, at) => `${'?'.repeat(at)}5${'?'.repeat(space - at - 1)}`,
    );
    const fragments = digits.map(
      (where, at) => ({ ...fragment('north', '1??'), name: `f${at}`, where }) as never,
    );
    const complete = { ...nothing, within: ['?'.repeat(space) as never], schemes: [{ ...scheme, space }] };
    expect(messages({ fragments, allocation: new Map() }, complete)).toContain(
      'the fragments are cut in too many ways to say whether they are complete',
    );
  });
});

test('every finding is given at once, in the refusal too', () => {
  const wrong = { ...catalog, allocation: new Map(), sites: new Map() };
  expect(checkCatalog(wrong)).toHaveLength(4);
  expect(() => assertCatalog(wrong)).toThrow(
    expect.objectContaining({
      code: 'CATALOG_INVALID',
      message: expect.stringMatching(/^fragment north is kept at no site; .*; fragment east-2 is kept/),
    }),
  );
});

test.each(['', 'A', 'a', 'north east', '3-district', 'a'.repeat(32), 'site_1', '../x'])(
  '%j is no site id',
  (text) => {
    expect(() => parseSiteId(text)).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }));
  },
);
