/**
 * Filters out of what the rows hold. Most fields fit one and the same row, so that a filter of several fields finds
 * something; some fit another row, or none.
 */
import fc from 'fast-check';
import type { HouseRecords } from '../../house/records.ts';
import type { Filter } from '../oracle/filter.ts';
import type { RelationName } from '../oracle/relations.ts';
import type { View } from '../rights/view.ts';
import { ANYTHING, type Askable, mostly } from './askable.ts';
import { flag, fromUnitDown, listWith, pieceOf, rangeAround, type Values } from './filter-values.ts';

export type Fields = Readonly<Record<string, fc.Arbitrary<unknown>>>;

export function filterOf(
  relation: RelationName,
  rows: HouseRecords,
  askable: Askable = ANYTHING,
): fc.Arbitrary<Filter | null | undefined> {
  const fields = (at: number): Fields => fieldsOf(relation, rows, at);
  const allowed = (at: number): Fields =>
    Object.fromEntries(Object.entries(fields(at)).filter(([name]) => askable.filter(relation, name)));
  const { length } = rows[relation];
  const anything = someFields(length, fields);
  const own = relation === 'staff' && askable.view ? ownCodes(rows, askable.view) : [];
  return mostly(
    someFields(length, allowed),
    own.length === 0
      ? anything
      : fc.oneof(
          anything,
          // Where rows are shown whole, they may be chosen by anything.
          fc
            .tuple(anything, fc.array(fc.constantFrom(...own), { minLength: 1, maxLength: 6 }))
            .map(([filter, code]) => ({ ...filter, code })),
        ),
  );
}

/** Of the rows that are shown whole. */
const ownCodes = ({ staff }: HouseRecords, view: View): readonly string[] =>
  staff.map(({ code }) => code).filter((code) => view.accessAt(code) === 'FULL');

/** A filter of a few of the fields; `fields` gives those that mostly fit the row `at`. */
export function someFields(
  rows: number,
  fields: (at: number) => Fields,
): fc.Arbitrary<Filter | null | undefined> {
  const filter = fc
    .nat(rows - 1)
    .chain((at) => {
      const all = Object.entries(fields(at)).map(([name, value]) =>
        fc.tuple(fc.constant(name), fc.option(value, { freq: 20, nil: null })),
      );
      const some = (maxLength: number) =>
        fc.uniqueArray(fc.oneof(...all), { maxLength, selector: ([name]) => name });
      return fc.oneof(
        { weight: 4, arbitrary: some(1) },
        { weight: 3, arbitrary: some(2) },
        { weight: 1, arbitrary: some(4) },
      );
    })
    .map((chosen): Filter => Object.fromEntries(chosen));
  return fc.oneof(
    { weight: 12, arbitrary: filter },
    { weight: 1, arbitrary: fc.constantFrom(null, undefined) },
  );
}

/** The fields of a filter; most of their values fit the row `at` in its table. */
function fieldsOf(relation: RelationName, rows: HouseRecords, at: number): Fields {
  switch (relation) {
    case 'staff':
      return staffFields(rows, at);
    case 'member':
      return memberFields(rows, at);
    case 'organization':
      return organizationFields(rows, at);
  }
}

function staffFields(rows: HouseRecords, at: number): Fields {
  const { staff } = rows;
  const positions = rows.staff_position;
  const own = positions.findIndex(({ staff_code }) => staff_code === staff[at]?.code);
  const all = columnsOf(staff, at);
  return {
    name: pieceOf(columnsOf(staff, at)('full_name'), all('search_key')),
    code: listWith(all('code'), (code) => `${code.slice(0, -3)}998`),
    unit: fromUnitDown(all('organization_code'), rows.organization),
    ...personal(staff, at),
    qualification: listWith(all('qualification')),
    politicalTheory: listWith(all('political_theory')),
    stateManagement: listWith(all('state_management')),
    rank: listWith(all('rank_code')),
    position: pieceOf(columnsOf(positions, own)('title'), columnsOf(positions, own)('search_key')),
    partyMember: flag(staff[at]?.party_join_date !== null),
    recruitmentDate: rangeAround(all('recruitment_date')),
  };
}

function memberFields(rows: HouseRecords, at: number): Fields {
  const { member } = rows;
  const all = columnsOf(member, at);
  return {
    name: pieceOf(all('name'), all('search_key')),
    number: listWith(all('number'), (number) => `${number.slice(0, -6)}999998`),
    unit: fromUnitDown(all('organization_code'), rows.organization),
    ...personal(member, at),
    employment: listWith(all('employment')),
    education: listWith(all('education')),
    skillLevel: listWith(all('skill_level')),
    politicalStatus: listWith(all('political_status')),
    membershipChange: listWith(all('membership_change')),
    isMigrantWorker: flag(member[at]?.is_migrant_worker ?? false),
    membershipChangeOn: rangeAround(all('membership_change_on')),
  };
}

function organizationFields({ organization }: HouseRecords, at: number): Fields {
  const all = columnsOf(organization, at);
  return {
    name: pieceOf(all('name'), all('search_key')),
    code: listWith(all('code')),
    unit: fromUnitDown(all('code'), organization),
    parent: listWith(all('parent_code')),
    level: listWith(all('level')),
    kind: listWith(all('kind')),
  };
}

interface Person {
  readonly birth_date: string | null;
  readonly ethnicity: string | null;
  readonly sex: string;
}

function personal(people: readonly Person[], at: number): Fields {
  const all = columnsOf(people, at);
  const years = fc.option(fc.integer({ min: 0, max: 70 }));
  return {
    sex: fc.constantFrom(all('sex').own ?? 'MALE', 'FEMALE', 'MALE', 'UNKNOWN', 'UNSTATED'),
    birthDate: rangeAround(all('birth_date')),
    age: fc.tuple(years, years).map(([one, other]) => {
      const [from, to] = one !== null && other !== null && one > other ? [other, one] : [one, other];
      return { ...(from !== null && { from }), to };
    }),
    ethnicity: listWith(all('ethnicity')),
  };
}

/** The values of a column: that of the row `at`, and those of all rows, each once. */
export function columnsOf<Row>(rows: readonly Row[], at: number): (column: keyof Row) => Values {
  return (column) => ({
    own: text(rows[at]?.[column]),
    all: distinct(rows, column),
  });
}

const known = new WeakMap<object, Map<PropertyKey, readonly string[]>>();

function distinct<Row>(rows: readonly Row[], column: keyof Row): readonly string[] {
  const columns = known.get(rows) ?? new Map<PropertyKey, readonly string[]>();
  known.set(rows, columns);
  const values = columns.get(column) ?? [...new Set(rows.flatMap((row) => text(row[column]) ?? []))];
  columns.set(column, values);
  return values;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
