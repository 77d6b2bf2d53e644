/** Each refusal of buckets: of the field that gives them, and of the fields they have. */
import { findingsBeside, PAGE } from '../../testing.ts';

const bucket = (fields: string, type = '[Group!]'): readonly string[] =>
  findingsBeside(`
    type Group { ${fields} }
    type Note { text: String }
    type Inner { key: ID count: Int! @gather(as: SUM) }
    extend type Person { inner: [Inner!] @gather(as: GROUPS, of: "Person") }
    union Hit = Person | Grade
    extend type Query { x: ${type} @gather(as: GROUPS, of: "Person") }
  `);

describe('nothing to refuse', () => {
  test.each([
    'grade: Grade person: Person either: Hit coverage: Coverage',
    'sum: Int! @gather(as: SUM) any: Boolean! @gather(as: ANY) list: [ID!]! @gather(as: LIST)',
    'least: Int @gather(as: MIN) first: Note @gather(as: FIRST)',
    'sum: Int @gather(as: SUM) average: Float @gather(as: AVERAGE, sum: "sum", count: "count")',
    'groups(by: ID): [Group!]! @gather(as: GROUPS) inner: [Inner!]! @gather(as: GROUPS)',
  ])('%s', (fields) => {
    expect(bucket(`key: ID year: Int ${fields} count: Int! @gather(as: SUM)`)).toEqual([]);
  });

  test('a single bucket, which has no key', () => {
    expect(bucket('count: Int! @gather(as: SUM) person: Person coverage: Coverage', 'Group')).toEqual([]);
  });
});

test.each([
  [
    'person: Person count: Int! @gather(as: SUM)',
    '[Group!]',
    'gives many Group, but all of them would become one: Group needs a key, which is a field of a scalar or enum without @gather',
  ],
  [
    'key: ID count: Int! @gather(as: SUM)',
    'Group',
    'gives a single Group, which has no use for a key: say how key of Group are merged by @gather, or return a list',
  ],
  [
    'key: ID person: Person',
    '[Group!]',
    'gives Group, in which nothing is gathered: add a field with @gather to it, for instance count: Int! @gather(as: SUM)',
  ],
  [
    'key: ID',
    '[Hit!]',
    '@gather(as: GROUPS) makes buckets of an object type, which Hit is not: give them a type of their own',
  ],
  [
    'key: ID count: Int! @gather(as: SUM)',
    '[[Group!]]',
    '@gather(as: GROUPS) gives one list of buckets, not lists of lists: put a GROUPS field into the bucket instead',
  ],
])('a field of %s gives %s', (fields, type, refusal) => {
  expect(bucket(fields, type)).toEqual([`Query.x ${refusal}`]);
});

test('an entity is no bucket', () => {
  expect(
    findingsBeside(`
      type Group @key(fields: "key") { key: ID count: Int! @gather(as: SUM) }
      extend type Query { x: [Group!] @gather(as: GROUPS, of: "Person") }
    `),
  ).toEqual([
    'Query.x @gather(as: GROUPS) makes buckets, but Group is an entity: give the buckets a type of their own that refers to Group',
  ]);
});

test.each([
  [
    'x: [ID!]',
    'is a key of its bucket, but a list: return one value, or say how it is merged by @gather(as: LIST)',
  ],
  [
    'x(n: Int): ID',
    'is a key of its bucket, but takes arguments: take them away, or say how it is merged by @gather',
  ],
  [
    'x: [Person!]',
    'is a list in a bucket, and nobody knows how it is merged: say @gather(as: LIST), or GROUPS if Person is a bucket itself',
  ],
  [
    'x: Note',
    'is an object in a bucket, and nobody knows how it is merged: say @gather(as: GROUPS), or FIRST, or refer to an entity that is @fragmented or @replicated',
  ],
  [
    'x: Int! @gather(as: MIN)',
    'is non-null, but MIN of a bucket in which no site has a value is null: make it nullable',
  ],
  [
    'x: Int! @gather(as: MAX)',
    'is non-null, but MAX of a bucket in which no site has a value is null: make it nullable',
  ],
  [
    'x: Int! @gather(as: FIRST)',
    'is non-null, but FIRST of a bucket in which no site has a value is null: make it nullable',
  ],
  [
    'x: Float! @gather(as: AVERAGE, sum: "count", count: "count")',
    'is non-null, but AVERAGE of a bucket in which no site has a value is null: make it nullable',
  ],
  [
    `x(${PAGE}): PersonConnection @gather(as: CONNECTION)`,
    '@gather(as: CONNECTION) inside a bucket has no cursor to go on from: take LIST, or offer the connection at the root with the bucket’s keys as its filter',
  ],
  [
    'x(code: Code): Int @locate(by: ["code"]) @gather(as: SUM)',
    'has @locate inside a bucket, which comes whole from the sites of the field above: put @locate there',
  ],
  ['x: Coverage @gather(as: FIRST)', 'is Coverage, which the gateway answers by itself: take @gather away'],
  [
    'x: Int @gather(as: LIST)',
    '@gather(as: LIST) needs a list, and Int is none: return a list, or take FIRST for one value of several',
  ],
  [
    'x: Int @gather(as: GROUPS)',
    '@gather(as: GROUPS) makes buckets of an object type, which Int is not: give them a type of their own',
  ],
])('%s', (field, refusal) => {
  expect(bucket(`key: ID count: Int! @gather(as: SUM) ${field}`)).toEqual([`Group.x ${refusal}`]);
});
