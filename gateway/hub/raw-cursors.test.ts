import { RAW_CURSORS } from './raw-cursors.ts';

test('a position goes out as it is, and comes back', () => {
  const cursor = RAW_CURSORS.seal({ position: '00ff', missing: [] }, 'whatever it is bound to');
  expect(cursor).toBe('00ff');
  expect(RAW_CURSORS.open(cursor, 'something else')).toEqual({ position: '00ff', missing: [] });
});

test.each(['', 'xyz', '00FF', '00 ff', "00' OR 1=1"])('%j is no position', (cursor) => {
  expect(() => RAW_CURSORS.open(cursor, '')).toThrow(expect.objectContaining({ code: 'CURSOR_INVALID' }));
});
