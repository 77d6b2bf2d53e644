/** A small world for the tests of planning and merging: persons and their units, over the small catalog. */
import { parse } from 'graphql';
import { parseCodesFile } from '../../codes/codes-file.ts';
import { toCodeSchemes } from '../../codes/to-code-schemes.ts';
import { catalog, pattern, SPACE } from '../catalog/testing.ts';
import { readRoutedSchema } from '../supergraph/routed-schema.ts';
import { cursorSeal } from './page/cursor-seal.ts';
import type { PlanningContext } from './planning-context.ts';
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
  }
  type Mutation { rename(code: PersonCode!, name: String!): Person @locate(by: ["code"]) }
  type Person @fragmented(by: "code") { code: PersonCode! name: String boss: Person }
  type PersonConnection { edges: [PersonEdge!]! pageInfo: PageInfo! totalCount: Int coverage: Coverage }
  type PersonEdge { cursor: String! node: Person! }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type Coverage { complete: Boolean! sites: [SiteCoverage!]! }
  type SiteCoverage { site: ID! status: String! rows: Int error: String }
  input PersonFilter { code: [PersonCode!] unit: [UnitCode!] name: String }
  scalar PersonCode
  scalar UnitCode
`);

export const cursors = cursorSeal(Buffer.alloc(32, 7));

/** Of a caller who sees everything, unless told otherwise. */
export const planningContext = (...scope: readonly string[]): PlanningContext => ({
  catalog,
  schemes,
  scopeOf: () => (scope.length === 0 ? ['???'] : scope).map(pattern),
  caller: 'me',
  cursors,
  limits: { defaultSize: 20, maximumSize: 100 },
});

export const shapeOf = (operation: string): FetchShape => shapeFetch('people', parse(operation), routed);
