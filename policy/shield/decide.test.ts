/** Every decision of the small world, by policy, caller and arguments alone: no row is looked at, for there is none. */
import {
  type FieldNode,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  isObjectType,
  parse,
} from 'graphql';
import type { Guard } from '../guard.ts';
import { decide, numbersOf } from './decide.ts';
import { fieldRoles } from './field-role.ts';
import { governedRelations } from './governed-relations.ts';
import { toAsked } from './rule-tree.ts';
import { guardOf, worldSchema } from './testing.ts';

const roleOf = fieldRoles(worldSchema);
const governed = governedRelations(worldSchema);

interface More {
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The type that has the field, when it is no root field. */
  readonly on?: string;
  readonly parent?: Readonly<Record<string, unknown>> | undefined;
}

/** `text` is one field, as it stands in an operation. */
function asked(text: string, guard: Guard, { variables: sent = {}, on = 'Query', parent }: More = {}) {
  const operation = getOperationAST(parse(`query ($unit: [UnitCode!], $name: String) { ${text} }`));
  const [node] = (operation?.selectionSet.selections ?? []) as readonly FieldNode[];
  const type = worldSchema.getType(on);
  const field = isObjectType(type) && node ? type.getFields()[node.name.value] : undefined;
  const { coerced: variables } = getVariableValues(worldSchema, operation?.variableDefinitions ?? [], sent);
  if (node === undefined || !isObjectType(type) || field === undefined || variables === undefined) {
    throw new Error(`there is no ${text}`);
  }
  const role = roleOf(type, field);
  if (role.kind === 'Open') return { kind: 'Open' as const };
  const info = { fieldNodes: [node], fragments: {}, variableValues: variables, schema: worldSchema };
  const relations = governed(guard.policy, role.relations);
  if (relations.length === 0) return { kind: 'Open' as const };
  const question = toAsked(parent, getArgumentValues(field, node, variables), info);
  const error = decide(role, relations, question, guard);
  const numbers = role.kind === 'Numbers' ? numbersOf(role, relations, question, guard) : undefined;
  return { kind: role.kind, error, numbers };
}

const codeOf = (text: string, code: string | undefined, more?: More): string =>
  asked(text, guardOf(code), more).error?.code ?? 'allowed';

describe('a field of a row', () => {
  test.each<[string, string | undefined, string, string]>([
    ['salary', '11', 'allowed', 'in the own unit it is seen'],
    ['salary', '30', 'FIELD_DENIED', 'reduced it is seen nowhere'],
    ['code', '30', 'allowed', 'it is shown reduced'],
    ['name', '30', 'allowed', 'it is shown through a mask'],
    ['code', '20', 'FIELD_DENIED', 'no rule speaks of the place 20'],
    ['code', undefined, 'FIELD_DENIED', 'nobody sees nothing'],
  ])('Person.%s to %s: %s, as %s', (field, code, said) => {
    expect(codeOf(field, code, { on: 'Person' })).toBe(said);
  });

  test.each([
    ['model', '30', 'FIELD_DENIED', 'a relation that the policy gives no level is only seen in full'],
    ['model', '10', 'allowed', 'and there it is'],
  ])('Robot.%s to %s: %s, as %s', (field, code, said) => {
    expect(codeOf(field, code, { on: 'Robot' })).toBe(said);
  });

  test('a purpose may open it', () => {
    const model = (guard: Guard) => asked('model', guard, { on: 'Robot' }).error?.code;
    expect(model(guardOf('20', { purpose: 'audit' }))).toBe('FIELD_DENIED');
    expect(model(guardOf('21', { purpose: 'audit' }))).toBeUndefined();
  });

  test('what stands below it follows it, and what every site has belongs to nobody', () => {
    expect(asked('street', guardOf(), { on: 'Address' }).kind).toBe('Open');
    expect(asked('title', guardOf(), { on: 'Kind' }).kind).toBe('Open');
    expect(asked('kinds { id }', guardOf()).kind).toBe('Open');
    expect(asked('total', guardOf(), { on: 'PersonStatistics' }).kind).toBe('Open');
  });

  test('beside the row an edge says more of it', () => {
    expect(codeOf('salary', '30', { on: 'PersonEdge' })).toBe('FIELD_DENIED');
    expect(codeOf('salary', '11', { on: 'PersonEdge' })).toBe('allowed');
    expect(codeOf('cursor', '30', { on: 'PersonEdge' })).toBe('allowed');
  });
});

describe('filter and order', () => {
  const search = (args: string): string => `personSearch(${args}) { totalCount }`;

  test.each([
    ['nothing', '11', 'first: 3', 'allowed'],
    ['a field that all may read', '11', 'filter: { sex: MALE }, orderBy: [{ by: CODE }]', 'allowed'],
    ['a name that is masked in the place', '11', 'filter: { name: "a" }', 'FILTER_DENIED'],
    ['the same in the own unit', '11', 'filter: { name: "a", unit: ["11"] }', 'allowed'],
    ['in the own unit and another', '11', 'filter: { name: "a", unit: ["11", "12"] }', 'FILTER_DENIED'],
    ['of one person there', '11', 'filter: { name: "a", code: ["112"] }', 'allowed'],
    ['of one person elsewhere in the place', '11', 'filter: { name: "a", code: ["122"] }', 'FILTER_DENIED'],
    ['of persons that are not there for the caller', '11', 'filter: { name: "a", code: ["222"] }', 'allowed'],
    [
      'of two conditions that leave the own unit',
      '11',
      'filter: { name: "a", code: ["112", "122"], unit: ["11"] }',
      'allowed',
    ],
    ['of no place at all', '11', 'filter: { name: "a", unit: [] }', 'allowed'],
    ['of what is no code', '11', 'filter: { name: "a", code: ["112", "x"] }', 'FILTER_DENIED'],
    ['an order', '11', 'orderBy: [{ by: PAY }]', 'FILTER_DENIED'],
    ['the second of two orders', '11', 'orderBy: [{ by: CODE }, { by: BIRTH_DATE }]', 'FILTER_DENIED'],
    ['an order in the own unit', '11', 'orderBy: [{ by: PAY }], filter: { unit: ["11"] }', 'allowed'],
    ['all that one sees in full', '10', 'filter: { name: "a" }, orderBy: [{ by: PAY }]', 'allowed'],
    ['a variable that is not given', '11', 'filter: { name: $name }', 'allowed'],
    ['nothing that is seen', undefined, 'filter: { name: "a" }', 'allowed'],
  ])('by %s: %s asks (%s) and is %s', (_, code, args, said) => {
    expect(codeOf(search(args), code)).toBe(said);
  });

  test.each([
    ['what both have', '11', 'orderBy: [KEY]', 'allowed'],
    ['what the one shows and the other has', '11', 'orderBy: [SEX_OR_MODEL]', 'allowed'],
    ['what the one hides and the other has', '11', 'orderBy: [PAY_OR_MODEL]', 'FILTER_DENIED'],
    ['that in the own unit', '11', 'unit: "11", orderBy: [PAY_OR_MODEL]', 'allowed'],
  ])('rows of two relations, by %s: %s asks (%s) and is %s', (_, code, args, said) => {
    expect(codeOf(`beings(${args}) { totalCount }`, code)).toBe(said);
  });

  test('the error names the fields that may not be read, and no value', () => {
    const { error } = asked(
      search('filter: { name: "Zhang", sex: MALE, birthDate: { from: "2000-01-01" } }'),
      guardOf('11'),
    );
    expect(error?.message).toBe(
      'The caller may not filter or sort Person by name, birthDate everywhere that personSearch asks for.',
    );
  });

  test('what a variable names is what counts', () => {
    const text = search('filter: { unit: $unit, name: "a" }');
    expect(codeOf(text, '11', { variables: { unit: ['11'] } })).toBe('allowed');
    expect(codeOf(text, '11', { variables: { unit: '11' } })).toBe('allowed');
    expect(codeOf(text, '11', { variables: { unit: ['12'] } })).toBe('FILTER_DENIED');
    expect(codeOf(text, '11')).toBe('FILTER_DENIED');
  });

  test('of arguments that are no filter, and without a place to narrow by', () => {
    expect(codeOf('personNamed(name: "a") { code }', '11')).toBe('FILTER_DENIED');
    expect(codeOf('personNamed(name: "a") { code }', '10')).toBe('allowed');
    expect(codeOf('people(unit: "30", sex: MALE) { code }', '30')).toBe('allowed');
  });

  test('below a row, by the key of the row', () => {
    const text = 'people(filter: { name: "a" }) { totalCount }';
    const below = (code: string, parent?: More['parent']) => codeOf(text, code, { on: 'Unit', parent });
    expect(below('11', { code: '11' })).toBe('allowed');
    expect(below('11', { code: '12' })).toBe('FILTER_DENIED');
    expect(below('11', { code: '10' })).toBe('FILTER_DENIED');
    expect(below('11', { code: '20' })).toBe('allowed');
    // The gateway does not know it yet: it denies what no key could allow.
    expect(below('11')).toBe('allowed');
    expect(below('30')).toBe('FILTER_DENIED');
    // A row that does not say its key narrows nothing.
    expect(below('11', {})).toBe('FILTER_DENIED');
  });
});

describe('numbers', () => {
  const numbersOfText = (text: string, code: string, more?: More) => {
    const { numbers } = asked(text, guardOf(code), more);
    return numbers?.kind === 'RELEASED' ? `RELEASED ${numbers.places.join(' ')}` : numbers?.kind;
  };
  const statistics = (args: string, wanted = 'total'): string => `personStatistics(${args}) { ${wanted} }`;

  test.each([
    ['all that one sees', '11', 'by: []', 'total', 'EXACT'],
    ['by what one may read there', '11', 'by: [SEX, UNIT]', 'total groups { sex count }', 'EXACT'],
    [
      'in places that are not shown but counted',
      '11',
      'by: [SEX], filter: { unit: ["20"] }',
      'total',
      'RELEASED 2??',
    ],
    ['without a dimension', '11', 'by: [], filter: { unit: ["20"] }', 'total', 'RELEASED 2??'],
    ['of several units', '11', 'by: [SEX], filter: { unit: ["20", "30"] }', 'total', 'RELEASED 2?? 3??'],
    ['of one that is no whole', '11', 'by: [SEX], filter: { unit: ["21"] }', 'total', 'DENIED'],
    ['of rows chosen one by one', '11', 'by: [], filter: { code: ["211"] }', 'total', 'DENIED'],
    ['with a condition', '11', 'by: [SEX], filter: { unit: ["20"], sex: MALE }', 'total', 'DENIED'],
    ['by what is not counted by', '11', 'by: [PAY], filter: { unit: ["20"] }', 'total', 'DENIED'],
    ['of what is read', '11', 'by: [SEX], filter: { unit: ["20"] }', 'total salary', 'DENIED'],
    [
      'of what is read in the groups',
      '11',
      'by: [SEX], filter: { unit: ["20"] }',
      'groups { salary }',
      'DENIED',
    ],
    ['of what may not be read of all that one sees', '11', 'by: []', 'salary', 'DENIED'],
    ['of it where it may', '11', 'by: [PAY], filter: { unit: ["11"] }', 'salary', 'EXACT'],
    ['seen in full', '10', 'by: [PAY, AGE, SEX], filter: { name: "a" }', 'salary oldest', 'EXACT'],
    ['of a place of which there is nothing', '10', 'by: [PAY], filter: { unit: ["20"] }', 'salary', 'EXACT'],
  ])('%s: %s asks (%s) for %s: %s', (_, code, args, wanted, said) => {
    expect(numbersOfText(statistics(args, wanted), code)).toBe(said);
  });

  test('without a name nothing is said of places that are not shown', () => {
    expect(numbersOfText('personCount', '11')).toBe('EXACT');
    expect(numbersOfText('personCount(unit: "20")', '11')).toBe('RELEASED 2??');
    expect(numbersOfText('personCount(unit: "20", sex: MALE)', '11')).toBe('DENIED');
    expect(numbersOfText('salaries', '11')).toBe('DENIED');
    expect(numbersOfText('salaries(unit: "11")', '11')).toBe('EXACT');
  });

  test('a row names a place by its key', () => {
    const headcount = (code: string, parent?: More['parent']) =>
      numbersOfText('headcount', code, { on: 'Unit', parent });
    expect(headcount('11', { code: '12' })).toBe('EXACT');
    expect(headcount('11', { code: '20' })).toBe('RELEASED 2??');
    expect(headcount('11', { code: '21' })).toBe('DENIED');
    expect(headcount('11')).toBe('EXACT');
  });

  test('denied, they say of what and where, and no number', () => {
    expect(asked(statistics('by: [PAY]', 'total'), guardOf('30')).error).toMatchObject({
      code: 'STATISTICS_DENIED',
      message: 'The caller may not have these numbers of Person everywhere that personStatistics asks for.',
    });
  });
});

describe('writing', () => {
  const rename = (code: string): string => `rename(code: "${code}", name: "x") { code }`;

  test.each([
    ['11', '111', 'allowed'],
    ['11', '121', 'WRITE_DENIED'],
    ['11', '211', 'WRITE_DENIED'],
    ['10', '121', 'allowed'],
    ['30', '311', 'WRITE_DENIED'],
    [undefined, '111', 'WRITE_DENIED'],
  ])('%s, %s: %s', (code, person, said) => {
    expect(codeOf(rename(person), code, { on: 'Mutation' })).toBe(said);
  });

  test('what is no code is refused where it is read as one, and opens nothing to who writes nowhere', () => {
    expect(codeOf(rename('x'), '30', { on: 'Mutation' })).toBe('WRITE_DENIED');
  });
});
