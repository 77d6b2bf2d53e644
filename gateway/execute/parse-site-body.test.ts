import { north } from '../catalog/testing.ts';
import { parseSiteBody } from './parse-site-body.ts';

test('data without errors', () => {
  expect(parseSiteBody('{"data":{"a":1,"b":null}}', north)).toEqual({
    data: { a: 1, b: null },
    errors: [],
    below: [],
  });
});

test('errors without data: their code and place are kept', () => {
  const body = {
    errors: [{ message: 'm', path: ['a', 0], extensions: { code: 'CODE_INVALID', more: true } }],
    data: null,
  };
  expect(parseSiteBody(JSON.stringify(body), north)).toEqual({
    data: {},
    errors: [{ message: 'm', path: ['a', 0], code: 'CODE_INVALID' }],
    below: [],
  });
});

test('an error without code or place is the site’s failure, of the whole answer', () => {
  expect(parseSiteBody('{"errors":[{"message":"m"}]}', north).errors).toEqual([
    { message: 'm', path: [], code: 'SITE_FAILED' },
  ]);
});

test('what GraphQL does not know is left behind', () => {
  expect(parseSiteBody('{"data":{},"extensions":{"sql":"select"},"hasNext":false}', north)).toEqual({
    data: {},
    errors: [],
    below: [],
  });
});

test.each([
  ['', 'nothing'],
  ['<html>502 Bad Gateway</html>', 'a page for people'],
  ['{"data":{"a":1}', 'half an answer'],
  ['null', 'null'],
  ['[]', 'a list'],
  ['{}', 'an empty object'],
  ['{"data":null}', 'neither data nor errors'],
  ['{"data":null,"errors":[]}', 'no error either'],
  ['{"data":"text"}', 'data that is a text'],
  ['{"data":[1]}', 'data that is a list'],
  ['{"data":{},"errors":"text"}', 'errors that are a text'],
  ['{"errors":[{"code":"X"}]}', 'an error without a message'],
  ['{"errors":[{"message":"m","path":"a"}]}', 'a path that is a text'],
  ['{"errors":[{"message":"m","extensions":{"code":1}}]}', 'a code that is a number'],
])('%s is refused: %s', (text) => {
  expect(() => parseSiteBody(text, north)).toThrow(
    expect.objectContaining({ code: 'SITE_ANSWER_INVALID', details: { site: north } }),
  );
});

test('the refusal does not repeat the text: it may hold personal data', () => {
  try {
    parseSiteBody('{"data": "Nguyễn Văn An"', north);
    throw new Error('was accepted');
  } catch (error) {
    expect((error as Error).message).toBe('Site north answered something that is not GraphQL.');
  }
});

describe('how far its evidence has come', () => {
  const head = { chain: 'north', seq: 7, hash: 'a'.repeat(64) };
  const parse = (evidence: unknown) =>
    parseSiteBody(JSON.stringify({ data: { a: 1 }, extensions: { evidence } }), north).evidence;

  test('is read, where a site says it', () => {
    expect(parse(head)).toEqual(head);
    expect(parse(undefined)).toBeUndefined();
  });

  test.each([
    ['no chain', { ...head, chain: undefined }],
    ['a number below nothing', { ...head, seq: -1 }],
    ['a hash that is none', { ...head, hash: 'A'.repeat(64) }],
    ['more than that', { ...head, name: 'Ana' }],
    ['null', null],
  ])('and is not believed as %s', (_, evidence) => {
    expect(() => parse(evidence)).toThrow(expect.objectContaining({ code: 'SITE_ANSWER_INVALID' }));
  });
});
