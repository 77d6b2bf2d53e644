/** Tiny subgraphs for tests: composed for real, then checked. */
import { checkReads } from './check-reads.ts';
import { checkRouting } from './check-routing.ts';
import { composeSupergraph } from './compose.ts';
import { readRoutedSchema } from './routed-schema.ts';

/** What begins every SDL: the federation, and the routing vocabulary with one kind too many. */
export const HEAD = `
  extend schema
    @link(
      url: "https://specs.apollo.dev/federation/v2.9"
      import: [
        "@key" "@shareable" "@composeDirective" "@external" "@requires" "@provides"
        "@interfaceObject" "@override" "@inaccessible"
      ]
    )
    @link(
      url: "https://tributary.dev/fragments/v1.0"
      import: ["@fragmented", "@replicated", "@locate", "@gather", "@reads"]
    )
    @composeDirective(name: "@fragmented")
    @composeDirective(name: "@replicated")
    @composeDirective(name: "@locate")
    @composeDirective(name: "@gather")
    @composeDirective(name: "@reads")
  directive @fragmented(by: String!) on OBJECT
  directive @replicated on OBJECT
  directive @locate(by: [String!], below: [String!]) on FIELD_DEFINITION
  directive @gather(as: Gather!, of: String, sum: String, count: String) on FIELD_DEFINITION
  directive @reads(fields: [String!]!) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
  enum Gather { CONNECTION LIST SUM MIN MAX AVERAGE GROUPS ANY ALL FIRST MEDIAN }
  type Coverage @shareable { complete: Boolean! }
  type PageInfo @shareable {
    hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String
  }
  scalar Code
  scalar Date
`;

/** Persons split over sites, grades that every site knows. */
export const PERSONS = `
  type Query { person(code: Code!): Person @locate(by: ["code"]) }
  type Person @key(fields: "code") @fragmented(by: "code") { code: Code! name: String! }
  type PersonConnection { edges: [PersonEdge!]! pageInfo: PageInfo! totalCount: Int coverage: Coverage }
  type PersonEdge { cursor: String! node: Person! }
  type Grade @key(fields: "id") @replicated { id: ID! title: String }
  input PersonFilter { code: [Code!] unit: [Code!] age: Int place: Place! anyOf: [Place!] }
  input Place { area: Code! }
`;

export const PAGE = 'first: Int, after: String, last: Int, before: String';

/** Each finding on a line; of a subgraph that is given as an object, the URL is its own. */
export function findingsIn(
  ...subgraphs: readonly (string | { readonly plain: string })[]
): readonly string[] {
  const sources = subgraphs.map((subgraph, at) =>
    typeof subgraph === 'string'
      ? { name: `subgraph${at}`, sdl: HEAD + subgraph }
      : { name: `subgraph${at}`, sdl: HEAD + subgraph.plain, url: 'http://plain.invalid' },
  );
  const routed = readRoutedSchema(composeSupergraph(sources));
  return checkRouting(routed).map(({ coordinate, message }) => `${coordinate} ${message}`);
}

/** The same of what is said, and not said, by `@reads`. */
export const readsFindingsIn = (...subgraphs: readonly string[]): readonly string[] =>
  checkReads(
    readRoutedSchema(
      composeSupergraph(subgraphs.map((sdl, at) => ({ name: `subgraph${at}`, sdl: HEAD + sdl }))),
    ),
  ).map(({ coordinate, message }) => `${coordinate} ${message}`);

/** Of one subgraph that has persons and grades already. */
export const findingsBeside = (sdl: string): readonly string[] => findingsIn(PERSONS + sdl);
