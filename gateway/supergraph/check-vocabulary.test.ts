/** Directives that composition would lose without a word. */
import { readFile } from 'node:fs/promises';
import { type EnumTypeDefinitionNode, Kind, parse } from 'graphql';
import { checkVocabulary } from './check-vocabulary.ts';
import { composeSupergraph } from './compose.ts';
import { GATHER_KINDS } from './routed-schema.ts';
import { findingsIn, HEAD, PERSONS } from './testing.ts';

const LINK = 'url: "https://tributary.dev/fragments/v1.0"';
const check = (sdl: string): readonly string[] => checkVocabulary('people', parse(sdl));

test('what every subgraph of the project begins with', async () => {
  const shared = parse(
    await readFile(`${import.meta.dirname}/../../subgraphs/shared/fragments.graphql`, 'utf8'),
  );
  const kinds = shared.definitions.find(
    (one): one is EnumTypeDefinitionNode =>
      one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'Gather',
  );
  expect(kinds?.values?.map(({ name }) => name.value)).toEqual(GATHER_KINDS);
  expect(checkVocabulary('shared', shared)).toEqual([]);
});

test('a directive that is not passed on', () => {
  const use = 'type Query { count: Int @gather(as: SUM) }';
  expect(check(`extend schema @link(${LINK}, import: ["@gather"]) ${use}`)).toEqual([
    'Subgraph people uses @gather, which would not reach the supergraph: import it by @link(url: "https://tributary.dev/fragments/v1.0") and add @composeDirective(name: "@gather")',
  ]);
  const passed = '@composeDirective(name: "@gather")';
  expect(check(`extend schema @link(${LINK}, import: ["@gather"]) ${passed} ${use}`)).toEqual([]);
});

test('a directive under another name', () => {
  const imports = 'import: [{ name: "@gather", as: "@merge" }, { name: "@locate", as: "@locate" }]';
  expect(
    check(
      `extend schema @link(${LINK}, ${imports}) @composeDirective(name: "@merge") type Query { x: Int @merge }`,
    ),
  ).toEqual([
    'Subgraph people imports @gather as @merge, which the router does not read: import it under its own name',
  ]);
});

test('a directive under a prefix', () => {
  expect(check(`extend schema @link(${LINK}) type Query { x: Int @fragments__gather(as: SUM) }`)).toEqual([
    'Subgraph people uses @gather under a prefix, which the router does not read: add "@gather" to the import list of its @link',
  ]);
});

test('composition refuses it', () => {
  const sdl =
    'directive @locate(by: [String!]) on FIELD_DEFINITION type Query { x(y: ID): Int @locate(by: ["y"]) }';
  expect(() => composeSupergraph([{ name: 'people', sdl }])).toThrow('Subgraph people uses @locate');
  expect(composeSupergraph([{ name: 'people', sdl, url: 'http://plain.invalid' }])).toContain('type Query');
});

test('two subgraphs that contradict each other', () => {
  const other = 'type Person @key(fields: "code") @fragmented(by: "number") { code: Code! number: ID }';
  expect(() => findingsIn(PERSONS, other)).toThrow(
    /@fragmented is applied to "Person" in multiple subgraphs but with incompatible arguments.*Let all of them say the same\./,
  );
  const plain = (kind: string, name: string) => ({
    name,
    sdl: `${HEAD} type Query { x: Int @shareable @gather(as: ${kind}) }`,
    url: 'http://plain.invalid',
  });
  expect(composeSupergraph([plain('SUM', 'a'), plain('MAX', 'b')])).toContain('type Query');
});
