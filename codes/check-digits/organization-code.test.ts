import { checkOrganizationCode, organizationCodeCheckCharacter } from './organization-code.ts';

test.each(['D2143569-X', 'D2143569X', 'M000100Y-4'])('%s is an organization code', (text) => {
  expect(checkOrganizationCode(text)).toBeUndefined();
});

test.each([
  ['D2143569-1', 'check-character'],
  ['D2143569-', 'length'],
  ['D214356-9X', 'length'],
  ['d2143569-X', 'character'],
  ['D2143569-A', 'character'],
])('%s: %s', (text, reason) => {
  expect(checkOrganizationCode(text)).toMatchObject({ reason });
});

test('a remainder of 0 gives 0 and a remainder of 1 gives X', () => {
  expect(organizationCodeCheckCharacter('00000000')).toBe('0');
  expect(organizationCodeCheckCharacter('D2143569')).toBe('X');
});
