/** Every item of the three forms is a field, and every field of a row is a column or has a resolver. */
import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { type FieldDefinitionNode, Kind } from 'graphql';
import knex, { type Knex } from 'knex';
import { createTestDatabase, type TestDatabase } from '../test/postgres/test-database.ts';
import { migrateDatabase } from './migrate.ts';
import { columnOf } from './shared/request/column-field.ts';
import { subgraphNamed, subgraphs } from './subgraphs.ts';

const deployments = new URL('../deployments/', import.meta.url);

function fieldsOfForm(file: string): readonly string[] {
  const text = readFileSync(new URL(file, deployments), 'utf8');
  return parseCsv<{ field: string }>(text, { columns: true }).map(({ field }) => field);
}

function fieldsOf(subgraph: string, type: string): readonly FieldDefinitionNode[] {
  return subgraphNamed(subgraph).sdl.definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === type
      ? (definition.fields ?? [])
      : [],
  );
}

const FORMS = [
  ['2C-BNV/2008', 'quang-binh/reference/vn_2c_fields.csv', 57, 'personnel', 'Staff', 'staff'],
  [
    '工会会员信息采集表',
    'trade-unions/reference/cn_union_member_fields.csv',
    24,
    'members',
    'Member',
    'member',
  ],
  [
    '工会组织信息采集表',
    'trade-unions/reference/cn_union_org_fields.csv',
    44,
    'organizations',
    'Organization',
    'organization',
  ],
] as const;

test.each(FORMS)('%s: every item is a field', (_title, file, items, subgraph, type) => {
  const names = fieldsOf(subgraph, type).map(({ name }) => name.value);
  const form = fieldsOfForm(file);
  expect(form).toHaveLength(items);
  expect(form.filter((field) => !names.includes(field))).toEqual([]);
});

test('every field of the forms says what it is, with the original term', () => {
  for (const [, file, , subgraph, type] of FORMS) {
    const form = new Set(fieldsOfForm(file));
    for (const { name, description } of fieldsOf(subgraph, type)) {
      if (form.has(name.value))
        expect([name.value, description?.value]).toEqual([name.value, expect.stringMatching(/^Item /)]);
    }
  }
});

describe('fields and columns', () => {
  let database: TestDatabase;
  let owner: Knex;

  beforeAll(async () => {
    database = await createTestDatabase();
    await migrateDatabase(
      database.url,
      subgraphs.map(({ name }) => name),
    );
    owner = knex({ client: 'pg', connection: database.url, pool: { min: 0, max: 1 } });
  });

  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  test.each(FORMS)(
    '%s: every field is a column or has a resolver, but for what the guard answers',
    async (...form) => {
      const [, , , subgraph, type, table] = form;
      const columns = Object.keys(await owner(table).columnInfo());
      const resolvers = (subgraphNamed(subgraph).resolvers as Record<string, object>)[type] ?? {};
      const unanswered = fieldsOf(subgraph, type)
        .map(({ name }) => name.value)
        .filter((field) => !(field in resolvers) && !columns.includes(columnOf(field)));
      // At which level a row is shown is no content of it: whoever guards the row answers.
      expect(unanswered).toEqual(['access']);
    },
  );
});
