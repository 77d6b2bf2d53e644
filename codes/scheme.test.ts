import fc from 'fast-check';
import { parseCodesFile } from './codes-file.ts';
import { coversPattern, matchesPattern } from './pattern.ts';
import { belowPattern, type CodeScheme, checkCode, levelOf, parseCode, placePattern } from './scheme.ts';
import { toCodeSchemes } from './to-code-schemes.ts';

/** A region (2), a town of it (2) and a house (1) in a space of 6; persons are numbered beyond the space. */
const FILE = `
space: 6
lists: { towns: { file: towns.csv, column: town } }
schemes:
  Place:
    title: place
    segments:
      - { name: region, length: 2, title: region (tỉnh) }
      - { name: town, length: 2, title: town (xã) }
      - { name: house, length: 1, title: house }
    levels:
      - { name: country, where: { region: "00", town: "00", house: "0" }, below: none }
      - { name: region, where: { region: "01-20", town: "00", house: "0" }, below: region }
      - name: town
        where: { region: "01-20", town: "01-99", house: "0" }
        known: { list: towns, segments: [region, town] }
        below: town
      - { name: house, title: a house (nhà), where: { region: "01-20", town: "any", house: "1-9" } }
  Person:
    title: person
    segments:
      - { name: place, length: 5, title: place }
      - { name: serial, length: 4, title: serial }
    levels:
      - { name: person, where: { place: any, serial: "0001-9999" } }
`;
const schemes = toCodeSchemes(
  parseCodesFile(FILE, 'codes.yml'),
  new Map([['towns', new Set(['0101', '0102'])]]),
);
const scheme = (name: string): CodeScheme => {
  const found = schemes.get(name);
  if (found === undefined) throw new Error(`no scheme ${name}`);
  return found;
};
const place = scheme('Place');
const person = scheme('Person');

test('a scheme is frozen and knows where its segments begin', () => {
  expect(place).toMatchObject({ name: 'Place', length: 5, space: 6 });
  expect(place.segments.map(({ start }) => start)).toEqual([0, 2, 4]);
  expect([place, place.segments, place.levels, ...place.levels].every((part) => Object.isFrozen(part))).toBe(
    true,
  );
});

describe('levelOf', () => {
  test.each([
    ['00000', 'country', 'country'],
    ['01000', 'region', 'region'],
    ['01020', 'town', 'town'],
    ['01991', 'house', 'a house (nhà)'],
  ])('%s is a %s', (text, name, title) => {
    expect(levelOf(place, parseCode(place, text))).toMatchObject({ name, title });
  });
});

describe('checkCode names the segment and says why', () => {
  test.each([
    ['0100', undefined, 'length', 'Place "0100": it has 4 characters, not 5'],
    ['', undefined, 'length', 'Place "": it has 0 characters, not 5'],
    ['01a00', 'town', 'character', 'Place "01a00": segment town (town, xã) is "a0": not digits'],
    ['0100０', 'house', 'character', 'Place "0100０": segment house (house) is "０": not digits'],
    [
      '01030',
      'town',
      'unknown',
      'Place "01030": segment town (town, xã) is "03": region town "0103" is not in the list towns',
    ],
    [
      '21991',
      'region',
      'range',
      'Place "21991": segment region (region, tỉnh) is "21": level house has 01-20 there',
    ],
  ])('%j', (text, segment, reason, message) => {
    expect(checkCode(place, text)).toEqual({ ...(segment && { segment }), reason, message });
  });

  test('of several levels that are as close, it names them all and the largest unit first', () => {
    expect(checkCode(place, '00001')).toEqual({
      segment: 'region',
      reason: 'range',
      message:
        'Place "00001": segment region (region, tỉnh) is "00": level house has 01-20 there; ' +
        'or segment house (house) is "1": level country has 0 there',
    });
  });

  test('a code of a level is accepted', () => {
    expect(checkCode(place, '01010')).toBeUndefined();
  });
});

describe('parseCode', () => {
  test('throws what the check found, with a stable code', () => {
    expect(() => parseCode(place, '01030')).toThrow(
      expect.objectContaining({
        code: 'CODE_INVALID',
        message: expect.stringContaining('segment town'),
        details: { scheme: 'Place', value: '01030', reason: 'unknown', segment: 'town' },
      }),
    );
  });

  test('does not repeat an endless text', () => {
    try {
      parseCode(place, '9'.repeat(1_000_000));
      throw new Error('it was accepted');
    } catch (error) {
      expect(error).toMatchObject({ code: 'CODE_INVALID' });
      expect(JSON.stringify(error).length + String(error).length).toBeLessThan(400);
    }
  });
});

describe('placePattern and belowPattern', () => {
  test.each([
    ['00000', '00000?', '??????'],
    ['01000', '01000?', '01????'],
    ['01020', '01020?', '0102??'],
    ['01991', '01991?', '01991?'],
  ])('%s lives at %s and holds %s', (text, at, below) => {
    const code = parseCode(place, text);
    expect([placePattern(place, code), belowPattern(place, code)]).toEqual([at, below]);
  });

  test('a code longer than the space is cut to it', () => {
    const code = parseCode(person, '010100007');
    expect([placePattern(person, code), belowPattern(person, code)]).toEqual(['010100', '010100']);
  });

  test('a unit is always inside what is below it', () => {
    const digit = fc.constantFrom(...'0129');
    const text = fc.array(digit, { minLength: 5, maxLength: 5 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (candidate) => {
        fc.pre(checkCode(place, candidate) === undefined);
        const code = parseCode(place, candidate);
        expect(coversPattern(belowPattern(place, code), placePattern(place, code))).toBe(true);
        expect(matchesPattern(placePattern(place, code), code)).toBe(true);
      }),
    );
  });
});

test('a code that outlives a move is placed only through the segment that stays true', () => {
  const moving = toCodeSchemes(
    parseCodesFile(FILE.replace('title: person\n', 'title: person\n    placed: place\n'), 'codes.yml'),
    new Map([['towns', new Set(['0101'])]]),
  );
  const wide = moving.get('Person');
  if (wide === undefined) throw new Error('no scheme Person');
  expect(placePattern(person, parseCode(person, '010110001'))).toBe('010110');
  expect(placePattern(wide, parseCode(wide, '010110001'))).toBe('01011?');
});
