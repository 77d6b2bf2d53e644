/** Whom the fields of our own subgraphs name. */
import { graphql } from 'graphql';
import { members } from '../../members/subgraph.ts';
import { organizations } from '../../organizations/subgraph.ts';
import { personnel } from '../../personnel/subgraph.ts';
import { buildSchema, type Subgraph } from '../subgraph.ts';
import { openNamedRows } from './named-rows.ts';

/** What a question names, although nothing behind the door is there to answer it. */
async function namedIn(subgraph: Subgraph, source: string): Promise<object> {
  const named = openNamedRows();
  const evidence = { named, shown: { note: () => undefined } };
  const { errors = [] } = await graphql({
    schema: buildSchema(subgraph, new Map()),
    source,
    contextValue: { evidence },
  });
  expect(errors.filter(({ originalError }) => originalError === undefined)).toEqual([]);
  return Object.fromEntries([...named.keys].map(([relation, keys]) => [relation, [...keys]]));
}

const CASES: readonly (readonly [Subgraph, string, object])[] = [
  [members, '{ member(number: "a") { __typename } }', { Member: ['a'] }],
  [
    members,
    '{ memberSearch(filter: { number: ["a", "b"], unit: ["c"] }) { totalCount } }',
    { Member: ['a', 'b'] },
  ],
  [
    members,
    '{ memberStatistics(filter: { number: ["a"] }, by: [SEX, ETHNICITY]) { oldestBirthDate groups { count } } }',
    { Member: ['a'] },
  ],
  [
    members,
    '{ a: member(number: "a") { number } b: memberSearch(filter: { number: ["b", "a"], name: "c" }) { totalCount } }',
    { Member: ['a', 'b'] },
  ],
  [
    personnel,
    '{ staffSearch(filter: { code: ["a"], name: "b", rank: ["c"] }) { totalCount } }',
    { Staff: ['a'] },
  ],
  [organizations, '{ organization(code: "a") { name } }', { Organization: ['a'] }],
  [
    organizations,
    '{ organizationSearch(filter: { code: ["a"], unit: ["b"], parent: ["c"] }) { totalCount } }',
    { Organization: ['a'] },
  ],
  [members, '{ memberSearch(filter: { unit: ["a"], name: "b" }) { totalCount } }', {}],
];

test.each(CASES.map(([subgraph, source, expected]) => ({ subgraph, source, expected })))(
  '$subgraph.name: $source',
  async ({ subgraph, source, expected }) => {
    expect(await namedIn(subgraph, source)).toEqual(expected);
  },
);
