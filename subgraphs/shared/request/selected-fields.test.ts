import { buildSchema, type GraphQLResolveInfo, graphql } from 'graphql';
import { selectedFields } from './selected-fields.ts';

const schema = buildSchema(`
  type Query { statistics: Bucket }
  type Bucket { total: Int sum: Int groups: [Bucket!] }
`);

/** What the resolver of `statistics` sees selected, below itself and below its groups. */
async function selected(source: string, variableValues: Record<string, unknown> = {}) {
  let seen: readonly (readonly string[])[] = [];
  const statistics = (_args: unknown, _context: unknown, info: GraphQLResolveInfo): null => {
    const paths: readonly (readonly string[])[] = [[], ['groups'], ['groups', 'groups']];
    seen = paths.map((path) => [...selectedFields(info, ...path)].sort());
    return null;
  };
  const { errors } = await graphql({ schema, source, rootValue: { statistics }, variableValues });
  expect(errors).toBeUndefined();
  return seen;
}

test.each([
  ['fields', '{ statistics { total groups { sum } } }', [['groups', 'total'], ['sum'], []]],
  [
    'aliases are not names',
    '{ statistics { a: total groups { total: sum } } }',
    [['groups', 'total'], ['sum'], []],
  ],
  [
    'a field in two places wants what each place wants',
    '{ statistics { a: groups { sum } b: groups { total groups { sum } } } }',
    [['groups'], ['groups', 'sum', 'total'], ['sum']],
  ],
  [
    'one response key in two places',
    '{ statistics { groups { sum } } statistics { groups { total } } }',
    [['groups'], ['sum', 'total'], []],
  ],
  [
    'fragments, inline and named',
    '{ statistics { ... { total } ... on Bucket { groups { ...B } } } } fragment B on Bucket { sum }',
    [['groups', 'total'], ['sum'], []],
  ],
])('%s', async (_what, source, expected) => {
  expect(await selected(source)).toEqual(expected);
});

test('what is skipped or not included is not selected, wherever that is written', async () => {
  const source = `query ($yes: Boolean!, $no: Boolean!) {
    statistics {
      total @skip(if: $yes)
      sum @include(if: $yes)
      ... @include(if: $no) { groups { total } }
      ...B @skip(if: $no)
    }
  }
  fragment B on Bucket { groups { sum @include(if: $yes) @skip(if: $no) total @include(if: $yes) @skip(if: $yes) } }`;
  expect(await selected(source, { yes: true, no: false })).toEqual([['groups', 'sum'], ['sum'], []]);
});
