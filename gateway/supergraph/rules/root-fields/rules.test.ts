/** Each refusal of a root field, with the smallest schema that causes it. */
import { findingsBeside, PAGE } from '../../testing.ts';

const SITES =
  'names neither one site by @locate(by:) nor a way to merge several by @gather: say which argument holds the code, or how the answers become one';
const LIST = 'is a list without @gather: sites would be lost; add @gather(as: LIST), or return a connection';
const MUTATION =
  'is a mutation and must name one site: @locate(by:) of one path that is non-null all the way and leads through no list';

describe('nothing to refuse', () => {
  test.each([
    ['Query', 'x(code: Code!): Person @locate(by: ["code"])'],
    ['Query', 'x(code: Code, phone: String): Person @locate(by: ["code"])'],
    ['Query', 'x(filter: PersonFilter): [Person!] @locate(by: ["filter.code"]) @gather(as: LIST)'],
    ['Query', `x(${PAGE}): PersonConnection @gather(as: CONNECTION)`],
    ['Query', 'x: [Grade!]'],
    ['Query', 'x(id: ID!): Grade'],
    ['Mutation', 'x(code: Code!): Person @locate(by: ["code"])'],
    ['Mutation', 'x(code: Code!): [Person] @locate(by: ["code"])'],
    ['Mutation', 'x(filter: PersonFilter!): Person @locate(by: ["filter.place.area"])'],
  ])('%s: %s', (root, field) => {
    expect(findingsBeside(`extend type ${root} { ${field} }`)).toEqual([]);
  });
});

test.each([
  ['x: Person', SITES],
  ['x(unit: Code!): Person @locate(below: ["unit"])', SITES],
  ['x: Int', SITES],
  [
    'x(code: Code!): Int @locate(by: ["code"])',
    'yields no row of a @fragmented entity, for Int is none: return the entity, or say @gather(as: …, of: "<the entity whose rows it is made of>")',
  ],
  ['x(codes: [Code!]!): [Person] @locate(by: ["codes"])', LIST],
  [
    `x(code: Code!, ${PAGE}): PersonConnection @locate(by: ["code"])`,
    'is a connection without @gather: its cursors would be a site’s own; add @gather(as: CONNECTION)',
  ],
])('Query: %s', (field, refusal) => {
  expect(findingsBeside(`extend type Query { ${field} }`)).toEqual([`Query.x ${refusal}`]);
});

test.each([
  ['x(code: Code): Person @locate(by: ["code"])', MUTATION],
  ['x(codes: [Code!]!): Person @locate(by: ["codes"])', MUTATION],
  ['x(from: Code!, to: Code!): Person @locate(by: ["from", "to"])', MUTATION],
  ['x(filter: PersonFilter): Person @locate(by: ["filter.place.area"])', MUTATION],
  ['x(filter: PersonFilter!): Person @locate(by: ["filter.anyOf.area"])', MUTATION],
  ['x(unit: Code!): Person @locate(below: ["unit"])', MUTATION],
  ['x(code: Code!): Person', MUTATION],
  [
    'x(code: Code!): Int @locate(by: ["code"])',
    'yields no row of a @fragmented entity, for Int is none: return the entity',
  ],
  [
    'x(code: Code!): Grade @locate(by: ["code"])',
    'yields no row of a @fragmented entity, for Grade is none: return the entity',
  ],
  [
    'x(code: Code!): Person @locate(by: ["code"]) @gather(as: FIRST)',
    'is a mutation, which goes to one site: there is nothing to @gather; take it away',
  ],
])('Mutation: %s', (field, refusal) => {
  expect(findingsBeside(`type Mutation { ${field} }`)).toEqual([`Mutation.x ${refusal}`]);
});

test('Subscription', () => {
  expect(findingsBeside('type Subscription { x: Person }')).toEqual([
    'Subscription.x is a subscription of a fragmented subgraph, which nobody could merge: offer it from a subgraph with a URL',
  ]);
});
