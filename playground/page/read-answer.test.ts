// The page's modules are plain JavaScript, run by the browser as they are; a test loads them without their types.
const { readAnswer } = await import(`${import.meta.dirname}/read-answer.js`);

const site = (name: string, status = 'ANSWERED') => ({
  site: name,
  status,
  rows: 1,
  tookMs: 2,
  asOf: null,
  error: null,
});
const part = (...sites: readonly ReturnType<typeof site>[]) => ({
  path: ['staffSearch'],
  complete: sites.every(({ status }) => status === 'ANSWERED'),
  sites,
});
const read = (result: object) => readAnswer(JSON.stringify(result));
const covered = (...coverage: readonly ReturnType<typeof part>[]) =>
  read({ data: {}, extensions: { coverage } });
const said = ({ tone, headline }: { readonly tone: string; readonly headline: string }) =>
  `${tone}: ${headline}`;

test.each([
  ['complete: Complete: 2 sites asked, all answered.', covered(part(site('a'), site('b')))],
  ['complete: Complete: 1 site asked, and it answered.', covered(part(site('a')))],
  ['complete: Complete: 2 sites asked, all answered.', covered(part(site('a'), site('b')), part(site('a')))],
  ['complete: Complete: no site can hold anything for you here, so none was asked.', covered(part())],
  ['partial: Partial: 1 of 2 sites answered.', covered(part(site('a'), site('b', 'TIMED_OUT')))],
  [
    'partial: Partial: 1 of 2 sites answered.',
    covered(part(site('a'), site('b')), part(site('b', 'FAILED'))),
  ],
  ['partial: Partial: 1 of 2 sites answered.', covered(part(site('a'), site('b', 'MISSED_EARLIER')))],
  [
    'failed: No answer: none of 2 sites answered.',
    covered(part(site('a', 'UNREACHABLE'), site('b', 'FAILED'))),
  ],
  ['failed: No answer: the only site asked did not answer.', covered(part(site('a', 'UNREACHABLE')))],
  ['plain: Answered without asking a site.', read({ data: { sites: [] } })],
  [
    'failed: Not answered. TOKEN_EXPIRED: It expired.',
    read({ errors: [{ message: 'It expired.', extensions: { code: 'TOKEN_EXPIRED' } }] }),
  ],
  [
    'failed: Not answered. The gateway could not be reached.',
    read({ errors: [{ message: 'The gateway could not be reached.' }] }),
  ],
  [
    'failed: Every site asked answered, but: SITE_ANSWER_INVALID: Wrong.',
    read({
      data: {},
      errors: [{ message: 'Wrong.', extensions: { code: 'SITE_ANSWER_INVALID' } }],
      extensions: { coverage: [part(site('a'))] },
    }),
  ],
])('%s', (expected, answer) => {
  expect(said(answer)).toBe(expected);
});

test('a site that is missing from one part of the query is named once', () => {
  const { missing } = covered(
    part(site('a'), site('b')),
    part(site('b', 'FAILED')),
    part(site('b', 'FAILED')),
  );
  expect(missing.map(({ site }: { readonly site: string }) => site)).toEqual(['b']);
});

test('the plan and the request id are handed on', () => {
  expect(read({ data: {}, extensions: { plan: 'Fetch', requestId: 'r' } })).toMatchObject({
    plan: 'Fetch',
    requestId: 'r',
  });
});

test.each(['', null, undefined, '{', '[]', '"text"', '{"a":1}'])('%j is no answer', (text) => {
  expect(readAnswer(text)).toBeUndefined();
});
