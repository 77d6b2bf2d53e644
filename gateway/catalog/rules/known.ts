/** Every code that is known to exist lies in exactly one fragment: in none its rows have no home, in two they have two. */
import { matchesPattern } from '../../../codes/pattern.ts';
import type { CatalogRule } from '../check.ts';
import { someOf } from '../some-of.ts';

export const known: CatalogRule = ({ fragments }, complete) => {
  if (complete === undefined) return [];
  const homeless: string[] = [];
  const torn: string[] = [];
  for (const code of complete.known) {
    if (!complete.within.some((pattern) => matchesPattern(pattern, code))) continue;
    const homes = fragments.filter(({ where }) => matchesPattern(where, code)).map(({ name }) => name);
    if (homes.length === 0) homeless.push(code);
    else if (homes.length > 1) torn.push(`${code} (${someOf(homes)})`);
  }
  return [
    ...(homeless.length === 0 ? [] : [{ message: `${count(homeless)} in no fragment: ${someOf(homeless)}` }]),
    ...(torn.length === 0 ? [] : [{ message: `${count(torn)} in several fragments: ${someOf(torn)}` }]),
  ];
};

const count = ({ length }: readonly string[]): string =>
  length === 1 ? '1 known code is' : `${length} known codes are`;
