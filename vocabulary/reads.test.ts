/** What questions read, by the small world's own words. */
import {
  type FieldNode,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  isObjectType,
  parse,
} from 'graphql';
import { worldSchema } from '../policy/shield/testing.ts';
import { argumentReads, bucketReads, fieldNamedBy, type Read, valueReadsOf } from './reads.ts';

const person = worldSchema.getType('Person');
const has = (name: string): boolean => isObjectType(person) && Object.hasOwn(person.getFields(), name);

/** Everything that the first root field of the operation reads of persons, as `condition name: fields`. */
function readsOf(text: string, sent: Readonly<Record<string, unknown>> = {}): readonly string[] {
  const document = parse(text);
  const operation = getOperationAST(document);
  const [node] = (operation?.selectionSet.selections ?? []) as readonly FieldNode[];
  const field = node && worldSchema.getQueryType()?.getFields()[node.name.value];
  const { coerced: variables } = getVariableValues(worldSchema, operation?.variableDefinitions ?? [], sent);
  if (node === undefined || field === undefined || variables === undefined) throw new Error('no operation');
  const fragments = Object.fromEntries(
    document.definitions.flatMap((one) => (one.kind === 'FragmentDefinition' ? [[one.name.value, one]] : [])),
  );
  const reads: readonly Read[] = [
    ...argumentReads(field, getArgumentValues(field, node, variables), has),
    ...bucketReads(field, [node], { schema: worldSchema, fragments, variables }, has),
  ];
  return reads.map(({ as, name, fields }) => `${as} ${name}: ${fields.join(' ')}`);
}

const search = (args: string, head = ''): string => `query ${head} { personSearch(${args}) { totalCount } }`;

describe('conditions', () => {
  test.each([
    ['by the field of the same name', 'filter: { name: "a" }', ['condition filter.name: name']],
    [
      'what stands in it need not say it again',
      'filter: { birthDate: { from: "2000-01-01" } }',
      ['condition filter.birthDate: birthDate'],
    ],
    ['by what it says', 'filter: { age: { to: 3 } }', ['condition filter.age: birthDate']],
    ['an enum by the field’s name, not by its value', 'filter: { sex: MALE }', ['condition filter.sex: sex']],
    [
      'where rows lie is nothing of them',
      'filter: { code: ["111"], unit: ["11"] }, first: 3, after: "x"',
      [],
    ],
    [
      'elsewhere the same input is located no more',
      'filter: { anyOf: [{ unit: ["11"], name: "a" }] }',
      ['condition filter.anyOf.unit: unit', 'condition filter.anyOf.name: name'],
    ],
    [
      'part by part',
      'filter: { lives: { unit: "11", address: "x" } }',
      ['condition filter.lives.address: address', 'condition filter.lives.unit: unitCode'],
    ],
    ['null asks for nothing', 'filter: { name: null, anyOf: [{ birthDate: null }] }', []],
    ['an empty list asks for nothing that it names', 'filter: { anyOf: [] }', []],
    ['no filter at all', 'filter: null', []],
  ])('%s', (_, args, reads) => {
    expect(readsOf(search(args))).toEqual(reads);
  });

  test('of variables, nested ones and defaults alike', () => {
    expect(readsOf(search('filter: $filter', '($filter: PersonFilter)'), { filter: { name: 'a' } })).toEqual([
      'condition filter.name: name',
    ]);
    expect(readsOf(search('filter: { name: $name }', '($name: String)'), { name: 'a' })).toEqual([
      'condition filter.name: name',
    ]);
    expect(readsOf(search('filter: { name: $name }', '($name: String = "a")'))).toEqual([
      'condition filter.name: name',
    ]);
    expect(readsOf(search('filter: { name: $name }', '($name: String = "a")'), { name: null })).toEqual([]);
    expect(readsOf(search('filter: { name: $name }', '($name: String)'))).toEqual([]);
    expect(readsOf(search('filter: $filter', '($filter: PersonFilter = { sex: MALE })'))).toEqual([
      'condition filter.sex: sex',
    ]);
  });

  test('of arguments that are no filter', () => {
    expect(readsOf('{ people(unit: "11", sex: MALE) { code } }')).toEqual(['condition sex: sex']);
    expect(readsOf('{ personNamed(name: "a") { code } }')).toEqual(['condition name: name']);
  });
});

describe('choices', () => {
  test.each([
    ['[{ by: NAME }]', ['choice PersonOrderField.NAME: name', 'choice Direction.ASC: ']],
    [
      '[{ by: BIRTH_DATE, direction: DESC }]',
      ['choice PersonOrderField.BIRTH_DATE: birthDate', 'choice Direction.DESC: '],
    ],
    ['[{ by: PAY }]', ['choice PersonOrderField.PAY: salary', 'choice Direction.ASC: ']],
    ['[]', []],
    ['null', []],
  ])('order by %s', (orderBy, reads) => {
    expect(readsOf(search(`orderBy: ${orderBy}`))).toEqual(reads);
  });

  test('an enum value that is a variable', () => {
    const text = search('orderBy: [{ by: $by }]', '($by: PersonOrderField!)');
    expect(readsOf(text, { by: 'PAY' })).toContain('choice PersonOrderField.PAY: salary');
  });

  test.each([
    ['BIRTH_DATE', 'birthDate'],
    ['NAME', 'name'],
    ['ITEM_2_A', 'item2A'],
    ['A__B', 'aB'],
  ])('%s names %s', (value, field) => {
    expect(fieldNamedBy(value)).toBe(field);
  });
});

describe('buckets', () => {
  test('dimensions and measures, however deep', () => {
    expect(
      readsOf(`{
        personStatistics(by: [SEX, AGE], filter: { name: "a" }) {
          total
          ...Numbers
          groups { sex unit { title } count divided(by: [UNIT]) { count salary } }
          coverage { complete }
        }
      }
      fragment Numbers on PersonStatistics { ... on PersonStatistics { oldest } __typename }`),
    ).toEqual([
      'condition filter.name: name',
      'choice PersonDimension.SEX: sex',
      'choice PersonDimension.AGE: birthDate',
      'measure PersonStatistics.total: ',
      'measure PersonStatistics.oldest: birthDate',
      'measure PersonStatistics.groups: ',
      'measure PersonGroup.count: ',
      'measure PersonGroup.divided: ',
      'choice PersonDimension.UNIT: unitCode',
      'measure PersonGroup.count: ',
      'measure PersonGroup.salary: salary',
    ]);
  });

  test('what conditions leave out is not read', () => {
    const text = `query ($pay: Boolean!) { personStatistics(by: []) { total salary @include(if: $pay) } }`;
    expect(readsOf(text, { pay: false })).toEqual(['measure PersonStatistics.total: ']);
    expect(readsOf(text, { pay: true })).toContain('measure PersonStatistics.salary: salary');
  });

  test('fragments that are nested a thousand times are read once', () => {
    const nested = Array.from(
      { length: 40 },
      (_, at) => `fragment F${at} on PersonGroup { divided(by: [SEX]) { ...F${at + 1} ...F${at + 1} } }`,
    );
    const text = `{ personStatistics(by: []) { groups { ...F0 ...F0 } } } ${nested.join(' ')} fragment F40 on PersonGroup { count }`;
    expect(readsOf(text).filter((read) => read.startsWith('choice'))).toHaveLength(40);
  });
});

test('rows read nothing by themselves, values what they are called', () => {
  const query = worldSchema.getQueryType()?.getFields() ?? {};
  const readsBy = (name: string) => valueReadsOf(query[name] ?? raise());
  expect(readsBy('personSearch')).toEqual([]);
  expect(readsBy('personStatistics')).toEqual([]);
  expect(readsBy('personCount')).toEqual([]);
  expect(readsBy('salaries')).toEqual(['salary']);
});

const raise = (): never => {
  throw new Error('the small world has changed');
};
