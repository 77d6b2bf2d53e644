import { parseCodesFile } from './codes-file.ts';

const LEVEL = '{ name: shop, where: { area: "01-20", shop: any }, below: area }';
const scheme = ({ segments = '', level = LEVEL, more = '' } = {}): string => `
space: 4
lists: { areas: { file: areas.csv, column: code } }
schemes:
  ShopCode:
    title: shop
    segments:
      - { name: area, length: 2, title: area }
      - { name: shop, length: 2, title: shop }
      ${segments}
    levels:
      - ${level}
${more}`;

test('the smallest file is read', () => {
  expect(parseCodesFile(scheme(), 'codes.yml').schemes.ShopCode?.segments).toHaveLength(2);
});

describe('what is wrong is named by its path in the file', () => {
  const at = 'schemes.ShopCode';
  test.each([
    ['no YAML', 'space: [', /^demo\/codes.yml: Flow sequence .* at line 1/],
    ['an empty file', '', 'demo/codes.yml: Invalid input: expected object, received null'],
    [
      'a key that stands twice',
      'space: 1\nspace: 2',
      /^demo\/codes.yml: Map keys must be unique at line 2, column 1$/,
    ],
    ['a word that is not of the notation', scheme({ more: 'spaces: 4' }), 'Unrecognized key: "spaces"'],
    ['no space', 'schemes: {}', 'space: Invalid input: expected number, received undefined'],
    [
      'a literal without quotes, which YAML reads as a number',
      scheme({ level: '{ name: shop, where: { area: 00, shop: any } }' }),
      `${at}.levels.0.where.area: write the digits in quotes, as in "00"`,
    ],
    [
      'a range that runs backwards',
      scheme({ level: '{ name: shop, where: { area: "20-01", shop: any } }' }),
      `${at}.levels.0.where.area: "20-01" is not digits, a range such as "01-20", or any`,
    ],
    [
      'a literal of another length',
      scheme({ level: '{ name: shop, where: { area: "001", shop: any } }' }),
      `${at}.levels.0.where.area: it has 3 digits, the segment has 2`,
    ],
    [
      'a segment that the level forgets',
      scheme({ level: '{ name: shop, where: { area: "01" } }' }),
      `${at}.levels.0.where: segment shop is missing; write any when it is free`,
    ],
    [
      'a segment that is not there',
      scheme({ level: '{ name: shop, where: { area: "01", shop: any, town: any } }' }),
      `${at}.levels.0.where.town: there is no segment town`,
    ],
    [
      'below a segment that is not there',
      scheme({ level: '{ name: shop, where: { area: "01", shop: any }, below: town }' }),
      `${at}.levels.0.below: town is neither a segment nor none`,
    ],
    [
      'a list that is not there',
      scheme({
        level: '{ name: shop, where: { area: any, shop: any }, known: { list: towns, segments: [area] } }',
      }),
      `${at}.levels.0.known.list: there is no list towns`,
    ],
    [
      'known segments out of order',
      scheme({
        level:
          '{ name: shop, where: { area: any, shop: any }, known: { list: areas, segments: [shop, area] } }',
      }),
      `${at}.levels.0.known.segments: shop, area are not segments in the order of the code`,
    ],
    [
      'two segments of one name',
      scheme({ segments: '- { name: area, length: 1, title: again }' }),
      `${at}.segments.2.name: another segment has this name`,
    ],
    [
      'a segment named none',
      scheme({ segments: '- { name: none, length: 1, title: nothing }' }),
      `${at}.segments.2.name: none is a word of the notation`,
    ],
    [
      'two levels of one name',
      scheme({ more: `      - ${LEVEL}` }),
      `${at}.levels.1.name: another level has this name`,
    ],
    [
      'a segment without length',
      scheme({ segments: '- { name: end, length: 0, title: end }' }),
      `${at}.segments.2.length`,
    ],
  ])('%s', (_, text, message) => {
    expect(() => parseCodesFile(text, 'demo/codes.yml')).toThrow(
      expect.objectContaining({
        code: 'CODE_SCHEME_INVALID',
        message:
          typeof message === 'string' ? expect.stringContaining(message) : expect.stringMatching(message),
        details: expect.objectContaining({ file: 'demo/codes.yml' }),
      }),
    );
  });

  test('all faults are told at once', () => {
    const level = '{ name: shop, where: { area: "001", shop: any }, below: town }';
    expect(() => parseCodesFile(scheme({ level }), 'codes.yml')).toThrow(
      /levels\.0\.where\.area.*levels\.0\.below/,
    );
  });
});
