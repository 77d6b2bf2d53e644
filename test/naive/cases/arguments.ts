/** Random arguments: filters, orders, pages, dimensions. */
import type { Chance } from '../random.ts';
import type { PolicyDocument, Relation } from '../world/policies.ts';
import { codesOf } from '../world/units.ts';
import type { World } from '../world/world.ts';
import type { Argument, Enum } from './writer.ts';

const asEnum = (name: string): Enum => ({ enum: name });

/** A code of a row, mostly; else one that could be. */
export function someCode(world: World, relation: Relation, chance: Chance): string {
  const { rows, hierarchy } = world;
  const known = {
    Person: rows.person.map(({ code }) => code),
    Member: rows.member.map(({ number }) => number),
    Organization: rows.organization.map(({ code }) => code),
  }[relation];
  if (known.length > 0 && chance.percent(90)) return chance.one(known);
  const scheme = { Person: hierarchy.person, Member: hierarchy.member, Organization: hierarchy.organization }[
    relation
  ];
  // The numbers of members are too many to be written out.
  if (relation === 'Member') return `${someCode(world, 'Organization', chance)}98`;
  return chance.one(codesOf(scheme, chance.one(scheme.levels)));
}

export const someUnits = (world: World, chance: Chance): readonly string[] =>
  Array.from({ length: chance.percent(5) ? 0 : 1 + chance.below(2) }, () =>
    someCode(world, 'Organization', chance),
  );

const someDates = (chance: Chance): object => ({
  ...(chance.percent(70) && { from: chance.one(['1970-01-01', '1980-01-01', '1980-02-29']) }),
  ...(chance.percent(60) && { to: chance.one(['1980-02-28', '1999-06-15', '2100-01-01']) }),
  ...(chance.percent(10) && { to: null }),
});

const list = (values: readonly string[], chance: Chance): readonly string[] =>
  chance.percent(10) ? [] : chance.some(values, 60);

type Word = readonly [name: string, value: (world: World, chance: Chance) => unknown];

const name: Word = ['name', (_world, chance) => chance.one(['an', 'a', 'binh', 'n'])];
const unit: Word = ['unit', (world, chance) => someUnits(world, chance)];

const codes = (word: string, relation: Relation): Word => [
  word,
  (world, chance) => Array.from({ length: chance.below(4) }, () => someCode(world, relation, chance)),
];

const FILTERS: Readonly<Record<Relation, readonly Word[]>> = {
  Person: [
    name,
    unit,
    unit,
    codes('code', 'Person'),
    ['sex', (_world, chance) => asEnum(chance.one(['MALE', 'FEMALE', 'UNSTATED']))],
    ['birthDate', (_world, chance) => someDates(chance)],
    ['grade', (_world, chance) => list(['a', 'b', 'q'], chance)],
  ],
  Member: [
    name,
    unit,
    unit,
    codes('number', 'Member'),
    ['kind', (_world, chance) => list(['x', 'y'], chance)],
    ['active', (_world, chance) => chance.percent(50)],
    ['joinedOn', (_world, chance) => someDates(chance)],
  ],
  Organization: [
    name,
    unit,
    codes('code', 'Organization'),
    ['level', (_world, chance) => list(['high', 'low'], chance)],
    ['foundedOn', (_world, chance) => someDates(chance)],
  ],
};

/** `most` words; none at all as often as not. */
export function someFilter(world: World, relation: Relation, chance: Chance, most = 3): readonly Argument[] {
  if (chance.percent(30)) return [];
  const words = Array.from({ length: chance.below(most) }, () => chance.one(FILTERS[relation]));
  const filter = Object.fromEntries(
    words.map(([word, value]) => [word, chance.percent(4) ? null : value(world, chance)]),
  );
  return [{ name: 'filter', type: `${relation}Filter`, value: chance.percent(3) ? null : filter }];
}

/** Only places. */
export const somePlaces = (world: World, relation: Relation, chance: Chance): readonly Argument[] =>
  chance.percent(40)
    ? []
    : [{ name: 'filter', type: `${relation}Filter`, value: { unit: someUnits(world, chance) } }];

const ORDERS: Readonly<Record<Relation, readonly string[]>> = {
  Person: ['NAME', 'CODE', 'UNIT', 'BIRTH_DATE', 'SALARY'],
  Member: ['NAME', 'NUMBER', 'UNIT', 'JOINED_ON', 'DUES'],
  Organization: ['NAME', 'CODE', 'FOUNDED_ON', 'BUDGET'],
};

export function someOrder(relation: Relation, chance: Chance): readonly Argument[] {
  if (chance.percent(45)) return [];
  const fields = [
    ...new Set(Array.from({ length: 1 + chance.below(2) }, () => chance.one(ORDERS[relation]))),
  ];
  const value = fields.map((by) => ({
    by: asEnum(by),
    ...(chance.percent(60) && { direction: asEnum(chance.one(['ASC', 'DESC'])) }),
  }));
  return [{ name: 'orderBy', type: `[${relation}Order!]`, value: chance.percent(5) ? [] : value }];
}

/** Always a size: what it is otherwise is not decided here. */
export function somePage(chance: Chance): readonly Argument[] {
  const size = chance.one([1, 2, 3, 5, 50]);
  return [{ name: chance.percent(70) ? 'first' : 'last', type: 'Int', value: size }];
}

const DIMENSIONS = {
  Person: ['UNIT', 'SEX', 'GRADE', 'BIRTH_YEAR'],
  Member: ['UNIT', 'KIND', 'ACTIVE', 'JOINED_YEAR'],
} as const;

const WORD_OF: Readonly<Record<string, string>> = {
  organizationCode: 'UNIT',
  sex: 'SEX',
  grade: 'GRADE',
  birthDate: 'BIRTH_YEAR',
  kind: 'KIND',
  active: 'ACTIVE',
  joinedOn: 'JOINED_YEAR',
};

/** As often as not those by which units release. */
export function someDimensions(
  relation: 'Person' | 'Member',
  policy: PolicyDocument,
  chance: Chance,
): Argument {
  const counted = policy.relations[relation]?.counted.map((field) => WORD_OF[field] ?? '') ?? [];
  const [first, ...others] = counted;
  const drawn =
    first !== undefined && chance.percent(65)
      ? [
          ...(chance.percent(80) ? [first] : []),
          ...(others.length > 0 && chance.percent(65) ? [chance.one(others)] : []),
        ]
      : Array.from({ length: chance.below(3) + (chance.percent(5) ? 1 : 0) }, () =>
          chance.one(DIMENSIONS[relation]),
        );
  const dimensions = chance.percent(30) ? drawn.reverse() : drawn;
  return { name: 'by', type: `[${relation}Dimension!]!`, value: [...new Set(dimensions)].map(asEnum) };
}
