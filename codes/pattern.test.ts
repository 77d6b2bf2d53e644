import { CodeError } from './code-error.ts';
import {
  type CodePattern,
  coversPattern,
  intersectPatterns,
  matchesPattern,
  parsePattern,
  patternToLike,
  simplifyPatterns,
  subtractPattern,
  uncoveredBy,
} from './pattern.ts';

const p = (text: string): CodePattern => parsePattern(text, text.length);

describe('parsePattern', () => {
  test('takes digits and free positions of the length of the space', () => {
    expect(parsePattern('00?000200???', 12)).toBe('00?000200???');
  });

  test.each([
    ['00?000200??', 'pattern "00?000200??": it has 11 positions, the code space has 12'],
    ['', 'pattern "": it has 0 positions, the code space has 12'],
    ['0=?000200???', 'pattern "0=?000200???": position 2 is "=", neither a digit nor ?'],
    ['00?00020０???', 'pattern "00?00020０???": position 9 is "０", neither a digit nor ?'],
    ['00%_________', 'pattern "00%_________": position 3 is "%", neither a digit nor ?'],
    ['00300100014\n', 'pattern "00300100014\\n": position 12 is "\\n", neither a digit nor ?'],
  ])('refuses %j', (text, message) => {
    expect(() => parsePattern(text, 12)).toThrow(new CodeError('PATTERN_INVALID', message));
  });

  test('carries a stable code and does not repeat an endless text', () => {
    try {
      parsePattern('9'.repeat(1_000_000), 12);
      throw new Error('it was accepted');
    } catch (error) {
      expect(error).toMatchObject({ code: 'PATTERN_INVALID' });
      expect(JSON.stringify(error).length + String(error).length).toBeLessThan(400);
    }
  });
});

describe('matchesPattern', () => {
  test.each([
    ['00301???????', '003010014001', true],
    ['00301???????', '003020014001', false],
    ['a shorter code, on its own positions', '0030100', true],
    ['a longer code, on the positions of the space', '003010014001000017', true],
    ['a longer code of another place', '003020014001000017', false],
  ])('%s, %s: %s', (_, code, expected) => {
    expect(matchesPattern(p('00301???????'), code)).toBe(expected);
  });
});

describe('intersectPatterns', () => {
  test.each([
    ['00???0014???', '00301???????', '003010014???'],
    ['08??????????', '????????????', '08??????????'],
    ['08??????????', '09??????????', undefined],
    ['0?', '?1', '01'],
  ])('%s and %s: %s', (a, b, both) => {
    expect(intersectPatterns(p(a), p(b))).toBe(both);
  });

  test('refuses patterns of two code spaces', () => {
    expect(() => intersectPatterns(p('0?'), p('0??'))).toThrow('[BUG] patterns of two code spaces');
  });
});

test('coversPattern: a district covers its commune and not the other way round', () => {
  expect(coversPattern(p('003?????????'), p('00301???????'))).toBe(true);
  expect(coversPattern(p('00301???????'), p('003?????????'))).toBe(false);
  expect(coversPattern(p('003?????????'), p('003?????????'))).toBe(true);
});

describe('subtractPattern', () => {
  test('fixes one position at a time', () => {
    expect(subtractPattern(p('??'), p('0?'))).toEqual(['1?', '2?', '3?', '4?', '5?', '6?', '7?', '8?', '9?']);
    expect(subtractPattern(p('??'), p('00'))).toHaveLength(18);
  });

  test('leaves nothing of what is inside, and all of what is apart', () => {
    expect(subtractPattern(p('01'), p('0?'))).toEqual([]);
    expect(subtractPattern(p('0?'), p('1?'))).toEqual(['0?']);
  });
});

describe('uncoveredBy', () => {
  test('a district cut into its offices and its communes leaves the communes that are not there', () => {
    const cover = ['00', '01', '02'].map((commune) => p(`003${commune}???????`));
    const rest = uncoveredBy(p('0030????????'), cover);
    expect(rest).toEqual(['3', '4', '5', '6', '7', '8', '9'].map((x) => `0030${x}???????`));
    expect(uncoveredBy(p('0030????????'), [...cover, ...rest])).toEqual([]);
  });

  test('no cover leaves the target', () => {
    expect(uncoveredBy(p('0?'), [])).toEqual(['0?']);
  });
});

test('simplifyPatterns drops what is inside another, and repetitions, and sorts', () => {
  expect(simplifyPatterns([p('1?'), p('01'), p('0?'), p('1?'), p('?2')])).toEqual(['0?', '1?', '?2']);
});

describe('patternToLike', () => {
  test.each([
    ['a prefix', '00301???????', 12, '00301%'],
    ['free positions inside', '00???0014???', 12, '00___0014%'],
    ['no free position', '003010014001', 12, '003010014001'],
    ['everything', '????????????', 12, '%'],
    ['a shorter column, all of it fixed', '003010014???', 7, '0030100'],
    ['a shorter column, cut among free positions', '00???0014???', 4, '00%'],
    ['a longer column', '003010014001', 18, '003010014001%'],
  ])('%s: %s', (_, pattern, length, like) => {
    expect(patternToLike(p(pattern), length)).toBe(like);
  });
});
