import { PRICES } from './cost.ts';
import { ListSizes } from './list-sizes.ts';
import type { Variables } from './planning-context.ts';
import { routed, shapeOf } from './testing.ts';

function entries(
  operation: string,
  path: string,
  { at = '', sites = 3, variables = {} as Variables } = {},
): number {
  const limits = { defaultSize: 20, maximumSize: 100 };
  const sizes = new ListSizes(routed.schema, limits);
  for (const field of shapeOf(operation).fields)
    sizes.note(field, { path: at === '' ? [] : at.split('.'), sites, variables });
  return sizes.entriesAt(path.split('.'));
}

const search = (args: string): string =>
  `query ($n: Int) { s: personSearch${args} { e: edges { node { unit { code } } } } }`;

test.each([
  ['(first: 7)', {}, 7],
  ['(last: 3)', {}, 3],
  ['(first: $n)', { n: 5 }, 5],
  ['(first: $n)', {}, 20],
  ['', {}, 20],
  // Refused when it is planned, so it need not be believed here.
  ['(first: 100000)', {}, 100],
])('a page%s with %o has %d entries, whatever they are called', (args, variables, size) => {
  expect(entries(search(args), 's.e.node.unit', { variables })).toBe(size);
  expect(entries(search(args), 's', { variables })).toBe(1);
});

test('a list grows with the sites that give it a part, a page does not', () => {
  expect(entries('{ people { unit { code } } }', 'people.unit')).toBe(3 * PRICES.list);
  expect(entries('{ people { unit { code } } }', 'people.unit', { sites: 1 })).toBe(PRICES.list);
  expect(entries(search('(first: 7)'), 's.e.node', { sites: 1 })).toBe(7);
});

test('there is nothing below a field that nobody is asked for', () => {
  expect(entries(search('(first: 7)'), 's.e.node.unit', { sites: 0 })).toBe(0);
});

test('lists in lists multiply', () => {
  const operation = '{ statistics { groups { names { name } unit { code } } } }';
  const groups = entries(operation, 'statistics.groups.unit');
  expect(groups).toBeGreaterThan(1);
  expect(entries(operation, 'statistics.groups.names')).toBe(groups * groups);
});

test('entities are where the fetch belongs, and a page of theirs is there for each', () => {
  const operation = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Unit { people(first: 4) { edges { cursor } } } }
  }`;
  expect(entries(operation, 'a.b.people.edges.node', { at: 'a.b' })).toBe(4);
});

test('through a type that a condition names', () => {
  expect(
    entries('{ found { ... on Person { friends(first: 6) { edges { cursor } } } } }', 'found.friends.edges'),
  ).toBe(6);
});
