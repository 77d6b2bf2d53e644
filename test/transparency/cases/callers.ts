/** Every kind of caller of both deployments: who sees all, a line, a district, a commune, an organ, nothing. */
import fc from 'fast-check';
import type { HouseRecords } from '../../house/records.ts';
import type { TestWorld } from '../world.ts';
import { type Askable, askableTo } from './askable.ts';

export interface Callers {
  /** What somebody asks, in view of what they may. */
  asking<Case>(ask: (caller: string | undefined, askable: Askable) => fc.Arbitrary<Case>): fc.Arbitrary<Case>;
}

export const callersIn = (world: TestWorld, codes: fc.Arbitrary<string | undefined>): Callers => ({
  asking: (ask) => codes.chain((code) => ask(code, askableTo(world.viewOf(code)))),
});

/** Whom no rule knows: no code, no code of this deployment, no code at all. */
const strangers = fc.constantFrom(
  undefined,
  '0',
  'home-affairs',
  '999999999999',
  '210000100001',
  '020000100000',
  '009000100001',
  '003990014001',
  '350802000001001',
  '990000000000',
  '350000100000',
  '350001001000',
  '000000001000',
  '02?????????1',
);

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

export function quangBinhCallers({ staff }: HouseRecords): fc.Arbitrary<string | undefined> {
  const district = fc.integer({ min: 1, max: 8 });
  const communes = [...new Set(staff.map(({ code }) => code).filter((code) => code.slice(3, 5) !== '00'))];
  return fc.oneof(
    { weight: 9, arbitrary: fc.constant('020000100001') },
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.integer({ min: 1, max: 20 }), fc.nat(12))
        .map(([department, office]) => `${digits(department, 2)}000${digits(office, 2)}00001`),
    },
    { weight: 1, arbitrary: fc.constant('170000100001') },
    { weight: 3, arbitrary: district.map((h) => `00${h}000100001`) },
    { weight: 1, arbitrary: fc.tuple(district, fc.nat(14)).map(([h, p]) => `00${h}00${digits(p, 2)}00001`) },
    { weight: 2, arbitrary: fc.constantFrom(...communes).map((code) => `${code.slice(0, 7)}14001`) },
    { weight: 1, arbitrary: fc.constantFrom(...staff.map(({ code }) => code)) },
    { weight: 1, arbitrary: strangers },
  );
}

export function tradeUnionCallers({ organization }: HouseRecords): fc.Arbitrary<string | undefined> {
  const at = (level: string) => fc.constantFrom(...codesAt(level, organization));
  return fc.oneof(
    { weight: 10, arbitrary: fc.constant('000000000000') },
    { weight: 1, arbitrary: at('national-industrial-union') },
    { weight: 4, arbitrary: at('province') },
    { weight: 3, arbitrary: at('city') },
    { weight: 2, arbitrary: at('county') },
    { weight: 1, arbitrary: at('township') },
    { weight: 2, arbitrary: at('basic') },
    // A union that nobody has recorded may still ask.
    { weight: 1, arbitrary: fc.constantFrom('350800000999', '359900000000', '110000000000', '660000000000') },
    { weight: 1, arbitrary: strangers },
  );
}

/** Those who have numbers of their neighbours, and see what is below them masked. */
export const organsWithNeighbours = ({ organization }: HouseRecords): fc.Arbitrary<string> =>
  fc
    .constantFrom('province', 'city', 'county')
    .chain((level) => fc.constantFrom(...codesAt(level, organization)));

const codesAt = (level: string, organizations: HouseRecords['organization']): readonly string[] =>
  organizations.filter((row) => row.level === level).map(({ code }) => code);
