import { bearerToken } from './bearer.ts';

test.each([
  ['Bearer abc.def.ghi', 'abc.def.ghi'],
  ['bearer abc', 'abc'],
  ['BEARER   abc  ', 'abc'],
])('%j holds a token', (header, token) => {
  expect(bearerToken(header)).toBe(token);
});

test.each([
  undefined,
  '',
  ' ',
  'Bearer',
  'Bearer ',
  'abc',
  'Basic abc',
  'Bearer abc def',
  'Bearer,abc',
  'xBearer abc',
])('%j holds none', (header) => {
  expect(() => bearerToken(header)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
});

test('the refusal does not repeat what was sent', () => {
  expect(() => bearerToken('Basic secret')).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining('secret') }),
  );
});
