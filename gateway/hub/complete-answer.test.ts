import { buildSchema } from 'graphql';
import { TributaryError } from '../../errors/tributary-error.ts';
import type { FetchAnswer } from '../execute/follow-up.ts';
import { completeAnswer } from './complete-answer.ts';
import { hubOperations } from './hub-operations.ts';

const schema = buildSchema(`
  type Query { person(n: Int): Person persons: [Person!] being: Being sum: Int }
  type Person implements Being { name: String! age: Int mood: Mood site: Site }
  type Robot implements Being { name: String! }
  interface Being { name: String! }
  type Site { id: ID! }
  enum Mood { GOOD BAD }
`);
const operationOf = hubOperations(schema);

function complete(
  text: string,
  data: Readonly<Record<string, unknown>>,
  errors: FetchAnswer['errors'] = [],
  variables = {},
) {
  const answer = { data, errors, coverage: [] };
  const name = (site: unknown) => `here/${String(site)}`;
  const completed = completeAnswer(schema, operationOf(text, undefined), variables, answer, name);
  return {
    data: JSON.parse(JSON.stringify(completed.data)),
    errors: completed.errors.map(({ formatted }) => ({ path: formatted.path, ...formatted.extensions })),
  };
}

const lost = (...path: readonly (string | number)[]) => ({
  error: new TributaryError('SITE_UNREACHABLE', undefined, { site: 'ulm' }),
  path,
});

test('values are found under the names that were asked for, and nothing else goes out', () => {
  const data = { p: { n: 'Ana', old: 40, secret: 1 }, sum: 3, further: true };
  expect(complete('{ p: person(n: 1) { n: name old: age } sum }', data)).toEqual({
    data: { p: { n: 'Ana', old: 40 }, sum: 3 },
    errors: [],
  });
});

test('conditions hold', () => {
  const text = 'query ($no: Boolean!) { sum @include(if: $no) person { name @skip(if: true) age } }';
  expect(complete(text, { sum: 3, person: { age: 4 } }, [], { no: false }).data).toEqual({
    person: { age: 4 },
  });
});

test.each(['__typename', 'tributary_type'])('what a value is, it says under %s', (key) => {
  const text = '{ being { __typename name ... on Person { age } } }';
  expect(complete(text, { being: { [key]: 'Person', name: 'Ana', age: 40 } }).data).toEqual({
    being: { __typename: 'Person', name: 'Ana', age: 40 },
  });
});

test('a site is named as whoever asks knows it', () => {
  expect(complete('{ person { site { key: id } } }', { person: { site: { key: 'ulm' } } }).data).toEqual({
    person: { site: { key: 'here/ulm' } },
  });
});

test('an error has its code and place; what it explains is not complained of again', () => {
  expect(
    complete('{ persons { name } sum }', { persons: [{ name: null }], sum: 1 }, [lost('persons', 0)]),
  ).toEqual({
    data: { persons: null, sum: 1 },
    errors: [{ path: ['persons', 0], code: 'SITE_UNREACHABLE', site: 'ulm' }],
  });
});

test.each([
  ['a null where there must be something', 'name', { name: null }, null],
  ['a value that is none of the type', 'mood', { mood: 'FINE' }, { mood: null }],
  ['a number that is none', 'age', { age: 'x' }, { age: null }],
  ['a row that is no row', 'name', 'Ana', null],
])('%s is an error of its own', (_, field, person, completed) => {
  expect(complete(`{ person { ${field} } }`, { person })).toEqual({
    data: { person: completed },
    errors: [{ path: ['person', field], code: 'SITE_ANSWER_INVALID' }],
  });
});
