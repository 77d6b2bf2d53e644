/** What passes: one schema that uses everything, and all that plain subgraphs may do. Refusals are tested beside their rules. */
import { GATHER_KINDS } from './routed-schema.ts';
import { findingsBeside, findingsIn, PAGE, PERSONS } from './testing.ts';

/** Units hold courses; persons attend them; every site knows the kinds of course. */
const COURSES = `
  scalar UnitCode
  type Query {
    course(unit: UnitCode!, number: Int!): Course @locate(by: ["unit"])
    hit(code: UnitCode!): Hit @locate(by: ["code"])
    kinds: [Kind!]
    kind(id: ID!): Kind
    kindPages(${PAGE}): KindConnection @gather(as: CONNECTION)
    courses(filter: CourseFilter, ${PAGE}): CourseConnection
      @locate(by: ["filter.unit", "filter.anyOf.unit"], below: ["filter.place.below"]) @gather(as: CONNECTION)
    hits(${PAGE}): HitConnection @gather(as: CONNECTION)
    events(below: [UnitCode!]): [Event!] @locate(below: ["below"]) @gather(as: LIST)
    hours(unit: UnitCode): Int @locate(below: ["unit"]) @gather(as: SUM, of: "Course")
    timed(unit: UnitCode): Int @locate(below: ["unit"]) @gather(as: SUM, of: "Course") @inaccessible
    averageHours(unit: UnitCode): Float
      @locate(below: ["unit"]) @gather(as: AVERAGE, of: "Course", sum: "hours", count: "timed")
    firstDay: Date @gather(as: MIN, of: "Event")
    lastDay: Date @gather(as: MAX, of: "Hit")
    anyOpen: Boolean @gather(as: ANY, of: "Course")
    allOpen: Boolean @gather(as: ALL, of: "Course")
    courseNamed(title: String!): Course @gather(as: FIRST)
    statistics(filter: CourseFilter): Statistics @locate(by: ["filter.unit"]) @gather(as: GROUPS, of: "Course")
  }
  type Mutation {
    rename(input: Rename!): Course @locate(by: ["input.unit"])
  }
  input Rename { unit: UnitCode! number: Int! title: String! }
  input CourseFilter { unit: [UnitCode!] place: CoursePlace anyOf: [CourseFilter!] }
  input CoursePlace { below: [UnitCode!] }
  interface Event { day: Date visits: Int @gather(as: SUM, of: "Visit") }
  union Hit = Course | Visit
  type Kind @key(fields: "id") @replicated {
    id: ID! title: String!
    courseCount: Int @gather(as: SUM, of: "Course")
    courses(${PAGE}): CourseConnection @gather(as: CONNECTION)
  }
  type Course implements Event
    @key(fields: "unit number") @key(fields: "unit kind { id }") @fragmented(by: "unit") {
    unit: UnitCode! number: Int! title: String! day: Date kind: Kind! site: Site!
    visits: Int @gather(as: SUM, of: "Visit")
    list(person: Code): [Visit!] @locate(by: ["person"], below: ["$parent.unit"]) @gather(as: LIST)
  }
  type Visit implements Event @key(fields: "person unit") @fragmented(by: "person") {
    person: Code! unit: UnitCode! day: Date
    course: Course @locate(by: ["$parent.unit"]) @gather(as: FIRST)
    visits: Int @gather(as: SUM, of: "Visit")
  }
  type Person @key(fields: "code") @fragmented(by: "code") {
    code: Code!
    name: String! @external
    initials: String @requires(fields: "name")
    visits(${PAGE}): VisitConnection @locate(by: ["$parent.code"]) @gather(as: CONNECTION)
  }
  type Site @key(fields: "id", resolvable: false) { id: ID! }
  type Statistics {
    count: Int! @gather(as: SUM)
    hours: Int! @gather(as: SUM)
    averageHours: Float @gather(as: AVERAGE, sum: "hours", count: "count")
    groups(by: [ID!]!): [Group!]! @gather(as: GROUPS)
    coverage: Coverage
  }
  type Group {
    kindId: ID year: Int unit: UnitCode
    kind: Kind course: Course event: Event
    count: Int! @gather(as: SUM)
    longest: Int @gather(as: MAX)
    example: String @gather(as: FIRST)
    titles: [String!]! @gather(as: LIST)
    open: Boolean! @gather(as: ANY)
    groups: [Group!]! @gather(as: GROUPS)
    coverage: Coverage
  }
  type CourseConnection { edges: [CourseEdge!]! pageInfo: PageInfo! totalCount: Int coverage: Coverage }
  type CourseEdge { cursor: String! node: Course! note: String }
  type VisitConnection { edges: [VisitEdge!]! pageInfo: PageInfo! }
  type VisitEdge { cursor: String! node: Visit }
  type KindConnection { edges: [KindEdge!]! pageInfo: PageInfo! }
  type KindEdge { cursor: String! node: Kind! }
  type HitConnection { edges: [HitEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type HitEdge { cursor: String! node: Hit! }
`;

test('a schema that uses everything', () => {
  expect(GATHER_KINDS.filter((kind) => !COURSES.includes(`as: ${kind}`))).toEqual([]);
  expect(findingsIn(PERSONS, COURSES)).toEqual([]);
});

test('plain subgraphs compose as with plain Apollo, beside fragmented ones', () => {
  const products = `
    type Query { products: [Product!]! count: Int! media: [Media!]! node: Node! search: [Found!]! tributary_x: Int }
    type Mutation { add(title: String): Product! addAll(titles: [String!]!): [Product!]! }
    type Subscription { added: Product! }
    type Product implements Node @key(fields: "id") @key(fields: "sku") {
      id: ID! sku: ID! price(currency: String): Int @shareable owner: Person! made: Maker! @provides(fields: "name")
    }
    type Maker @key(fields: "id") { id: ID! name: String! @external }
    interface Node { id: ID! }
    union Found = Product | Maker
    interface Media @key(fields: "id") { id: ID! }
    type Film implements Media @key(fields: "id") { id: ID! }
    type Person @key(fields: "code") { code: Code! }
  `;
  const makers = `
    type Query { makers(first: Int): [Maker!]! }
    type Maker @key(fields: "id") { id: ID! name: String! @shareable }
    type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int! }
    type Product @key(fields: "id") {
      id: ID! sku: ID! @override(from: "subgraph1") price(currency: String): Int @external secret: Int @inaccessible
      dear: Boolean! @requires(fields: "price(currency: \\"EUR\\")")
    }
  `;
  expect(findingsIn(PERSONS, { plain: products }, { plain: makers })).toEqual([]);
});

test('what a plain subgraph says of sites, nobody reads', () => {
  const plain = 'type Query { x: Int! @gather(as: SUM) y: [Int!]! @locate(by: ["none"]) }';
  expect(findingsIn(PERSONS, { plain })).toEqual([]);
  expect(findingsIn(PERSONS, plain)).not.toEqual([]);
});

test('every finding is given at once, fields first', () => {
  const found = findingsBeside(
    'type Bad @key(fields: "id") { id: ID! x: Int } extend type Query { a: Person! b: [Person] }',
  );
  expect(found.map((finding) => finding.split(' ')[0])).toEqual([
    'Query.a',
    'Query.a',
    'Query.b',
    'Query.b',
    'Bad',
  ]);
});
