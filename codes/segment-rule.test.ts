import { fitsRule, parseSegmentRule, printRule, ruleLength } from './segment-rule.ts';

const rule = (text: string) => {
  const parsed = parseSegmentRule(text);
  if (parsed === undefined) throw new Error(`${text} is no rule`);
  return parsed;
};

test.each(['00', '01-20', 'any', '000001-999999'])('%s is printed as it is written', (text) => {
  expect(printRule(rule(text))).toBe(text);
});

test.each(['', '01-', '1-20', '20-01', '0x', '01-20-30', ' 01', 'ANY', '０１'])('%j is no rule', (text) => {
  expect(parseSegmentRule(text)).toBeUndefined();
});

test('a range holds its ends and nothing beyond them', () => {
  const fits = ['00', '01', '09', '10', '20', '21'].filter((value) => fitsRule(rule('01-20'), value));
  expect(fits).toEqual(['01', '09', '10', '20']);
});

test('any leaves the length open', () => {
  expect(['00', '01-20', 'any'].map((text) => ruleLength(rule(text)))).toEqual([2, 2, undefined]);
});
