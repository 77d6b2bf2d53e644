import { explainAccess } from './explain-access.ts';

const allowed = (setting: Parameters<typeof explainAccess>[0]) =>
  ['000', '350', '359', undefined].map((code) =>
    explainAccess(setting, 3)(code === undefined ? {} : { code }),
  );

test('everyone, nobody, or whose code is in a pattern', () => {
  expect(allowed('everyone')).toEqual([true, true, true, true]);
  expect(allowed('nobody')).toEqual([false, false, false, false]);
  expect(allowed(undefined)).toEqual([false, false, false, false]);
  expect(allowed(['35?', '000'])).toEqual([true, true, true, false]);
  expect(allowed(['359'])).toEqual([false, false, true, false]);
});

test('a pattern of another code space is refused', () => {
  expect(() => explainAccess(['35'], 3)).toThrow(expect.objectContaining({ code: 'PATTERN_INVALID' }));
});
