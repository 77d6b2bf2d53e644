/**
 * Statistics of people, three times: of what the caller may read, of what units release, and of anything.
 *
 * To who sees everything whole all three are the same; others are refused most of the last.
 */
import fc from 'fast-check';
import type { HouseRecords } from '../../house/records.ts';
import type { Askable } from '../cases/askable.ts';
import { filterOf } from '../cases/filters.ts';
import { MEANINGS } from '../oracle/expected-statistics.ts';
import { haveCommon } from '../rights/places.ts';
import { DIMENSION_READS, MEASURE_READS } from '../rights/reads.ts';
import { EVERYTHING } from '../rights/rights.ts';
import { argument, argumentsOf, leaves, type Offer, type Offers } from './offers.ts';
import type { Arguments } from './tree.ts';

interface Kind {
  readonly relation: 'staff' | 'member';
  /** Names of types begin with it, and the name of the entity is it. */
  readonly entity: 'Staff' | 'Member';
  readonly measures: readonly string[];
}

export const STAFF: Kind = { relation: 'staff', entity: 'Staff', measures: measuresOf('staff') };
export const MEMBERS: Kind = { relation: 'member', entity: 'Member', measures: measuresOf('member') };

export function statisticsOffers(kind: Kind, rows: HouseRecords, askable: Askable): Offers {
  const { relation, entity, measures } = kind;
  const reads = (field: string | undefined): boolean => field === undefined || askable.reads(entity, field);
  const dimensions = Object.keys(MEANINGS[relation].dimensions);
  const readable = dimensions.filter((name) => reads(DIMENSION_READS[name]));
  const filter = argument('filter', filterOf(relation, rows, askable));
  const offer = (name: string, args: fc.Arbitrary<Arguments>, weight: number): Offer => ({
    name: `${relation}Statistics`,
    args,
    of: `${name}${entity}Statistics`,
    weight,
  });
  return {
    Query: [
      offer('', argumentsOf(filter, someOf(dimensions, 3)), 1),
      offer('Readable', argumentsOf(filter, someOf(readable, 3)), 2),
      offer('Released', argumentsOf(wholeUnits(rows, askable), tableOf(kind, dimensions, askable)), 3),
    ],
    ...typesOf('', kind, measures),
    ...typesOf(
      'Readable',
      kind,
      measures.filter((name) => reads(MEASURE_READS[name])),
    ),
    ...typesOf('Released', kind, []),
  };
}

function measuresOf(relation: 'staff' | 'member'): readonly string[] {
  const nothing = { values: [], conditions: [] };
  return Object.keys(MEANINGS[relation].measures(nothing, '2000-01-01'));
}

/** The types are the schema's; these are names for what is selected of them. */
const typesOf = (name: string, { relation, entity }: Kind, measures: readonly string[]): Offers => ({
  [`${name}${entity}Statistics`]: [
    ...leaves(['total withheld', ...measures].join(' ')),
    { name: 'groups', of: `${name}${entity}Group`, weight: 12 },
    { name: 'coverage', of: 'Coverage' },
  ],
  [`${name}${entity}Group`]: [
    ...leaves(['count', ...measures].join(' ')),
    ...Object.values(MEANINGS[relation].dimensions).map(([field]) => ({ name: field })),
    { name: 'unit', of: 'Organization', weight: 2 },
  ],
});

const someOf = (dimensions: readonly string[], maxLength: number): fc.Arbitrary<Arguments> =>
  argument(
    'by',
    dimensions.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...dimensions), { maxLength }),
  );

/** One by which may be counted, or the first of them and another; in either order. */
function tableOf(
  { entity }: Kind,
  dimensions: readonly string[],
  { view }: Askable,
): fc.Arbitrary<Arguments> {
  const counted = view?.lists.counted(entity) ?? dimensions.map((name) => DIMENSION_READS[name] ?? name);
  const allowed = dimensions.filter((name) => counted.includes(DIMENSION_READS[name] ?? ''));
  const first = dimensions.filter((name) => DIMENSION_READS[name] === counted[0]);
  return argument(
    'by',
    fc.oneof(
      fc.constant([]),
      fc.constantFrom(...allowed).map((one) => [one]),
      fc.tuple(fc.constantFrom(...first), fc.constantFrom(...allowed)).map(([a, b]) => [a, b]),
      fc.tuple(fc.constantFrom(...allowed), fc.constantFrom(...first)).map(([a, b]) => [a, b]),
    ),
  );
}

/** How the codes end of units that consist of whole releasing units: in no office, or in no township. */
const BELOW: Readonly<Record<number, string>> = { 7: '00', 12: '000000' };

/** None, or some that release numbers: mostly such as the caller may have numbers of. */
function wholeUnits({ organization }: HouseRecords, { view }: Askable): fc.Arbitrary<Arguments> {
  const codes = organization
    .map(({ code }) => code)
    .filter((code) => code.endsWith(BELOW[code.length] ?? ''));
  const scope = view === undefined ? [EVERYTHING] : [...view.visible, ...view.counted('Member')];
  const near = codes.filter((code) => haveCommon(scope, [code.replace(/0+$/, '').padEnd(12, '?')]));
  const some = (from: readonly string[]): fc.Arbitrary<readonly string[]> =>
    from.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...from), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant({}) },
    { weight: 5, arbitrary: some(near).map((unit): Arguments => ({ filter: { unit } })) },
    { weight: 1, arbitrary: some(codes).map((unit): Arguments => ({ filter: { unit } })) },
  );
}
