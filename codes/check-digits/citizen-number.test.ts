import { checkCitizenNumber, citizenNumberCheckCharacter } from './citizen-number.ts';

test.each(['11010519491231002X', '440524188001010014'])('%s is a citizen number', (text) => {
  expect(checkCitizenNumber(text)).toBeUndefined();
});

describe('the first fault in the order length, characters, date, check character', () => {
  test.each([
    ['1101051949123100', 'length', undefined],
    ['11010519491331002x', 'character', undefined],
    ['1101051949123100２X', 'character', undefined],
    ['110105194913310025', 'date', 'date of birth'],
    ['110105194902300025', 'date', 'date of birth'],
    ['110105190002290025', 'date', 'date of birth'],
    ['110105000001010025', 'date', 'date of birth'],
    ['110105194912310021', 'check-character', 'check character'],
  ])('%s: %s', (text, reason, segment) => {
    const finding = checkCitizenNumber(text);
    expect(finding).toMatchObject({ reason });
    expect(finding?.segment).toBe(segment);
  });
});

test('29 February of a leap year is a date', () => {
  const first17 = '11010520000229001';
  expect(checkCitizenNumber(first17 + citizenNumberCheckCharacter(first17))).toBeUndefined();
});

test('the message says what the digits give', () => {
  expect(checkCitizenNumber('110105194912310021')?.message).toBe(
    'citizen number "110105194912310021": the check character is "1", the digits before it give "X"',
  );
});
