import { TributaryError } from '../../../errors/tributary-error.ts';
import { parseSiteId } from '../../catalog/catalog.ts';
import { toPage } from './page.ts';

const limits = { defaultSize: 20, maximumSize: 100 };
const east = parseSiteId('east');

const open = (cursor: string) => {
  if (cursor !== 'sealed') throw new TributaryError('CURSOR_INVALID');
  return { position: '0a', missing: [east] };
};
const page = (args: Readonly<Record<string, unknown>>) => toPage(args, limits, open);

test('without arguments: the first page, of the usual size', () => {
  expect(page({})).toEqual({ direction: 'forward', size: 20, position: undefined, missedEarlier: [] });
});

test.each([
  [{ first: 5 }, 'forward', 5],
  [{ after: 'sealed' }, 'forward', 20],
  [{ first: 5, after: 'sealed', last: null, before: null }, 'forward', 5],
  [{ last: 5 }, 'backward', 5],
  [{ before: 'sealed' }, 'backward', 20],
  [{ first: null, after: null, last: 100 }, 'backward', 100],
])('%j is read %s, %i rows', (args, direction, size) => {
  expect(page(args)).toMatchObject({ direction, size });
});

test.each([{ after: 'sealed' }, { before: 'sealed' }])(
  '%j goes on beside the row, and knows what was missed',
  (args) => {
    expect(page(args)).toMatchObject({ position: '0a', missedEarlier: [east] });
  },
);

test.each([
  { first: 1, last: 1 },
  { first: 1, before: 'sealed' },
  { last: 1, after: 'sealed' },
  { after: 'sealed', before: 'sealed' },
])('%j asks from both ends', (args) => {
  expect(() => page(args)).toThrow(expect.objectContaining({ code: 'PAGE_ARGUMENTS_CONFLICT' }));
});

test.each([
  ['first', 0],
  ['first', -1],
  ['first', 101],
  ['first', 1.5],
  ['last', 0],
  ['last', Number.NaN],
])('%s: %d is out of range, and the argument is named', (argument, size) => {
  expect(() => page({ [argument]: size })).toThrow(
    expect.objectContaining({ code: 'PAGE_SIZE_INVALID', details: { argument } }),
  );
});

test.each([{ after: 'forged' }, { before: 'forged' }, { after: '' }])('%j is refused', (args) => {
  expect(() => page(args)).toThrow(expect.objectContaining({ code: 'CURSOR_INVALID' }));
});
