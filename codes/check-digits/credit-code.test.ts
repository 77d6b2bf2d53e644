import fc from 'fast-check';
import { checkCreditCode, creditCodeCheckCharacter } from './credit-code.ts';
import { organizationCodeCheckCharacter } from './organization-code.ts';

test.each([
  ['91350100M000100Y4', 'length', undefined],
  ['91350100M000100Y4I', 'character', undefined],
  ['91350100m000100Y43', 'character', undefined],
  ['9135010AM000100Y43', 'character', 'division'],
  ['91350100M000100Y53', 'check-character', 'organization code'],
  ['91350100M000100Y44', 'check-character', 'check character'],
])('%s: %s', (text, reason, segment) => {
  const finding = checkCreditCode(text);
  expect(finding).toMatchObject({ reason });
  expect(finding?.segment).toBe(segment);
});

test('a code made with both check characters is accepted, and every change of its last one refused', () => {
  const serial = fc.integer({ min: 0, max: 9_999_999 }).map((n) => `M${String(n).padStart(7, '0')}`);
  fc.assert(
    fc.property(serial, (first8) => {
      const first17 = `81350000${first8}${organizationCodeCheckCharacter(first8)}`;
      const right = creditCodeCheckCharacter(first17);
      expect(checkCreditCode(first17 + right)).toBeUndefined();
      const wrong = right === '0' ? '1' : '0';
      expect(checkCreditCode(first17 + wrong)).toMatchObject({ reason: 'check-character' });
    }),
  );
});
