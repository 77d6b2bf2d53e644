/** The unions over every level: an organ reads and writes itself, reads what is below it, and counts its neighbours. */
import { join } from 'node:path';
import fc from 'fast-check';
import { loadCodeSchemes } from '../codes/load.ts';
import { accessAt } from './field-access.ts';
import { loadPolicy } from './load.ts';
import { levelAt, rightsOf } from './rights.ts';

const DEPLOYMENT = join(import.meta.dirname, '..', 'deployments', 'trade-unions');
const policy = await loadPolicy(DEPLOYMENT, await loadCodeSchemes(DEPLOYMENT));

const rights = (code: string, relation = 'Member') => rightsOf(policy, { subject: 'x', code }, relation);

/** Level, code, and what its rights are. */
test.each<[string, string, { below: string[]; neighbours: string[] }]>([
  ['national-industrial-union', '000000000008', { below: [], neighbours: [] }],
  ['province', '350000000000', { below: ['35??????????'], neighbours: ['????????????'] }],
  ['the Corps', '660000000000', { below: ['66??????????'], neighbours: ['????????????'] }],
  ['city', '350800000000', { below: ['3508????????'], neighbours: ['35??????????'] }],
  ['county', '350802000000', { below: ['350802??????'], neighbours: ['3508????????'] }],
  ['township', '350802001000', { below: ['350802001???'], neighbours: [] }],
  ['township of a city', '350800001000', { below: ['350800001???'], neighbours: [] }],
  ['basic', '350802000001', { below: [], neighbours: [] }],
  ['basic below a township', '350802001001', { below: [], neighbours: [] }],
  ['basic below a province', '350000000001', { below: [], neighbours: [] }],
])('%s %s', (_, code, { below, neighbours }) => {
  const own = { FULL: [code], REDUCED: below, written: [code] };
  for (const relation of ['Member', 'Staff']) {
    expect(rights(code, relation)).toEqual({ ...own, COUNT: neighbours });
  }
  // There are no numbers about organizations to give.
  expect(rights(code, 'Organization')).toEqual({ ...own, COUNT: [] });
});

test('the national federation sees all and writes its own', () => {
  expect(rights('000000000000')).toEqual({
    FULL: ['????????????'],
    REDUCED: [],
    COUNT: [],
    written: ['000000000000'],
  });
});

/** A county's code, and the code of a union somewhere. */
const part = (length: number) => fc.stringMatching(new RegExp(`^[1-9]{${length}}$`));
const place = fc.tuple(fc.constantFrom('35', '11', '66'), part(2), part(2));

test('from county to province the view widens, and never loses a level on the way up', () => {
  fc.assert(
    fc.property(place, place, part(6), ([province, city, county], other, rest) => {
      const union = `${other.join('')}${rest}`;
      const above = [
        `${province}${city}${county}000000`,
        `${province}${city}00000000`,
        `${province}0000000000`,
      ];
      const ranks = above.map((code) =>
        ['FULL', 'REDUCED', 'COUNT', undefined].indexOf(levelAt(rights(code), union)),
      );
      expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
      expect(levelAt(rights('000000000000'), union)).toBe('FULL');
    }),
  );
});

test('a unit that releases numbers is seen wholly or not at all: nobody can take out rows that they see', () => {
  const { unitLength } = policy.release;
  fc.assert(
    fc.property(place, place, part(6), part(6), ([province, city, county], other, rest, more) => {
      for (const code of [
        `${province}${city}${county}000000`,
        `${province}${city}00000000`,
        `${province}0000000000`,
      ]) {
        const unit = other.join('').slice(0, unitLength);
        const seen = [rest, more].map((end) => levelAt(rights(code), `${unit}${end}`));
        expect(new Set(seen).size).toBe(1);
      }
    }),
  );
});

describe('what is shown below one’s own unit', () => {
  const reduced = (relation: string, field: string) => accessAt(policy, relation, field, 'REDUCED');

  test.each([
    ['Member', 'name', { kind: 'KEEP', first: 1, last: 0 }],
    ['Member', 'idNumber', { kind: 'KEEP', first: 6, last: 4 }],
    ['Member', 'mobile', { kind: 'KEEP', first: 3, last: 4 }],
    ['Member', 'memberCard', { kind: 'KEEP', first: 0, last: 4 }],
    ['Member', 'birthDate', { kind: 'YEAR' }],
    ['Member', 'domicile', { kind: 'COUNTY' }],
    ['Staff', 'fullName', { kind: 'KEEP', first: 1, last: 0 }],
    ['Organization', 'unionEmail', { kind: 'EMAIL' }],
  ])('%s.%s is masked', (relation, field, mask) => {
    expect(reduced(relation, field)).toEqual(mask);
  });

  test.each([
    ['Member', 'ethnicity politicalStatus membershipChangeReason'],
    [
      'Staff',
      'ethnicity religion health heightCm weightKg bloodGroup payStep payCoefficient payHistory disciplines familyOwn familySpouse personalHistory socialInsuranceNo nativePlace currentResidence partyJoinDate assessment otherName',
    ],
    ['Organization', 'legalRepresentative agent'],
  ])('hidden of %s: %s', (relation, fields) => {
    expect(fields.split(' ').filter((field) => reduced(relation, field) !== 'HIDDEN')).toEqual([]);
  });
});
