/** Random selections of each type, as deep as they may go. */
import type { Chance } from '../random.ts';
import type { PolicyDocument, Relation } from '../world/policies.ts';
import type { Asked, World } from '../world/world.ts';
import { someDimensions, someFilter, someOrder, somePage } from './arguments.ts';
import type { Field, Selected } from './writer.ts';

export interface Ground {
  readonly world: World;
  readonly policy: PolicyDocument;
  readonly asked: Asked;
  readonly chance: Chance;
}

const PERSON = [
  ...['code', 'name', 'sex', 'birthDate', 'email', 'address', 'idNumber', 'grade', 'salary', 'tags'],
  ...['organizationCode', 'access'],
];
const MEMBER = [
  'number',
  'name',
  'email',
  'kind',
  'active',
  'joinedOn',
  'dues',
  'organizationCode',
  'access',
];
const UNIT = ['code', 'parentCode', 'name', 'level', 'email', 'foundedOn', 'budget', 'access'];
const RECORD = ['name', 'email', 'organizationCode', 'access'];

const plainFields = (names: readonly string[], chance: Chance): readonly Field[] => {
  const some = chance.some(names, 30);
  return (some.length === 0 ? [chance.one(names)] : some).map((name) => ({ name }));
};

/** The code first, so that rows can be told apart by whoever reads a difference. */
export function personFields(ground: Ground, depth: number): readonly Selected[] {
  const { chance } = ground;
  return [
    ...plainFields(PERSON, chance),
    ...(chance.percent(12) ? [{ name: 'home', fields: [{ name: 'street' }, { name: 'town' }] }] : []),
    ...(chance.percent(12) ? [{ name: 'skills', fields: [{ name: 'title' }, { name: 'years' }] }] : []),
    ...unitBeside('organization', ground, depth),
    ...(chance.percent(5) ? [{ name: '__typename', plain: true }] : []),
  ];
}

export const memberFields = (ground: Ground, depth: number): readonly Selected[] => [
  ...plainFields(MEMBER, ground.chance),
  ...unitBeside('organization', ground, depth),
];

/** What each subgraph says of a unit at its own sites, and all of it at the gateway. */
export function unitFields(ground: Ground, depth: number): readonly Selected[] {
  const { asked, chance } = ground;
  const own = asked === 'gateway' || asked.subgraph === 'units' ? plainFields(UNIT, chance) : [];
  const more = asked === 'gateway' || asked.subgraph === 'register' ? registerFields(ground, depth) : [];
  const fields = [...own, ...more];
  return fields.length === 0 ? [{ name: 'code' }] : fields;
}

function registerFields(ground: Ground, depth: number): readonly Selected[] {
  const { asked, chance, world } = ground;
  if (depth === 0) return [];
  const relatives = asked === 'gateway' ? unitBeside('parent', ground, depth) : [];
  return [
    ...relatives,
    ...(chance.percent(25) ? [{ name: 'peopleCount' }] : []),
    ...(chance.percent(12) ? [{ name: 'lowestSalary' }] : []),
    ...(chance.percent(20)
      ? [
          {
            name: 'people',
            args: [
              ...someFilter(world, 'Person', chance, 2),
              ...someOrder('Person', chance),
              ...somePage(chance),
            ],
            type: 'PersonConnection',
            fields: connectionFields('Person', personFields(ground, depth - 1), chance),
          },
        ]
      : []),
    ...(chance.percent(12)
      ? [
          {
            name: 'memberStatistics',
            args: [someDimensions('Member', ground.policy, chance)],
            fields: numberFields('Member', ground),
          },
        ]
      : []),
  ];
}

function unitBeside(name: string, ground: Ground, depth: number): readonly Selected[] {
  if (depth === 0 || !ground.chance.percent(25)) return [];
  // Where a field that requires another stands under a condition, Apollo leaves out what it fetches with it.
  const always = name === 'parent';
  const once = (): Field => ({
    name,
    fields: unitFields(ground, depth - 1),
    type: 'Organization',
    ...(always && { always }),
  });
  // Twice in one place is once, with the fields of both.
  const isTwice = ground.chance.percent(8);
  if (!isTwice) return [once()];
  const [field, again] = [once(), withoutArguments(once())];
  return [field, again].map((one) => ({ ...one, plain: true }));
}

/** What stands twice under one name must be asked alike, so the second time nothing is asked that has arguments. */
function withoutArguments<Part extends Selected>(part: Part): Part {
  if (part.fields === undefined) return part;
  const fields = part.fields.filter((one) => 'of' in one || (one.args ?? []).length === 0);
  return { ...part, fields: fields.length === 0 ? [{ name: 'code' }] : fields.map(withoutArguments) };
}

export function recordFields(ground: Ground, depth: number): readonly Selected[] {
  const { chance } = ground;
  return [
    { name: '__typename', plain: true },
    ...plainFields(RECORD, chance),
    ...(chance.percent(50) ? [{ of: 'Person', fields: personFields(ground, depth) }] : []),
    ...(chance.percent(50) ? [{ of: 'Member', fields: memberFields(ground, depth) }] : []),
    ...unitBeside('organization', ground, depth),
  ];
}

export const entryFields = (ground: Ground, depth: number): readonly Selected[] => [
  { name: '__typename', plain: true },
  ...(ground.chance.percent(25) ? [{ of: 'Record', fields: plainFields(RECORD, ground.chance) }] : []),
  { of: 'Person', fields: personFields(ground, depth) },
  { of: 'Member', fields: memberFields(ground, depth) },
];

export function connectionFields(
  relation: Relation,
  node: readonly Selected[],
  chance: Chance,
): readonly Selected[] {
  const page = ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'].map((name) => ({
    name,
    plain: true,
  }));
  return [
    {
      name: 'edges',
      type: `${relation}Edge`,
      fields: [
        ...(chance.percent(20) ? [{ name: 'cursor', plain: true }] : []),
        { name: 'node', fields: node, type: relation },
      ],
    },
    ...(chance.percent(50) ? [{ name: 'totalCount' }] : []),
    ...(chance.percent(40) ? [{ name: 'pageInfo', fields: page }] : []),
    ...(chance.percent(15) ? [{ name: 'coverage', fields: [{ name: 'complete' }] }] : []),
  ];
}

const MEASURES = {
  Person: ['women', 'averageSalary', 'salarySum', 'salaryCount', 'oldest'],
  Member: ['duesSum', 'latest'],
} as const;

const KEYS = {
  Person: ['unitCode', 'sex', 'grade', 'birthYear'],
  Member: ['unitCode', 'kind', 'active', 'joinedYear'],
} as const;

/** Under their own names, so that what units release can be compared number by number. */
export function numberFields(relation: 'Person' | 'Member', { chance, asked }: Ground): readonly Selected[] {
  const plain = (name: string): Field => ({ name, plain: true });
  const measures = (): readonly Field[] =>
    chance.percent(80) ? [] : chance.some(MEASURES[relation], 35).map(plain);
  const groups: Field = {
    ...plain('groups'),
    unordered: asked !== 'gateway',
    fields: [
      plain('count'),
      ...KEYS[relation].map(plain),
      ...measures(),
      ...(chance.percent(10) ? [{ ...plain('unit'), fields: [plain('code')] }] : []),
    ],
  };
  return [
    ...(chance.percent(80) ? [plain('total')] : []),
    ...measures(),
    plain('withheld'),
    ...(chance.percent(80) ? [groups] : []),
  ];
}
