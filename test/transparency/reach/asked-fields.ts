/** Fields of every kind over persons and units: what is asked, and of which codes its rows can be. */
import fc from 'fast-check';
import { isIn, persons, unitHas, units } from './random-codes.ts';

export interface AskedField {
  /** Of Query. */
  readonly text: string;
  /** Whether a code fits what is asked, as far as it is told by codes. */
  fits(code: string): boolean;
  /** Numbers of named places: those where the caller may only count belong to it as well. */
  readonly counts: boolean;
}

const list = (codes: readonly string[] | undefined): string => JSON.stringify(codes ?? null);

const anyUnit = (wanted: readonly string[] | undefined, code: string): boolean =>
  wanted === undefined || wanted.some((unit) => unitHas(unit, code));

const someCodes = fc.option(fc.array(persons, { maxLength: 4 }), { nil: undefined, freq: 2 });
const someUnits = fc.option(fc.array(units, { maxLength: 3 }), { nil: undefined, freq: 2 });
const perhapsUnit = fc.option(units, { nil: undefined, freq: 3 });

const search: fc.Arbitrary<AskedField> = fc
  .tuple(someCodes, someUnits, fc.constantFrom('first', 'last'))
  .map(([codes, below, end]) => ({
    text: `personSearch(filter: { code: ${list(codes)}, unit: ${list(below)} }, ${end}: 3) { edges { cursor } }`,
    fits: (code) => (codes === undefined || codes.includes(code)) && anyUnit(below, code),
    counts: false,
  }));

const byUnit: fc.Arbitrary<AskedField> = fc
  .tuple(
    fc.constantFrom(
      ['people', ' { code }'],
      ['headcount', ''],
      ['averageAge', ''],
      ['statistics', ' { total averageAge groups { place total oldest } }'],
    ),
    perhapsUnit,
  )
  .map(([[name = '', below], unit]) => ({
    text: `${name}(unit: ${JSON.stringify(unit ?? null)})${below}`,
    fits: (code) => anyUnit(unit === undefined ? undefined : [unit], code),
    counts: unit !== undefined && name !== 'people',
  }));

const everywhere: fc.Arbitrary<AskedField> = fc
  .constantFrom('youngest', 'lastName', 'anyChild', 'allGrown', 'named(name: "a") { code }', 'found { name }')
  .map((text) => ({ text, fits: () => true, counts: false }));

const oneRow: fc.Arbitrary<AskedField> = fc.oneof(
  persons.map((wanted) => ({
    text: `person(code: "${wanted}") { name }`,
    fits: (code: string) => code === wanted,
    counts: false,
  })),
  units.map((wanted) => ({
    text: `unit(code: "${wanted}") { name }`,
    // A unit's code has two positions: its row lies wherever these two say.
    fits: (code: string) => isIn(code, `${wanted}?`),
    counts: false,
  })),
);

export const askedFields: fc.Arbitrary<AskedField> = fc.oneof(
  { weight: 4, arbitrary: search },
  { weight: 4, arbitrary: byUnit },
  { weight: 1, arbitrary: everywhere },
  { weight: 2, arbitrary: oneRow },
);

export interface AskedKey {
  readonly representation: { readonly __typename: string; readonly code: string };
  /** Response key of `_entities` → whether a code fits what is asked of this key there. */
  readonly fits: Readonly<Record<'own' | 'gathered', (code: string) => boolean>>;
}

/** Keys of units, asked for their own name and for the people below them. */
export const askedKeys: fc.Arbitrary<readonly AskedKey[]> = fc.array(
  units.map((unit) => ({
    representation: { __typename: 'Unit', code: unit },
    fits: {
      own: (code: string) => isIn(code, `${unit}?`),
      gathered: (code: string) => unitHas(unit, code),
    },
  })),
  { minLength: 1, maxLength: 6 },
);
