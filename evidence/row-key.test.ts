import { rowKey } from './row-key.ts';

const secret = Buffer.alloc(32, 1);
const row = { chain: 'north', relation: 'Member', key: '35' };

test('a row has one key at a site, and another wherever anything is different', () => {
  const keys = [
    rowKey(secret, row),
    rowKey(Buffer.alloc(32, 2), row),
    rowKey(secret, { ...row, chain: 'south' }),
    rowKey(secret, { ...row, relation: 'Staff' }),
    rowKey(secret, { ...row, key: '36' }),
    rowKey(secret, { ...row, chain: 'northM', relation: 'ember' }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(rowKey(secret, { ...row })).toBe(keys[0]);
});

test('it does not show what it is the key of', () => {
  expect(rowKey(secret, row)).toMatch(/^[\w-]{22}$/);
});
