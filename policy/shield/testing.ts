/** A small world for the tests of rules: persons, robots and units of three places, and who may see what of them. */
import { buildASTSchema, type GraphQLSchema, parse } from 'graphql';
import { parseCodesFile } from '../../codes/codes-file.ts';
import { parsePattern } from '../../codes/pattern.ts';
import { toCodeSchemes } from '../../codes/to-code-schemes.ts';
import type { Identity } from '../../identity/identity.ts';
import { type Guard, openGuard } from '../guard.ts';
import type { Mask } from '../mask.ts';
import type { FieldLevel, Policy, PolicyRule } from '../policy.ts';

/** A unit is `p0` (a place and everything in it) or `pu` (one unit of it); a person is `pun`. */
export const schemes = toCodeSchemes(
  parseCodesFile(
    `
space: 3
schemes:
  UnitCode:
    title: unit
    segments: [{ name: P, length: 1, title: place }, { name: U, length: 1, title: unit }]
    levels:
      - { name: place, where: { P: "1-3", U: "0" }, below: P }
      - { name: unit, where: { P: "1-3", U: "1-9" }, below: U }
  PersonCode:
    title: person
    segments:
      - { name: P, length: 1, title: place }
      - { name: U, length: 1, title: unit }
      - { name: N, length: 1, title: number }
    levels:
      - { name: person, where: { P: "1-3", U: "1-9", N: "any" } }
`,
    'codes.yml',
  ),
  new Map(),
);

const PAGE = 'first: Int, after: String, last: Int, before: String';

/** What a subgraph says; the directives are imported before it. */
export const WORLD = `
  type Query {
    person(code: PersonCode!): Person @locate(by: ["code"])
    personSearch(filter: PersonFilter, orderBy: [PersonOrder!], ${PAGE}): PersonConnection
      @locate(by: ["filter.code"], below: ["filter.unit"]) @gather(as: CONNECTION)
    people(unit: UnitCode, sex: Sex): [Person!] @locate(below: ["unit"]) @gather(as: LIST)
    personNamed(name: String!): Person @gather(as: FIRST)
    personStatistics(filter: PersonFilter, by: [PersonDimension!]!): PersonStatistics
      @locate(by: ["filter.code"], below: ["filter.unit"]) @gather(as: GROUPS, of: "Person")
    personCount(unit: UnitCode, sex: Sex): Int
      @locate(below: ["unit"]) @gather(as: SUM, of: "Person") @reads(fields: [])
    salaries(unit: UnitCode): Int @locate(below: ["unit"]) @gather(as: SUM, of: "Person") @reads(fields: ["salary"])
    beings(unit: UnitCode, orderBy: [BeingOrder!], ${PAGE}): BeingConnection @locate(below: ["unit"]) @gather(as: CONNECTION, of: "Being")
    things(unit: UnitCode, ${PAGE}): ThingConnection @locate(below: ["unit"]) @gather(as: CONNECTION, of: "Thing")
    thing(unit: UnitCode): Thing @locate(below: ["unit"]) @gather(as: FIRST, of: "Thing")
    unit(code: UnitCode!): Unit @locate(by: ["code"])
    kinds: [Kind!]
  }
  type Mutation { rename(code: PersonCode!, name: String!): Person @locate(by: ["code"]) }
  interface Being { code: PersonCode! name: String secret: String }
  union Thing = Person | Robot
  type Person implements Being @key(fields: "code") @fragmented(by: "code") {
    code: PersonCode!
    name: String
    secret: String
    sex: Sex!
    birthDate: Date
    salary: Int
    unitCode: UnitCode
    unit: Unit
    address: Address
    motto: String!
    boss: Person
  }
  type Robot implements Being @key(fields: "code") @fragmented(by: "code") {
    code: PersonCode!
    name: String
    secret: String
    model: String
  }
  type Address { street: String city: String }
  type Unit @key(fields: "code") @fragmented(by: "code") {
    code: UnitCode!
    title: String
    leader: Person
    people(filter: PersonFilter, orderBy: [PersonOrder!], ${PAGE}): PersonConnection
      @locate(below: ["$parent.code"]) @gather(as: CONNECTION)
    headcount: Int @locate(below: ["$parent.code"]) @gather(as: SUM, of: "Person") @reads(fields: [])
    statistics(filter: PersonFilter, by: [PersonDimension!]!): PersonStatistics
      @locate(below: ["$parent.code"]) @gather(as: GROUPS, of: "Person")
  }
  type Kind @key(fields: "id") @replicated { id: ID! title: String }
  input PersonFilter {
    code: [PersonCode!]
    unit: [UnitCode!]
    name: String
    sex: Sex
    birthDate: DateRange
    age: AgeRange @reads(fields: ["birthDate"])
    lives: Living
    anyOf: [PersonFilter!]
  }
  input DateRange { from: Date to: Date }
  input AgeRange { from: Int to: Int }
  input Living { address: String unit: UnitCode @reads(fields: ["unitCode"]) }
  input PersonOrder { by: PersonOrderField! direction: Direction! = ASC }
  enum BeingOrder {
    KEY @reads(fields: ["code"])
    SEX_OR_MODEL @reads(fields: ["sex", "model"])
    PAY_OR_MODEL @reads(fields: ["salary", "model"])
  }
  enum Direction { ASC @reads(fields: []) DESC @reads(fields: []) }
  enum PersonOrderField { CODE NAME BIRTH_DATE PAY @reads(fields: ["salary"]) }
  enum PersonDimension { SEX UNIT @reads(fields: ["unitCode"]) AGE @reads(fields: ["birthDate"]) PAY @reads(fields: ["salary"]) }
  enum Sex { MALE FEMALE }
  type PersonStatistics {
    total: Int! @gather(as: SUM) @reads(fields: [])
    salary: Int @gather(as: SUM)
    oldest: Date @gather(as: MIN) @reads(fields: ["birthDate"])
    groups: [PersonGroup!]! @gather(as: GROUPS)
    coverage: Coverage
  }
  type PersonGroup {
    sex: Sex
    age: Int
    pay: Int
    unitCode: UnitCode
    unit: Unit
    count: Int! @gather(as: SUM) @reads(fields: [])
    salary: Int @gather(as: SUM)
    divided(by: [PersonDimension!]!): [PersonGroup!]! @gather(as: GROUPS)
  }
  type PersonConnection { edges: [PersonEdge!]! pageInfo: PageInfo! totalCount: Int coverage: Coverage }
  type PersonEdge { cursor: String! node: Person! salary: Int }
  type BeingConnection { edges: [BeingEdge!]! pageInfo: PageInfo! totalCount: Int coverage: Coverage }
  type BeingEdge { cursor: String! node: Being! }
  type ThingConnection { edges: [ThingEdge!]! pageInfo: PageInfo! totalCount: Int coverage: Coverage }
  type ThingEdge { cursor: String! node: Thing! }
  scalar PersonCode
  scalar UnitCode
`;

/** The subgraph by itself. */
export const worldSchema: GraphQLSchema = buildASTSchema(
  parse(
    `${WORLD} scalar Date type Coverage { complete: Boolean! }
    type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }`,
  ),
  { assumeValidSDL: true },
);

interface Rule {
  readonly id: string;
  readonly level: string;
  readonly who?: string;
  readonly sees: string;
  readonly fields: FieldLevel;
  readonly relations: readonly string[];
  readonly writes?: boolean;
  readonly purposes?: readonly string[];
}

const toRule = ({ level, who = '???', writes = false, ...rule }: Rule): PolicyRule => ({
  ...rule,
  grantee: { level, pattern: parsePattern(who, 3) },
  writes,
  source: 'test',
});

const ALL = ['Person', 'Robot', 'Unit'];

const scheme = schemes.get('UnitCode');
if (scheme === undefined) throw new Error('the small world has changed');

const shown = (...fields: readonly string[]) => fields.map((field) => [field, 'SHOWN'] as const);

/**
 * A unit sees itself in full and writes it, its place reduced, all others as numbers; robots only where it is, unless
 * for an audit. The place 10 sees itself in full; the place 30 sees itself reduced, and the others as numbers.
 */
export const policy: Policy = {
  version: 'test',
  identityScheme: scheme,
  purposes: new Map([['audit', { id: 'audit', title: 'Audit' }]]),
  release: { smallest: 5, unitLength: 1 },
  relations: new Map([
    [
      'Person',
      {
        reduced: new Map<string, 'SHOWN' | Mask>([
          ...shown('code', 'sex', 'unitCode', 'unit', 'motto'),
          ['name', { kind: 'KEEP', first: 1, last: 0 }],
        ]),
        counted: new Set(['sex', 'unitCode', 'birthDate']),
      },
    ],
    [
      'Unit',
      {
        reduced: new Map(shown('code', 'title', 'leader', 'people', 'headcount', 'statistics')),
        counted: new Set<string>(),
      },
    ],
  ]),
  rules: (
    [
      { id: 'own', level: 'unit', sees: '==?', fields: 'FULL', relations: ALL, writes: true },
      { id: 'place', level: 'unit', sees: '=??', fields: 'REDUCED', relations: ['Person', 'Unit'] },
      { id: 'numbers', level: 'unit', sees: '???', fields: 'COUNT', relations: ['Person'] },
      { id: 'audit', level: 'unit', sees: '???', fields: 'FULL', relations: ['Robot'], purposes: ['audit'] },
      { id: 'first', level: 'place', who: '1??', sees: '=??', fields: 'FULL', relations: ALL, writes: true },
      {
        id: 'third',
        level: 'place',
        who: '3??',
        sees: '=??',
        fields: 'REDUCED',
        relations: ['Person', 'Unit'],
      },
      { id: 'others', level: 'place', who: '3??', sees: '???', fields: 'COUNT', relations: ['Person'] },
    ] as const
  ).map(toRule),
};

/** `code` is that of the unit they act for; absent: no rights at all. */
export const guardOf = (code?: string, more: Partial<Identity> = {}): Guard =>
  openGuard(policy, schemes, { subject: 'me', ...(code !== undefined && { code }), ...more });
