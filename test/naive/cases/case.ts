/** A random case: who asks whom for what, by which policy of which world. */
import type { Chance } from '../random.ts';
import { type Caller, randomCaller } from '../world/callers.ts';
import { SITES } from '../world/deployment.ts';
import { type PolicyDocument, PURPOSES } from '../world/policies.ts';
import type { Asked, Question, World } from '../world/world.ts';
import {
  someCode,
  someDimensions,
  someFilter,
  someOrder,
  somePage,
  somePlaces,
  someUnits,
} from './arguments.ts';
import {
  connectionFields,
  entryFields,
  type Ground,
  memberFields,
  numberFields,
  personFields,
  recordFields,
  unitFields,
} from './selections.ts';
import { type Field, type Selected, writer } from './writer.ts';

export interface Case {
  readonly caller: Caller;
  readonly asked: Asked;
  /** What is asked for; of a walk, page after page. */
  readonly question: Question;
  readonly kind: 'once' | 'walk';
}

export function randomCase(world: World, policy: PolicyDocument, chance: Chance): Case {
  const asked = randomAsked(chance);
  const caller = randomCaller(world.hierarchy, policy, chance);
  // What nobody knows is refused by the gateway, and its statements never say it.
  const isKnown = caller.purpose === undefined || (PURPOSES as readonly string[]).includes(caller.purpose);
  const ground = { world, policy, asked: isKnown ? asked : ('gateway' as const), chance };
  const about = { caller, asked: ground.asked };
  if (chance.percent(12)) return { ...about, kind: 'walk', question: walk(ground) };
  return { ...about, kind: 'once', question: once(ground) };
}

/** Three of four through the gateway. */
const randomAsked = (chance: Chance): Asked =>
  chance.percent(75)
    ? 'gateway'
    : { site: chance.one(SITES), subgraph: chance.percent(80) ? 'register' : 'units' };

type Root = (ground: Ground) => Field;

const code = (name: string, type: string, value: string) => ({ name, type: `${type}!`, value });

const onePerson =
  (name: string): Root =>
  (ground) => ({
    name,
    args: [code('code', 'PersonCode', someCode(ground.world, 'Person', ground.chance))],
    fields: personFields(ground, 2),
    type: 'Person',
  });

const ROOTS: Readonly<Record<string, Root>> = {
  person: onePerson('person'),
  member: (ground) => ({
    name: 'member',
    args: [code('number', 'MemberNumber', someCode(ground.world, 'Member', ground.chance))],
    fields: memberFields(ground, 2),
    type: 'Member',
  }),
  organization: (ground) => ({
    name: 'organization',
    args: [code('code', 'OrganizationCode', someCode(ground.world, 'Organization', ground.chance))],
    fields: unitFields(ground, 2),
    type: 'Organization',
  }),
  personSearch: (ground) => search('Person', ground, personFields(ground, 1)),
  memberSearch: (ground) => search('Member', ground, memberFields(ground, 1)),
  organizationSearch: (ground) => search('Organization', ground, unitFields(ground, 1)),
  personStatistics: (ground) => statistics('Person', ground),
  memberStatistics: (ground) => statistics('Member', ground),
  highestSalary: ({ world, chance }) => ({
    name: 'highestSalary',
    args: someFilter(world, 'Person', chance),
  }),
  records: (ground) => everybody('records', ground, recordFields(ground, 1)),
  entries: (ground) => everybody('entries', ground, entryFields(ground, 1)),
};

const nameOf = (relation: string): string => relation.toLowerCase();

const search = (
  relation: 'Person' | 'Member' | 'Organization',
  { world, chance }: Ground,
  node: readonly Selected[],
): Field => ({
  name: `${nameOf(relation)}Search`,
  type: `${relation}Connection`,
  args: [...someFilter(world, relation, chance), ...someOrder(relation, chance), ...somePage(chance)],
  fields: connectionFields(relation, node, chance),
});

const statistics = (relation: 'Person' | 'Member', ground: Ground): Field => ({
  name: `${nameOf(relation)}Statistics`,
  args: [
    ...(ground.chance.percent(75)
      ? somePlaces(ground.world, relation, ground.chance)
      : someFilter(ground.world, relation, ground.chance)),
    someDimensions(relation, ground.policy, ground.chance),
  ],
  fields: numberFields(relation, ground),
});

const everybody = (name: string, { world, chance }: Ground, fields: readonly Selected[]): Field => ({
  name,
  unordered: true,
  args: [{ name: 'unit', type: '[OrganizationCode!]!', value: someUnits(world, chance) }],
  fields,
});

/** Numbers have more ways to be right and wrong than the others. */
const OFTEN = ['personStatistics', 'memberStatistics'];

const UNITS = ['organization', 'organizationSearch'];

/** One field, mostly; sometimes a second one beside it; now and then what a gateway asks of a site. */
function once(ground: Ground): Question {
  const { asked, chance } = ground;
  const pen = writer(chance);
  if (asked !== 'gateway' && chance.percent(25)) return entities(ground);
  if (chance.percent(5) && (asked === 'gateway' || asked.subgraph === 'register')) {
    return pen.operation('mutation', pen.selection([onePerson('commend')(ground)], 'Mutation'));
  }
  const names = [...Object.keys(ROOTS), ...OFTEN].filter(
    (name) => asked === 'gateway' || UNITS.includes(name) === (asked.subgraph === 'units'),
  );
  const count = chance.percent(12) ? 2 : 1;
  const chosen = Array.from({ length: count }, () => chance.one(names));
  const fields = chosen.flatMap((name, at) => {
    const field = ROOTS[name]?.(ground);
    return field === undefined ? [] : [{ ...field, ...(chosen.indexOf(name) < at && { renamed: true }) }];
  });
  return pen.operation('query', pen.selection(fields, 'Query'));
}

/** As a gateway asks for rows by their keys. */
function entities(ground: Ground): Question {
  const { asked, chance, world } = ground;
  const pen = writer(chance);
  const isUnits = asked !== 'gateway' && asked.subgraph === 'units';
  const relation = isUnits ? 'Organization' : chance.one(['Person', 'Member', 'Organization'] as const);
  const key = relation === 'Member' ? 'number' : 'code';
  const value = Array.from({ length: 1 + chance.below(4) }, () => ({
    __typename: relation,
    [key]: someCode(world, relation, chance),
  }));
  const fields = { Person: personFields, Member: memberFields, Organization: unitFields }[relation](
    ground,
    1,
  );
  return pen.operation(
    'query',
    pen.selection(
      [
        {
          name: '_entities',
          plain: true,
          args: [{ name: 'representations', type: '[_Any!]!', value }],
          fields: [{ of: relation, fields }],
        },
      ],
      'Query',
    ),
  );
}

/** A search whose page the caller turns: `$first`, `$after`, `$last` and `$before` are theirs. */
function walk(ground: Ground): Question {
  const { asked, chance, world } = ground;
  const relation =
    asked === 'gateway'
      ? chance.one(['Person', 'Member', 'Organization'] as const)
      : asked.subgraph === 'units'
        ? 'Organization'
        : chance.one(['Person', 'Member'] as const);
  const pen = writer(chance);
  const node = { Person: personFields, Member: memberFields, Organization: unitFields }[relation](ground, 1);
  const page = ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'].map((name) => ({
    name,
    plain: true,
  }));
  const fields = [
    {
      name: 'edges',
      plain: true,
      fields: [
        { name: 'cursor', plain: true },
        { name: 'node', plain: true, fields: node },
      ],
    },
    { name: 'pageInfo', plain: true, fields: page },
  ];
  const args = [...someFilter(world, relation, chance, 2), ...someOrder(relation, chance)].map(
    ({ name, type, value }) => ({ name, type, value }),
  );
  const body = pen.selection([{ name: `${nameOf(relation)}Search`, plain: true, args, fields }], 'Query');
  return turned(pen.operation('query', body), `${nameOf(relation)}Search`);
}

const TURNS = 'first: $first, after: $after, last: $last, before: $before';
const DECLARED = '$first: Int, $after: String, $last: Int, $before: String';

function turned({ text, variables }: Question, field: string): Question {
  const named = text.startsWith('query (')
    ? text.replace('query (', `query (${DECLARED}, `)
    : `query (${DECLARED}) ${text}`;
  const opened = named.includes(`${field}(`)
    ? named.replace(`${field}(`, `${field}(${TURNS}, `)
    : named.replace(field, `${field}(${TURNS})`);
  return { text: opened, variables };
}
