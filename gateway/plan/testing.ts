/** A small world for the tests of planning and merging: persons and their units, over the small catalog. */
import { parse } from 'graphql';
import { parseCodesFile } from '../../codes/codes-file.ts';
import { toCodeSchemes } from '../../codes/to-code-schemes.ts';
import { catalog, pattern, SPACE } from '../catalog/testing.ts';
import { readRoutedSchema } from '../supergraph/routed-schema.ts';
import { cursorSeal } from './page/cursor-seal.ts';
import { OPTIMIZED, type PlanningContext, UNKNOWN_HEALTH } from './planning-context.ts';
import type { FetchShape } from './shape/fetch-shape.ts';
import { shapeFetch } from './shape/shape-fetch.ts';

/** A unit is `p0` (a place and everything in it) or `pu` (one unit of it); a person is `pun`. */
export const schemes = toCodeSchemes(
  parseCodesFile(
    `
space: ${SPACE}
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

export const routed = readRoutedSchema(`
  type Query {
    person(code: PersonCode!): Person @locate(by: ["code"])
    personSearch(filter: PersonFilter, first: Int, after: String, last: Int, before: String): PersonConnection
      @locate(by: ["filter.code"], below: ["filter.unit"]) @gather(as: CONNECTION)
    people(unit: UnitCode): [Person!] @locate(below: ["unit"]) @gather(as: LIST)
    named(name: String!): Person @gather(as: FIRST)
    headcount(unit: UnitCode): Int @locate(below: ["unit"]) @gather(as: SUM, of: "Person")
    ageSum(unit: UnitCode): Int @locate(below: ["unit"]) @gather(as: SUM, of: "Person")
    averageAge(unit: UnitCode): Float
      @locate(below: ["unit"]) @gather(as: AVERAGE, of: "Person", sum: "ageSum", count: "headcount")
    youngest: Int @gather(as: MIN, of: "Person")
    lastName: String @gather(as: MAX, of: "Person")
    anyChild: Boolean @gather(as: ANY, of: "Person")
    allGrown: Boolean @gather(as: ALL, of: "Person")
    statistics(unit: UnitCode): Statistics @locate(below: ["unit"]) @gather(as: GROUPS, of: "Person")
    unit(code: UnitCode!): Unit @locate(by: ["code"])
    found: Being @gather(as: FIRST, of: "Being")
    colours: [Colour!]
  }
  type Mutation { rename(code: PersonCode!, name: String!): Person @locate(by: ["code"]) }
  interface Being { name: String friendCount: Int }
  type Person implements Being @join__type(graph: PEOPLE, key: "code") @fragmented(by: "code") {
    code: PersonCode!
    name: String
    boss: Person
    unit: Unit
    friendCount: Int @gather(as: SUM, of: "Person")
    friends(first: Int, after: String, last: Int, before: String): PersonConnection @gather(as: CONNECTION)
  }
  type Robot implements Being @join__type(graph: PEOPLE, key: "code") @fragmented(by: "code") {
    code: PersonCode!
    name: String
    friendCount: Int
  }
  type Unit @join__type(graph: PEOPLE, key: "code") @fragmented(by: "code") {
    code: UnitCode!
    name: String
    people(first: Int, after: String, last: Int, before: String): PersonConnection
      @locate(below: ["$parent.code"]) @gather(as: CONNECTION)
    headcount: Int @locate(below: ["$parent.code"]) @gather(as: SUM, of: "Person")
  }
  type Colour @join__type(graph: PEOPLE, key: "id") @replicated { id: ID! name: String }
  type Statistics {
    total: Int! @gather(as: SUM)
    averageAge: Float @gather(as: AVERAGE, sum: "ageSum", count: "total")
    ageSum: Int! @gather(as: SUM)
    groups: [Group!]! @gather(as: GROUPS)
    coverage: Coverage
  }
  type Group {
    place: String
    grown: Boolean
    total: Int! @gather(as: SUM)
    oldest: Int @gather(as: MAX)
    unit: Unit
    names: [Named!] @gather(as: GROUPS)
  }
  type Named { name: String total: Int! @gather(as: SUM) }
  type PersonConnection { edges: [PersonEdge!]! pageInfo: PageInfo! totalCount: Int coverage: Coverage }
  type PersonEdge { cursor: String! node: Person! }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type Coverage { complete: Boolean! sites: [SiteCoverage!]! }
  type SiteCoverage { site: ID! status: String! rows: Int error: String }
  input PersonFilter { code: [PersonCode!] unit: [UnitCode!] name: String }
  scalar PersonCode
  scalar UnitCode
  enum join__Graph { PEOPLE @join__graph(name: "people", url: "fragmented:") }
`);

export const cursors = cursorSeal(Buffer.alloc(32, 7));

/** Of a caller who sees everything, unless told otherwise. */
export const planningContext = (...scope: readonly string[]): PlanningContext => ({
  catalog,
  schemes,
  scopeOf: () => (scope.length === 0 ? ['???'] : scope).map(pattern),
  countedOf: () => [],
  hides: () => false,
  caller: 'me',
  cursors,
  limits: { defaultSize: 20, maximumSize: 100, scatterSites: 100, mayScatter: false },
  health: UNKNOWN_HEALTH,
  optimize: OPTIMIZED,
});

export const shapeOf = (operation: string): FetchShape => shapeFetch('people', parse(operation), routed);
