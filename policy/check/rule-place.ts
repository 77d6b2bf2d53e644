/** What a rule's patterns can stand for at all: where its grantees are, and what they see between them. */
import { exampleCode } from '../../codes/example-code.ts';
import { type CodePattern, intersectPatterns } from '../../codes/pattern.ts';
import type { CodeScheme, Level } from '../../codes/scheme.ts';
import { resolveOwn } from '../own-place.ts';
import type { PolicyRule } from '../policy.ts';

/** The grantee's pattern, narrowed by what its level fixes; undefined when the two have nothing in common. */
export function granteePlace(scheme: CodeScheme, rule: PolicyRule): CodePattern | undefined {
  const level = scheme.levels.find(({ name }) => name === rule.grantee.level);
  return level && intersectPatterns(rule.grantee.pattern, levelPattern(scheme, level));
}

/** What all grantees see between them; a position that the grantee leaves open stays open. */
export function seenPlace(scheme: CodeScheme, rule: PolicyRule): CodePattern | undefined {
  const grantee = granteePlace(scheme, rule);
  return grantee && resolveOwn(rule, grantee);
}

/** Whether the scheme has a code that the rule speaks of. */
export function granteeExists(scheme: CodeScheme, { grantee }: PolicyRule): boolean {
  const level = scheme.levels.find(({ name }) => name === grantee.level);
  return level !== undefined && exampleCode(scheme, level, grantee.pattern) !== undefined;
}

/** Whether any of the schemes has a code in the pattern. */
export const codeExists = (schemes: Iterable<CodeScheme>, pattern: CodePattern): boolean =>
  [...schemes].some((scheme) =>
    scheme.levels.some((level) => exampleCode(scheme, level, pattern) !== undefined),
  );

/** The segments that are the same for every code of the level. */
function levelPattern(scheme: CodeScheme, level: Level): CodePattern {
  const text = scheme.segments
    .map(({ name, length }) => {
      const rule = level.where[name];
      return rule?.kind === 'literal' ? rule.value : '?'.repeat(length);
    })
    .join('');
  return text.slice(0, scheme.space).padEnd(scheme.space, '?') as CodePattern;
}
