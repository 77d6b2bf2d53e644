/** Every vector of test_vectors.csv that is about a code, with the segment to be named where one is wrong. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { checkCitizenNumber } from './check-digits/citizen-number.ts';
import { checkCreditCode } from './check-digits/credit-code.ts';
import { checkOrganizationCode } from './check-digits/organization-code.ts';
import type { CodeFinding } from './finding.ts';
import { loadCodeSchemes } from './load.ts';
import { checkCode } from './scheme.ts';

/** File names, tasks and paths of LD/T 6005 belong to the later work on data exchange. */
const LATER_KINDS = ['ldt6005_file', 'ldt6005_task', 'ldt6005_path'];

/** The segment at fault in each invalid Quảng Bình code; `undefined` where it is the text as a whole. */
const SEGMENT_AT_FAULT: Readonly<Record<string, string | undefined>> = {
  '08000010001001': undefined,
  '003290014001': 'X',
  '003010114001': 'P',
  '003000014001': 'X',
  '080010100001': 'X',
  '210000100001': 'S',
  '003001400001': 'P',
  '003010019001': 'CD',
  '009010014001': 'H',
  '000000100001': 'S',
  '08000010000A': 'CB',
  '080000100000': 'CB',
};

const vector = z.object({
  kind: z.enum(['uscc', 'id18', 'org9', 'vn_code12', ...LATER_KINDS]),
  value: z.string(),
  expected: z.string(),
  note: z.string(),
});
const text = readFileSync(join(import.meta.dirname, 'test_vectors.csv'), 'utf8');
const vectors = z.array(vector).parse(parse(text, { columns: true }));
const staffCode = (await loadCodeSchemes(join(import.meta.dirname, '../deployments/quang-binh'))).get(
  'StaffCode',
);

function check(kind: string, value: string): CodeFinding | undefined {
  switch (kind) {
    case 'uscc':
      return checkCreditCode(value);
    case 'id18':
      return checkCitizenNumber(value);
    case 'org9':
      return checkOrganizationCode(value);
    case 'vn_code12':
      if (staffCode === undefined) throw new Error('quang-binh lacks the scheme StaffCode');
      return checkCode(staffCode, value);
    default:
      throw new Error(`no check for ${kind}`);
  }
}

const ours = vectors.filter(({ kind }) => !LATER_KINDS.includes(kind));

test.each(ours)('$kind $value is $expected: $note', ({ kind, value, expected }) => {
  expect(check(kind, value) === undefined ? 'valid' : 'invalid').toBe(expected);
});

test.each(ours.filter(({ kind, expected }) => kind === 'vn_code12' && expected === 'invalid'))(
  '$value names the segment at fault: $note',
  ({ kind, value }) => {
    expect(SEGMENT_AT_FAULT).toHaveProperty([value]);
    expect(check(kind, value)?.segment).toBe(SEGMENT_AT_FAULT[value]);
  },
);

test('month 13 is refused as a date, before the check character is looked at', () => {
  expect(check('id18', '110105194913310025')).toMatchObject({ reason: 'date' });
});

test('nothing of ours is left out', () => {
  expect(ours).toHaveLength(30);
});
