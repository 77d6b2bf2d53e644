import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCodeSchemes } from './load.ts';
import { coversPattern, parsePattern } from './pattern.ts';
import { belowPattern, type CodeScheme, levelOf, parseCode, placePattern } from './scheme.ts';

const CODES = `
space: 2
lists: { areas: { file: areas.csv, column: code } }
schemes:
  AreaCode:
    title: area
    segments: [{ name: area, length: 2, title: area }]
    levels: [{ name: area, where: { area: any }, known: { list: areas, segments: [area] } }]
`;

describe('a deployment folder', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'codes-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  const load = async (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
    return loadCodeSchemes(directory);
  };

  test('a list is read from the column of its CSV file, also when a spreadsheet wrote it', async () => {
    const schemes = await load({
      'codes.yml': CODES,
      'areas.csv': '\uFEFFcode,name\r\n07,"A, B"\r\n08,C\r\n',
    });
    expect(schemes.get('AreaCode')?.levels[0]?.known?.values).toEqual(new Set(['07', '08']));
  });

  test.each([
    ['no codes.yml', {}, 'codes.yml: cannot be read'],
    ['a fault in it', { 'codes.yml': 'space: 0' }, 'codes.yml: space: Too small'],
    ['no list file', { 'codes.yml': CODES }, 'codes.yml: lists.areas.file: areas.csv cannot be read'],
    [
      'a list file that is no CSV',
      { 'codes.yml': CODES, 'areas.csv': 'code\n"07' },
      'codes.yml: lists.areas.file: areas.csv is not a CSV file',
    ],
    [
      'another column',
      { 'codes.yml': CODES, 'areas.csv': 'area\n07' },
      'codes.yml: lists.areas.column: code is not a column of',
    ],
    [
      'a row without a value',
      { 'codes.yml': CODES, 'areas.csv': 'code,name\n07,A\n,B' },
      'codes.yml: lists.areas.column: code has no digits in row 3 of',
    ],
  ])('%s is told with the file and the path in it', async (_, files, message) => {
    await expect(load(files)).rejects.toMatchObject({
      code: 'CODE_SCHEME_INVALID',
      message: expect.stringContaining(message),
    });
  });
});

const deployment = (name: string) => loadCodeSchemes(join(import.meta.dirname, '../deployments', name));

/** What a unit of the deployment is and holds, on one line. */
function describeUnit(scheme: CodeScheme | undefined, text: string): string {
  if (scheme === undefined) throw new Error('the deployment lacks the scheme');
  const code = parseCode(scheme, text);
  const below = belowPattern(scheme, code);
  if (!coversPattern(below, placePattern(scheme, code))) throw new Error(`${text} is not in ${below}`);
  return `${levelOf(scheme, code).name} ${below}`;
}

describe('the deployment quang-binh', () => {
  test.each([
    ['0800000', 'department 08??????????'],
    ['0800001', 'department-office 0800001?????'],
    ['0030000', 'district 003?????????'],
    ['0030007', 'district-office 0030007?????'],
    ['0030100', 'commune 00301???????'],
  ])('unit %s: %s', async (text, expected) => {
    const schemes = await deployment('quang-binh');
    expect(describeUnit(schemes.get('OrganizationCode'), text)).toBe(expected);
  });

  test('a person stands below nobody else', async () => {
    const schemes = await deployment('quang-binh');
    expect(describeUnit(schemes.get('StaffCode'), '003010014001')).toBe('commune 003010014001');
  });
});

describe('the deployment trade-unions', () => {
  test.each([
    ['000000000000', 'national ????????????'],
    ['000000000012', 'national-industrial-union 000000000012'],
    ['350000000000', 'province 35??????????'],
    ['660000000000', 'province 66??????????'],
    ['350800000000', 'city 3508????????'],
    ['350802000000', 'county 350802??????'],
    ['350802001000', 'township 350802001???'],
    ['350802001007', 'basic 350802001007'],
    ['350802000007', 'basic 350802000007'],
    ['350000000007', 'basic 350000000007'],
  ])('union %s: %s', async (text, expected) => {
    const schemes = await deployment('trade-unions');
    expect(describeUnit(schemes.get('OrganizationCode'), text)).toBe(expected);
  });

  test('a member lives where the issuing union is', async () => {
    const schemes = await deployment('trade-unions');
    const scheme = schemes.get('MemberNumber');
    expect(scheme?.length).toBe(18);
    if (scheme === undefined) return;
    const place = placePattern(scheme, parseCode(scheme, '350802001007000123'));
    // A number is kept for life: only the province that issued it still says where the member is.
    expect(place).toBe(parsePattern('35??????????', 12));
  });

  test('a province that is not in the list is refused by name', async () => {
    const scheme = (await deployment('trade-unions')).get('OrganizationCode');
    if (scheme === undefined) throw new Error('the deployment lacks the scheme');
    expect(() => parseCode(scheme, '770000000000')).toThrow(
      'OrganizationCode "770000000000": segment province (province, 省) is "77": not in the list provinces',
    );
  });
});
