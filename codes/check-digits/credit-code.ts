/**
 * Implements the unified social credit code of GB 32100 (统一社会信用代码): registering authority 1, kind of
 * organization 1, division 6, organization code of GB 11714 with its own check character 9, check character 1.
 */

import { type CodeFinding, quote } from '../finding.ts';
import { checkOrganizationCode } from './organization-code.ts';

/** Without I, O, S, V and Z, which are too like 1, 0, 5, U and 2. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Checked in this order: length, characters, division, organization code, check character. */
export function checkCreditCode(text: string): CodeFinding | undefined {
  const subject = `credit code ${quote(text)}`;
  if (text.length !== 18) {
    return { reason: 'length', message: `${subject}: it has ${text.length} characters, not 18` };
  }
  const foreign = [...text].find((character) => !ALPHABET.includes(character));
  if (foreign !== undefined) {
    return {
      reason: 'character',
      message: `${subject}: ${quote(foreign)} is not in the alphabet ${ALPHABET}`,
    };
  }
  const division = text.slice(2, 8);
  if (!/^[0-9]+$/.test(division)) {
    const message = `${subject}: the division is "${division}": not digits`;
    return { segment: 'division', reason: 'character', message };
  }
  const organization = checkOrganizationCode(text.slice(8, 17));
  if (organization !== undefined) {
    const { reason, message } = organization;
    return { segment: 'organization code', reason, message: `${subject}: ${message}` };
  }
  const expected = creditCodeCheckCharacter(text.slice(0, 17));
  if (text.charAt(17) !== expected) {
    const message = `${subject}: the check character is "${text.charAt(17)}", those before it give "${expected}"`;
    return { segment: 'check character', reason: 'check-character', message };
  }
  return undefined;
}

/** Precondition: 17 characters of the alphabet. */
export function creditCodeCheckCharacter(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}
