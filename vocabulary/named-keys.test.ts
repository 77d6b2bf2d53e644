/** Whom questions name, by the small world's own words. */
import { buildASTSchema, type GraphQLSchema, parse } from 'graphql';
import { worldSchema } from '../policy/shield/testing.ts';
import { namedKeysOf } from './named-keys.ts';

/** What `Type.field` names with these arguments, as `relation key`. */
function named(coordinate: string, args: object, schema: GraphQLSchema = worldSchema) {
  const [name = '', field = ''] = coordinate.split('.');
  const type = schema.getType(name);
  const definition = type && 'getFields' in type ? type.getFields()[field] : undefined;
  if (definition === undefined || !('args' in definition)) throw new Error(`no field ${coordinate}`);
  return namedKeysOf(schema, definition)?.({ ...args }).map(({ relation, key }) => `${relation} ${key}`);
}

test.each<[string, object, readonly string[] | undefined]>([
  ['Query.person', { code: '111' }, ['Person 111']],
  ['Query.unit', { code: '11' }, ['Unit 11']],
  ['Query.personSearch', { filter: { code: ['111', '112'], name: 'a' } }, ['Person 111', 'Person 112']],
  ['Query.personStatistics', { filter: { code: ['111'] }, by: ['SEX'] }, ['Person 111']],
  ['Unit.statistics', { filter: { code: ['111'] }, by: [] }, ['Person 111']],
  ['Unit.people', { filter: { code: ['111'] } }, ['Person 111']],
  ['Mutation.rename', { code: '111', name: '112' }, ['Person 111']],
])('%s with %j names %j', (coordinate, args, keys) => {
  expect(named(coordinate, args)).toEqual(keys);
});

test('units among which persons are looked for, names and pages name nobody', () => {
  expect(named('Query.personSearch', { filter: { unit: ['11'], name: '111' }, after: '111' })).toEqual([]);
  expect(named('Query.personCount', { unit: '11' })).toEqual([]);
  expect(named('Query.personNamed', { name: '111' })).toEqual([]);
  expect(named('Query.personSearch', { filter: null })).toEqual([]);
});

describe('in other words', () => {
  const schema = buildASTSchema(
    parse(`
      type Query {
        machines(where: [Where!], under: MachineCode): [Machine!] @locate(below: ["under", "where.deep.under"]) @gather(as: LIST)
        books(title: String): [Book!] @gather(as: LIST)
        parts(machine: MachineCode, no: Int): [Part!] @gather(as: LIST)
        things(code: MachineCode): [Thing!] @gather(as: LIST)
        plain(code: MachineCode): Machine
      }
      scalar MachineCode
      input Where { code: MachineCode deep: Where under: MachineCode }
      type Machine @key(fields: "code") { code: MachineCode! }
      type Tool @key(fields: "code") { code: MachineCode! }
      type Book @key(fields: "title") { title: String! }
      type Part @key(fields: "machine no") { machine: MachineCode! no: Int! }
      union Thing = Machine | Tool
    `),
    { assumeValidSDL: true },
  );

  test('however deep it stands, and in however many lists', () => {
    const where = [{ code: 'a', deep: { code: 'b', under: 'd' } }, { deep: { deep: { code: 'c' } } }];
    expect(named('Query.machines', { where, under: 'e' }, schema)).toEqual([
      'Machine a',
      'Machine b',
      'Machine c',
    ]);
  });

  test('whatever else is said of the field', () => {
    expect(named('Query.plain', { code: 'a' }, schema)).toEqual(['Machine a']);
  });

  test('of several entities it may be each', () => {
    expect(named('Query.things', { code: 'a' }, schema)).toEqual(['Machine a', 'Tool a']);
  });

  test('a text like any other is no key, nor is a part of one', () => {
    expect(named('Query.books', { title: 'a' }, schema)).toBeUndefined();
    expect(named('Query.parts', { machine: 'a', no: 1 }, schema)).toBeUndefined();
  });
});
