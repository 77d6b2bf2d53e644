/** Every code that a code scheme can produce has a fragment, whether something has that code today or not. */
import { exampleCode } from '../../../codes/example-code.ts';
import { type CodePattern, simplifyPatterns, subtractPattern } from '../../../codes/pattern.ts';
import type { CodeScheme } from '../../../codes/scheme.ts';
import type { CatalogRule } from '../check.ts';
import { someOf } from '../some-of.ts';

/** Fragments that each fix another position leave exponentially many gaps; so many cannot be looked through. */
const MAXIMUM_GAPS = 20_000;

export const producible: CatalogRule = ({ fragments }, complete) => {
  if (complete === undefined || complete.schemes.length === 0) return [];
  const gaps = uncovered(
    complete.within,
    fragments.map(({ where }) => where),
  );
  if (gaps === undefined) {
    return [{ message: 'the fragments are cut in too many ways to say whether they are complete' }];
  }
  const lost = gaps.flatMap((gap) => {
    const example = firstExample(complete.schemes, gap);
    return example === undefined ? [] : [`${gap} (${example})`];
  });
  return lost.length === 0 ? [] : [{ message: `no fragment holds ${someOf(lost)}` }];
};

function firstExample(schemes: readonly CodeScheme[], gap: CodePattern): string | undefined {
  for (const scheme of schemes) {
    for (const level of scheme.levels) {
      const code = exampleCode(scheme, level, gap);
      if (code !== undefined) return `such as ${scheme.name} ${code}, ${level.title}`;
    }
  }
  return undefined;
}

function uncovered(
  within: readonly CodePattern[],
  cover: readonly CodePattern[],
): readonly CodePattern[] | undefined {
  let gaps = within;
  for (const pattern of simplifyPatterns(cover)) {
    gaps = gaps.flatMap((gap) => subtractPattern(gap, pattern));
    if (gaps.length > MAXIMUM_GAPS) return undefined;
  }
  return gaps;
}
