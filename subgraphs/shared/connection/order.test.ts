import { type SortFields, toSortOrder } from './order.ts';

const FIELDS: SortFields<'NAME' | 'CODE' | 'BORN'> = {
  columns: {
    NAME: { column: 'name_key', kind: 'text', nullable: false },
    CODE: { column: 'code', kind: 'text', nullable: false },
    BORN: { column: 'birth_date', kind: 'date', nullable: true },
  },
  usual: 'NAME',
  key: 'CODE',
};

const written = (orderBy: Parameters<typeof toSortOrder<'NAME' | 'CODE' | 'BORN'>>[1]) =>
  toSortOrder(FIELDS, orderBy).map(({ column, direction }) => `${column} ${direction}`);

test('the unique key always ends it', () => {
  expect(written([{ by: 'NAME' }])).toEqual(['name_key ASC', 'code ASC']);
});

test.each([[undefined], [null], [[]]])('there are no rows without an order: %j', (orderBy) => {
  expect(() => written(orderBy)).toThrow('[BUG] rows without an order');
});

test('the key follows the direction of the part before it', () => {
  expect(written([{ by: 'NAME' }, { by: 'BORN', direction: 'DESC' }])).toEqual([
    'name_key ASC',
    'birth_date DESC',
    'code DESC',
  ]);
});

test('what stands after the unique key decides nothing and is left out', () => {
  expect(written([{ by: 'CODE', direction: 'DESC' }, { by: 'NAME' }])).toEqual(['code DESC']);
});

test('a field that stands twice is refused', () => {
  expect(() => written([{ by: 'NAME' }, { by: 'BORN' }, { by: 'NAME', direction: 'DESC' }])).toThrow(
    expect.objectContaining({ code: 'ORDER_INVALID', message: 'orderBy names NAME more than once.' }),
  );
});
