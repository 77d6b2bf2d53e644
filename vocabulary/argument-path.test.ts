import { routed } from '../gateway/plan/testing.ts';
import { scalarAt, valuesAt } from './argument-path.ts';

describe('valuesAt', () => {
  const args = { code: '112', filter: { unit: ['10', '20'], name: null, deep: { code: 0 } } };

  test.each([
    ['code', ['112']],
    ['filter.unit', ['10', '20']],
    ['filter.deep.code', [0]],
    ['filter.name', undefined],
    ['filter.other', undefined],
    ['code.deeper', undefined],
    ['filter.unit.deeper', undefined],
    ['other.unit', undefined],
  ])('%s', (path, values) => {
    expect(valuesAt(args, path)).toEqual(values);
  });

  test('an empty list is there, and is empty', () => {
    expect(valuesAt({ filter: { unit: [] } }, 'filter.unit')).toEqual([]);
  });
});

describe('scalarAt', () => {
  const field = routed.schema.getQueryType()?.getFields().personSearch;
  if (field === undefined) throw new Error('the small world has changed');

  test.each([
    ['first', 'Int'],
    ['filter', 'PersonFilter'],
    ['filter.code', 'PersonCode'],
    ['filter.unit', 'UnitCode'],
    ['filter.other', undefined],
    ['other', undefined],
    ['first.deeper', undefined],
  ])('%s is of %s', (path, scalar) => {
    expect(scalarAt(field, path)).toBe(scalar);
  });
});
