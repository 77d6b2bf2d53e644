import { buildASTSchema, getOperationAST, parse } from 'graphql';
import { answeredRows } from './answered-rows.ts';
import { askedFields } from './asked-fields.ts';
import { askedOperation } from './asked-operation.ts';
import { coordinatesAt } from './coordinates-at.ts';
import { decisionOf } from './decision.ts';
import { selectedIn } from './selected.ts';

const schema = buildASTSchema(
  parse(`
    directive @key(fields: String!) on OBJECT
    directive @gather(as: String!, of: String, sum: String, count: String) on FIELD_DEFINITION
    directive @locate(by: [String!], below: [String!]) on FIELD_DEFINITION
    directive @reads(fields: [String!]!) on INPUT_FIELD_DEFINITION | ENUM_VALUE | FIELD_DEFINITION
    type Query {
      person(code: String!): Person @locate(by: ["code"])
      personSearch(filter: Filter, orderBy: [Order!], first: Int): PersonConnection
        @locate(below: ["filter.unit"]) @gather(as: "CONNECTION")
      personStatistics(filter: Filter, by: [Dimension!]!): Statistics @gather(as: "GROUPS", of: "Person")
      somebody: Somebody
    }
    input Filter { unit: String, name: String, age: Int @reads(fields: ["birthDate"]) }
    enum Order { NAME BIRTH_DATE }
    enum Dimension { SEX AGE_BAND @reads(fields: ["birthDate"]) }
    type PersonConnection { edges: [Edge!]!, totalCount: Int }
    type Edge { node: Person! }
    type Person @key(fields: "code") { code: String!, name: String, birthDate: String, sex: String, unit: Unit }
    type Unit @key(fields: "code") { code: String!, name: String }
    union Somebody = Person | Unit
    type Statistics { total: Int @gather(as: "SUM") @reads(fields: []), groups: [Group!] @gather(as: "GROUPS") }
    type Group { sex: String, count: Int @gather(as: "SUM") @reads(fields: []), oldest: String @gather(as: "MIN") @reads(fields: ["birthDate"]) }
  `),
  { assumeValidSDL: true },
);

function asked(text: string, variables = {}, name?: string) {
  const document = parse(text);
  const operation = getOperationAST(document, name);
  if (operation == null) throw new Error('no operation');
  return { selected: selectedIn({ schema, document, operation, variables }), document, operation };
}

const fieldsOf = (text: string, variables = {}): readonly string[] =>
  askedFields(asked(text, variables).selected);

test('the digest is of the form: whoever guesses a value is not told that it stood there', () => {
  const digest = (text: string, name?: string) => {
    const { document, operation } = asked(text, {}, name);
    return askedOperation(document, operation);
  };
  const one = digest(
    'query Find { personSearch(filter: { name: "Nguyễn An", age: 41 }, first: 3) { totalCount } }',
  );
  expect(one).toEqual({ name: 'Find', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const alike = 'query Find { personSearch(filter:{name:"""Ana""" age:7} first:9) { totalCount } } # Ana';
  expect(digest(alike)).toEqual(one);
  const other = 'query Find { personSearch(filter: { name: "Ana" }) { totalCount } }';
  expect(digest(other).sha256).not.toBe(one.sha256);
  const several = `${other} query Other { person(code: "1") { name } }`;
  expect(digest(several, 'Find')).toEqual(digest(other));
});

describe('what is read', () => {
  test('fields that are shown, through fragments and aliases', () => {
    expect(
      fieldsOf('{ a: person(code: "1") { ...F unit { n: name } __typename } } fragment F on Person { name }'),
    ).toEqual(['Person.name', 'Person.unit', 'Query.person', 'Unit.name']);
  });

  test('what is filtered and sorted by, wherever it comes from, but not where it lies', () => {
    const text = `query ($f: Filter, $o: [Order!] = [BIRTH_DATE]) {
      personSearch(filter: $f, orderBy: $o, first: 2) { edges { node { code } } } }`;
    const shown = ['Edge.node', 'Person.code', 'PersonConnection.edges', 'Query.personSearch'];
    expect(fieldsOf(text, { f: { unit: '02' }, o: null })).toEqual(shown);
    expect(fieldsOf(text, { f: { name: 'An' } })).toEqual(
      [...shown, 'Person.birthDate', 'Person.name'].sort(),
    );
    expect(fieldsOf(text, { f: { age: 41 }, o: ['NAME'] })).toEqual(
      [...shown, 'Person.birthDate', 'Person.name'].sort(),
    );
  });

  test('what numbers are made of', () => {
    expect(fieldsOf('{ personStatistics(by: [SEX]) { total groups { sex oldest } } }')).toEqual([
      'Group.oldest',
      'Group.sex',
      'Person.birthDate',
      'Person.sex',
      'Query.personStatistics',
      'Statistics.groups',
      'Statistics.total',
    ]);
  });

  test('not what was left out by a condition, nor introspection', () => {
    const text =
      'query ($b: Boolean!) { __schema { types { name } } person(code: "1") { name @include(if: $b) code @skip(if: $b) } }';
    expect(fieldsOf(text, { b: true })).toEqual(['Person.name', 'Query.person']);
  });
});

test('the rows of an answer are counted by relation, whatever they are called in it', () => {
  const { selected } = asked(
    '{ s: personSearch { edges { node { unit { name } } } } person(code: "1") { name } x: somebody { __typename } }',
  );
  const data = {
    s: { edges: [{ node: { unit: { name: 'A' } } }, { node: { unit: null } }, null] },
    person: null,
    x: { __typename: 'Unit' },
  };
  expect(answeredRows(selected, data)).toEqual({ Person: 2, Unit: 2 });
  expect(answeredRows(asked('{ somebody { ... on Unit { name } } }').selected, { somebody: {} })).toEqual({
    Somebody: 1,
  });
});

test('a path of an answer, as coordinates', () => {
  const { selected } = asked(
    '{ s: personSearch { edges { node { n: name } } } x: somebody { ... on Unit { a: name } ... on Person { a: sex } } }',
  );
  expect(coordinatesAt(selected, ['s', 'edges', 3, 'node', 'n'])).toEqual(['Person.name']);
  expect(coordinatesAt(selected, ['x', 'a'])).toEqual(['Person.sex', 'Unit.name']);
  expect(coordinatesAt(selected, ['y'])).toEqual([]);
  expect(coordinatesAt(selected, [])).toEqual([]);
});

describe('the decision', () => {
  const { selected } = asked('{ person(code: "1") { name birthDate } }');
  const denied = (key: string) => ({ path: ['person', key], extensions: { code: 'FIELD_DENIED' } });

  test.each<[string, unknown, Parameters<typeof decisionOf>[2], unknown]>([
    ['nothing was found', { person: null }, [], { kind: 'GIVEN' }],
    ['given', { person: { name: 'Ana' } }, [], { kind: 'GIVEN' }],
    [
      'given but for a field',
      { person: { name: 'Ana', birthDate: null } },
      [denied('birthDate'), denied('birthDate')],
      { kind: 'GIVEN', denied: [{ field: 'Person.birthDate', code: 'FIELD_DENIED' }] },
    ],
    [
      'given, and a site was missing',
      { person: { name: 'Ana' } },
      [{ path: ['person'], extensions: { code: 'SITE_TIMED_OUT' } }],
      { kind: 'GIVEN', failed: ['SITE_TIMED_OUT'] },
    ],
    [
      'denied',
      { person: { name: null, birthDate: null } },
      [denied('name'), denied('birthDate')],
      {
        kind: 'DENIED',
        denied: [
          { field: 'Person.birthDate', code: 'FIELD_DENIED' },
          { field: 'Person.name', code: 'FIELD_DENIED' },
        ],
      },
    ],
    [
      'failed',
      null,
      [{ extensions: { code: 'SCATTER_TOO_WIDE' } }, {}],
      {
        kind: 'FAILED',
        failed: ['INTERNAL_ERROR', 'SCATTER_TOO_WIDE'],
      },
    ],
  ])('%s', (_, data, errors, expected) => {
    expect(decisionOf(selected, data, errors)).toEqual(expected);
  });
});
