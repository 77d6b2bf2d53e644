import { parseExtensions } from './wire.ts';

const parse = (extensions: unknown) => parseExtensions({ query: '{ __typename }', extensions }, 4);

test.each([
  ['no body', undefined],
  ['a body that is none', 'query'],
  ['a body without extensions', { query: '{ __typename }' }],
  ['extensions that are null', { extensions: null }],
  ['extensions that say nothing', { extensions: {} }],
  ['what only a hub listens to', { extensions: { budget: 7 } }],
])('says nothing: %s', (_what, body) => {
  expect(parseExtensions(body, 4)).toEqual({});
});

test('fragments and a deadline', () => {
  expect(parse({ fragments: ['35??', '????'], deadlineMs: 1_500, budget: 12 })).toEqual({
    fragments: ['35??', '????'],
    deadlineMs: 1_500,
  });
});

test('not one fragment is something else than no word about fragments', () => {
  expect(parse({ fragments: [] })).toEqual({ fragments: [] });
});

test('part of a millisecond counts as one, for a deadline of none would be no deadline', () => {
  expect(parse({ deadlineMs: 0.25 })).toEqual({ deadlineMs: 1 });
});

test.each([
  ['no object', 7, /^extensions: /],
  ['a list', [], /^extensions: /],
  ['an extension that is not known', { fragment: ['35??'] }, /^extensions: .*"fragment"/],
  ['fragments that are no list', { fragments: '35??' }, /^extensions\.fragments: /],
  ['fragments that are null', { fragments: null }, /^extensions\.fragments: /],
  ['a fragment that is no text', { fragments: ['35??', 35] }, /^extensions\.fragments\.1: /],
  ['a fragment of another length', { fragments: ['35??????'] }, /^extensions\.fragments\.0: .*4/],
  ['a fragment with another character', { fragments: ['35%?'] }, /^extensions\.fragments\.0: .*%/],
  ['a deadline that has passed', { deadlineMs: 0 }, /^extensions\.deadlineMs: /],
  ['a deadline that is no number', { deadlineMs: '100' }, /^extensions\.deadlineMs: /],
  ['a deadline beyond every timer', { deadlineMs: 2 ** 31 }, /^extensions\.deadlineMs: /],
  ['a budget that is spent twice', { budget: -1 }, /^extensions\.budget: /],
  ['two at once', { deadlineMs: -1, budget: 'x' }, /^extensions\.deadlineMs: .*; extensions\.budget: /],
])('refused, naming the place: %s', (_what, extensions, message) => {
  expect(() => parse(extensions)).toThrow(
    expect.objectContaining({ code: 'BAD_REQUEST', message: expect.stringMatching(message) }),
  );
});
