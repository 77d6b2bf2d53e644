import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectSupergraph } from '../../test/supergraph.ts';
import { loadSupergraph } from './load-supergraph.ts';
import { fragmentedEntities, gatherOf, locationOf } from './routed-schema.ts';

const HEAD = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective"])
    @link(url: "https://tributary.dev/fragments/v1.0", import: ["@fragmented", "@locate"])
    @composeDirective(name: "@fragmented") @composeDirective(name: "@locate")
  directive @fragmented(by: String!) on OBJECT
  directive @locate(by: [String!], below: [String!]) on FIELD_DEFINITION
`;
const OWN = { name: 'own', sdl: 'type Query { version: String }' };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'supergraph-'));
  await writeFile(join(folder, 'head.graphql'), HEAD);
});
afterEach(() => rm(folder, { recursive: true }));

async function load(sdl: string) {
  await writeFile(join(folder, 'people.graphql'), sdl);
  const files = [join(folder, 'head.graphql'), join(folder, 'people.graphql')];
  return loadSupergraph([{ name: 'people', sdl: files }], OWN);
}

test('the directives of a subgraph arrive in the supergraph, where the router reads them', async () => {
  const { routed } = await load(
    'type Query { one(code: ID!): Person @locate(by: ["code"]) } type Person @key(fields: "code") @fragmented(by: "code") { code: ID! }',
  );
  const one = routed.schema.getQueryType()?.getFields().one;
  expect(fragmentedEntities(routed)).toEqual(['Person']);
  expect(one && locationOf(one)).toEqual({ by: ['code'], below: [] });
});

test('what composes but cannot be routed is refused, coordinate by coordinate', async () => {
  const refusal: unknown = await load(
    'type Query { one: Person! } type Person @key(fields: "code") @fragmented(by: "number") { code: ID! }',
  ).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'COMPOSITION_FAILED' });
  const lines = (refusal as Error).message.split('\n');
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['Query.one', 'Query.one', 'Person']);
});

test('the project’s own subgraphs compose and can be routed', async () => {
  const { routed } = await projectSupergraph();
  expect([...fragmentedEntities(routed)].sort()).toEqual(['Member', 'Organization', 'Staff']);
  const fields = Object.values(routed.schema.getQueryType()?.getFields() ?? {});
  expect(
    fields
      .filter((field) => gatherOf(field)?.kind === 'CONNECTION')
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['memberSearch', 'organizationSearch', 'staffSearch']);
});

describe('the gateway’s own subgraph', () => {
  const PLAIN = { name: 'plain', url: 'http://plain.invalid', sdl: [] as string[] };
  const plain = async (sdl: string) => {
    await writeFile(join(folder, 'plain.graphql'), sdl);
    return { ...PLAIN, sdl: [join(folder, 'plain.graphql')] };
  };
  const ACCESS = 'directive @access(scope: String) on FIELD';

  test('is not there where nothing is fragmented', async () => {
    const { supergraphSdl } = await loadSupergraph([await plain(`${ACCESS} type Query { a: Int }`)], OWN);
    expect(supergraphSdl).not.toContain('version: String');
  });

  test('takes away no directive for operations that all others define', async () => {
    await writeFile(
      join(folder, 'people.graphql'),
      `${ACCESS} type Query { one(code: ID!): Person @locate(by: ["code"]) } type Person @key(fields: "code") @fragmented(by: "code") { code: ID! }`,
    );
    const people = { name: 'people', sdl: [join(folder, 'head.graphql'), join(folder, 'people.graphql')] };
    const { supergraphSdl } = await loadSupergraph(
      [people, await plain(`${ACCESS} type Query { a: Int }`)],
      OWN,
    );
    expect(supergraphSdl).toContain('version: String');
    expect(supergraphSdl).toContain(ACCESS);
  });
});
