import { parseHubQuestion } from './hub-question.ts';

const parse = (body: unknown) => parseHubQuestion(body, 4);

test('what a superior says', () => {
  expect(
    parse({
      query: '{ a }',
      variables: { x: 1 },
      extensions: { fragments: ['35??', '3???'], deadlineMs: 1_500, budget: 12 },
    }),
  ).toEqual({
    text: '{ a }',
    variables: { x: 1 },
    operationName: undefined,
    fragments: ['35??', '3???'],
    deadlineMs: 1_500,
    budget: 12,
  });
});

test.each([
  { query: 'query A { a }', operationName: 'A' },
  { query: 'query A { a }', operationName: 'A', variables: null, extensions: null, id: 7 },
])('what any federation gateway says: %j', (body) => {
  expect(parse(body)).toMatchObject({ text: 'query A { a }', operationName: 'A', variables: {} });
  expect(parse(body).fragments).toBeUndefined();
});

test('not one fragment is something else than no word about fragments', () => {
  expect(parse({ query: '', extensions: { fragments: [] } }).fragments).toEqual([]);
});

test.each([
  ['no object', 7, /expected object/],
  ['no query', {}, /^query: /],
  ['variables that are a list', { query: '', variables: [] }, /^variables: /],
  [
    'an extension that is not known',
    { query: '', extensions: { fragment: [] } },
    /^extensions: .*"fragment"/,
  ],
  [
    'a fragment of another length',
    { query: '', extensions: { fragments: ['35?'] } },
    /^extensions\.fragments\.0: .*4/,
  ],
  [
    'a fragment that is no text',
    { query: '', extensions: { fragments: [35] } },
    /^extensions\.fragments\.0: /,
  ],
  ['a deadline that has passed', { query: '', extensions: { deadlineMs: 0 } }, /^extensions\.deadlineMs: /],
  [
    'a deadline beyond every timer',
    { query: '', extensions: { deadlineMs: 2 ** 31 } },
    /^extensions\.deadlineMs: /,
  ],
  ['a budget of less than nothing', { query: '', extensions: { budget: -1 } }, /^extensions\.budget: /],
])('refused, naming the place: %s', (_what, body, message) => {
  expect(() => parse(body)).toThrow(
    expect.objectContaining({ code: 'BAD_REQUEST', message: expect.stringMatching(message) }),
  );
});
