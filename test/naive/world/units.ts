/** The units that a random hierarchy can have, one by one. */
import type { Hierarchy, Level, Scheme } from './hierarchy.ts';

/** Every code of a level, in the order of the codes. */
export function codesOf({ segments }: Scheme, { where }: Level): readonly string[] {
  let codes: readonly string[] = [''];
  for (const { name, length } of segments) {
    const values = valuesOf(where[name] ?? 'any', length);
    codes = codes.flatMap((code) => values.map((value) => code + value));
  }
  return codes;
}

function valuesOf(rule: string, length: number): readonly string[] {
  const [from = '', to = from] = rule === 'any' ? ['0', '9'.repeat(length)] : rule.split('-');
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) =>
    String(Number(from) + at).padStart(length, '0'),
  );
}

/** Whether the code is one of the level. */
export function isOfLevel({ segments }: Scheme, { where }: Level, code: string): boolean {
  let start = 0;
  return segments.every(({ name, length }) => {
    const value = code.slice(start, start + length);
    start += length;
    return valuesOf(where[name] ?? 'any', length).includes(value);
  });
}

/** The unit directly above, by what is left of the code when its last filled segment is emptied. */
export function parentOf({ organization }: Hierarchy, code: string): string | null {
  let start = 0;
  let parent: string | null = null;
  let above = '';
  for (const { length } of organization.segments) {
    const value = code.slice(start, start + length);
    start += length;
    if (Number(value) > 0) parent = above.padEnd(code.length, '0');
    above += value;
  }
  const found = parent;
  const isUnit = found !== null && organization.levels.some((level) => isOfLevel(organization, level, found));
  return isUnit ? found : null;
}
