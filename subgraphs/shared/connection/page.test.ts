import { parsePage } from './page.ts';

test.each([
  ['nothing', {}, { towards: 'end', size: 50 }],
  ['nulls', { first: null, after: null, last: null, before: null }, { towards: 'end', size: 50 }],
  ['the first ten', { first: 10 }, { towards: 'end', size: 10 }],
  ['none', { first: 0 }, { towards: 'end', size: 0 }],
  ['ten after a position', { first: 10, after: 'ab' }, { towards: 'end', size: 10, beyond: 'ab' }],
  ['the last ten', { last: 10 }, { towards: 'start', size: 10 }],
  ['before a position', { before: 'ab' }, { towards: 'start', size: 50, beyond: 'ab' }],
  ['as many as a gateway may ask', { first: 1001 }, { towards: 'end', size: 1001 }],
])('%s', (_what, asked, page) => {
  expect(parsePage(asked)).toEqual(page);
});

test.each([
  [{ first: 1, last: 1 }, 'PAGE_ARGUMENTS_CONFLICT'],
  [{ first: 1, before: 'ab' }, 'PAGE_ARGUMENTS_CONFLICT'],
  [{ last: 1, after: 'ab' }, 'PAGE_ARGUMENTS_CONFLICT'],
  [{ after: 'ab', before: 'cd' }, 'PAGE_ARGUMENTS_CONFLICT'],
  [{ first: -1 }, 'PAGE_SIZE_INVALID'],
  [{ last: 1002 }, 'PAGE_SIZE_INVALID'],
])('%j is refused with %s', (asked, code) => {
  expect(() => parsePage(asked)).toThrow(expect.objectContaining({ code }));
});
