/** A unit as what all codes at it and below it begin with: how the hierarchy is written into codes. */
import { belowPattern, type CodeSchemes, checkCode, parseCode } from '../../../codes/scheme.ts';

/** Undefined for what is no unit: nothing lies below it. `unit` is a key that another service wrote. */
export function unitPrefix(unit: unknown, schemes: CodeSchemes): string | undefined {
  if (typeof unit !== 'string' || unit.includes('\0')) return undefined;
  const scheme = schemes.get('OrganizationCode');
  if (scheme === undefined) return unit;
  if (checkCode(scheme, unit) !== undefined) return undefined;
  const prefix = belowPattern(scheme, parseCode(scheme, unit)).replace(/\?+$/, '');
  if (prefix.includes('?')) throw new Error(`[BUG] what is below ${unit} is no prefix`);
  return prefix;
}
