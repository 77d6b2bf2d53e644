import { parse, print, stripIgnoredCharacters } from 'graphql';
import { toSiteConnection } from './connection-field.ts';
import { inlineFragments } from './inline-fragments.ts';
import { selectedFields } from './selected-fields.ts';

function siteField(text: string): string {
  const [field] = selectedFields(inlineFragments(parse(text)).selectionSet);
  if (field === undefined) throw new Error('no field');
  return stripIgnoredCharacters(print(toSiteConnection(field, 'p_')));
}

const ARGUMENTS = 'first: $p_first, after: $p_after, last: $p_last, before: $p_before';
const POSITIONS = 'tributary_positions: edges { cursor }';
const PAGE = 'tributary_page: pageInfo { hasNextPage hasPreviousPage }';
const TOTAL = 'tributary_total: totalCount';

test('the caller’s page is replaced by the site’s, every other argument stays', () => {
  expect(siteField('{ s(filter: $f, first: 5, after: $a, orderBy: NAME) { edges { node { x } } } }')).toBe(
    stripIgnoredCharacters(
      `s(filter: $f, orderBy: NAME, ${ARGUMENTS}) { edges { node { x } } ${POSITIONS} }`,
    ),
  );
});

test.each([
  ['rows', 'edges { cursor node { x } }', `edges { cursor node { x } } ${POSITIONS}`],
  ['page info alone needs positions, too, for its cursors', 'pageInfo { endCursor }', POSITIONS],
  [
    'of a page’s ends those that are wanted, wherever they stand',
    'pageInfo { hasNextPage } ... { pageInfo { back: hasPreviousPage } }',
    `${POSITIONS} ${PAGE}`,
  ],
  ['a count alone asks for no row', 'totalCount', TOTAL],
  ['coverage alone needs some answer', 'coverage { complete }', POSITIONS],
  ['__typename alone, too', '__typename', POSITIONS],
  [
    'everything',
    'totalCount pageInfo { hasNextPage } edges { cursor } coverage { complete }',
    `edges { cursor } ${POSITIONS} tributary_page: pageInfo { hasNextPage } ${TOTAL}`,
  ],
  [
    'edges under aliases, twice',
    'a: edges { cursor } b: edges { node { x } }',
    `a: edges { cursor } b: edges { node { x } } ${POSITIONS}`,
  ],
  [
    'inline fragments',
    '... on C { edges { cursor } ... { totalCount } }',
    `edges { cursor } ${POSITIONS} ${TOTAL}`,
  ],
  [
    'conditions around the edges stay around them',
    '... @include(if: $x) { edges @include(if: $y) { cursor } } totalCount',
    `... @include(if: $x) { ... @include(if: $y) { edges { cursor } } } ${POSITIONS} ${TOTAL}`,
  ],
])('%s', (_, selected, asked) => {
  expect(siteField(`{ s { ${selected} } }`)).toBe(stripIgnoredCharacters(`s(${ARGUMENTS}) { ${asked} }`));
});
