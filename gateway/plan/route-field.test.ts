/** Places of which a caller gets numbers only: asked for numbers that name them, and for nothing else. */
import { pattern } from '../catalog/testing.ts';
import { planFragments } from './plan-fragments.ts';
import type { PlanningContext } from './planning-context.ts';
import { planningContext, shapeOf } from './testing.ts';

/** Sees the place 1, and gets numbers of all three. */
const context: PlanningContext = { ...planningContext('1??'), countedOf: () => [pattern('???')] };

function sitesOf(operation: string, variables = {}): readonly string[] {
  const { fields } = planFragments(shapeOf(operation), variables, context);
  return fields.flatMap((field) => {
    if (field.kind === 'Located') return field.inputs.map(({ site }) => site);
    if (field.kind === 'Entities')
      return field.gathered.flatMap(({ inputs }) => inputs.map(({ site }) => site));
    throw field.error;
  });
}

test.each([
  ['a number that names a place', '{ headcount(unit: "20") }', ['south']],
  ['a number of two places in one', '{ statistics(unit: "30") { total } }', ['east']],
  ['a number that names no place', '{ headcount statistics { total } }', ['north', 'north']],
  ['null names no place', '{ headcount(unit: null) youngest }', ['north', 'north']],
  ['the parts of an average', '{ averageAge(unit: "20") }', ['south']],
  [
    'rows, which are not shown there',
    '{ people(unit: "20") { name } personSearch(filter: { unit: "20" }) { totalCount } }',
    [],
  ],
  ['a row by its code', '{ person(code: "211") { name } }', []],
])('%s: %s asks %j', (_, operation, sites) => {
  expect(sitesOf(operation)).toEqual(sites);
});

test('a row names a place by its key, for numbers only', () => {
  const below = (field: string): readonly string[] =>
    sitesOf(`query ($r: [_Any!]!) { _entities(representations: $r) { ... on Unit { ${field} } } }`, {
      r: [{ __typename: 'Unit', code: '20' }],
    });
  expect(below('headcount')).toEqual(['south']);
  expect(below('people { totalCount }')).toEqual([]);
});
