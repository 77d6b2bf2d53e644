/** Training's schema: it composes with the project's own, and uses every way there is to gather. */
import { readFileSync } from 'node:fs';
import {
  type FieldDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  buildSchema as graphqlSchema,
  isObjectType,
  Kind,
} from 'graphql';
import { loadCodeSchemes } from '../../codes/load.ts';
import { loadDeployment } from '../../deployments/load.ts';
import { composeSupergraph } from '../../gateway/supergraph/compose.ts';
import { buildSchema } from '../../subgraphs/shared/subgraph.ts';
import { sdlFilesOf } from '../house/added-subgraph.ts';
import { trainingInAHouse } from './in-a-house.ts';
import { training } from './subgraph.ts';

const read = (files: readonly string[]): string => files.map((file) => readFileSync(file, 'utf8')).join('\n');

const fieldsOf = (type: string): readonly FieldDefinitionNode[] =>
  training.sdl.definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === type
      ? (definition.fields ?? [])
      : [],
  );

const gathersOf = (types: readonly string[]): readonly string[] => {
  const kinds = types
    .flatMap(fieldsOf)
    .flatMap(({ directives = [] }) =>
      directives
        .filter(({ name }) => name.value === 'gather')
        .flatMap(({ arguments: given = [] }) =>
          given.flatMap(({ name, value }) =>
            name.value === 'as' && value.kind === Kind.ENUM ? [value.value] : [],
          ),
        ),
    );
  return [...new Set(kinds)].sort();
};

const EVERY_KIND = ['ALL', 'ANY', 'AVERAGE', 'CONNECTION', 'FIRST', 'GROUPS', 'LIST', 'MAX', 'MIN', 'SUM'];

test.each([
  ['root fields', ['Query'], EVERY_KIND],
  ['fields of an entity', ['Course'], EVERY_KIND],
  // A page or a list of rows inside a bucket is no part of a bucket.
  [
    'fields of buckets',
    ['CourseStatistics', 'CourseGroup'],
    EVERY_KIND.filter((kind) => !['CONNECTION', 'LIST'].includes(kind)),
  ],
])('every way to gather occurs among %s', (_where, types, kinds) => {
  expect(gathersOf(types)).toEqual(kinds);
});

test('it becomes a subgraph in every deployment', async () => {
  for (const name of ['quang-binh', 'trade-unions']) {
    const { directory } = await loadDeployment(name);
    const schema = buildSchema(training, await loadCodeSchemes(directory));
    expect(schema.getQueryType()?.getFields()).toHaveProperty('_entities');
  }
});

describe('composed with the project’s own subgraphs', () => {
  let schema: GraphQLSchema;
  beforeAll(() => {
    const own = ['organizations', 'personnel', 'members'].map((name) => ({
      name,
      sdl: read([
        new URL('../../subgraphs/shared/fragments.graphql', import.meta.url).pathname,
        new URL(`../../subgraphs/${name}/schema.graphql`, import.meta.url).pathname,
      ]),
    }));
    const added = { name: training.name, sdl: read(sdlFilesOf(trainingInAHouse)) };
    schema = graphqlSchema(composeSupergraph([...own, added]), { assumeValidSDL: true });
  });

  const typeOf = (name: string): GraphQLObjectType => {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`there is no type ${name}`);
    return type;
  };

  test('the other subgraphs’ entities have its fields beside their own', () => {
    expect(Object.keys(typeOf('Staff').getFields())).toEqual(
      expect.arrayContaining(['fullName', 'attendances', 'trainingHours']),
    );
    expect(Object.keys(typeOf('Organization').getFields())).toEqual(
      expect.arrayContaining(['name', 'parent', 'courses', 'trainingStatistics']),
    );
  });

  test.each([
    ['Course', 'fragmented'],
    ['Attendance', 'fragmented'],
    ['TrainingKind', 'replicated'],
  ])('%s is still said to be %s', (name, directive) => {
    expect(typeOf(name).astNode?.directives?.map((one) => one.name.value)).toContain(directive);
  });

  test('what is said of fields comes through as it was written', () => {
    const composed = typeOf('Course').getFields().averageScore?.astNode?.directives ?? [];
    const written = fieldsOf('Course').find(({ name }) => name.value === 'averageScore')?.directives ?? [];
    const text = (directives: typeof written) =>
      directives
        .filter(({ name }) => ['gather', 'locate'].includes(name.value))
        .map(({ name, arguments: given = [] }) => [
          name.value,
          given.map((one) => [one.name.value, JSON.stringify(one.value, ['kind', 'value', 'values'])]),
        ]);
    expect(text(composed)).toEqual(text(written));
    expect(text(written)).toHaveLength(2);
  });
});
