import type { Policy } from './policy.ts';
import { releasedTable } from './released-tables.ts';

const dimension = (name: string) => ({ name, fields: [name] });

const policy = (counted: readonly string[]): Policy =>
  ({
    relations: new Map([['Thing', { reduced: new Map(), counted: new Set(counted) }]]),
  }) as unknown as Policy;

const COUNTED = ['sex', 'age', 'group'];

test.each<[string, readonly string[], readonly string[] | undefined]>([
  ['nothing', [], []],
  ['one', ['age'], ['age']],
  ['one that splits', ['sex'], ['sex']],
  ['one split by the first', ['age', 'sex'], ['sex', 'age']],
  ['two of which none is the first', ['age', 'group'], undefined],
  ['three', ['sex', 'age', 'group'], undefined],
  ['one that is not counted by', ['colour'], undefined],
  ['one of two that is not counted by', ['sex', 'colour'], undefined],
  ['the same twice', ['sex', 'sex'], undefined],
])('%s', (_what, asked, expected) => {
  const released = releasedTable(policy(COUNTED), 'Thing', asked.map(dimension));
  expect(released?.map(({ name }) => name)).toEqual(expected);
});

test('of a relation that the policy says nothing of', () => {
  expect(releasedTable(policy([]), 'Other', [])).toEqual([]);
  expect(releasedTable(policy([]), 'Other', [dimension('sex')])).toBeUndefined();
});
