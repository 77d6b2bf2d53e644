/** Implements the organization code of GB 11714 (组织机构代码): eight characters and a check character. */

import { type CodeFinding, quote } from '../finding.ts';

const WEIGHTS: readonly number[] = Object.freeze([3, 7, 9, 10, 5, 8, 4, 2]);

/** Takes the printed form `D2143569-X` and the form without the hyphen, which stands in credit codes. */
export function checkOrganizationCode(text: string): CodeFinding | undefined {
  const subject = `organization code ${quote(text)}`;
  const bare = text.replace(/^(.{8})-/s, '$1');
  if (bare.length !== 9) {
    return {
      reason: 'length',
      message: `${subject}: it has ${bare.length} characters without its hyphen, not 9`,
    };
  }
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(bare)) {
    const message = `${subject}: it is not 8 digits or capital letters and a digit or X`;
    return { reason: 'character', message };
  }
  const expected = organizationCodeCheckCharacter(bare.slice(0, 8));
  if (bare.charAt(8) !== expected) {
    const message = `${subject}: the check character is "${bare.charAt(8)}", those before it give "${expected}"`;
    return { segment: 'check character', reason: 'check-character', message };
  }
  return undefined;
}

/** Precondition: 8 digits or capital letters. */
export function organizationCodeCheckCharacter(first8: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number.parseInt(first8.charAt(i), 36), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}
