/** A rule that sees only codes which no scheme can produce shows nothing to anybody. */
import type { CodePattern } from '../../../codes/pattern.ts';
import type { CheckedPolicy, PolicyCheck } from '../finding.ts';
import { keySchemeOf } from '../key-scheme.ts';
import { codeExists, granteeExists, seenPlace } from '../rule-place.ts';

export const seenCodesExist: PolicyCheck = (subject) => {
  const { identityScheme, rules } = subject.policy;
  return rules.flatMap((rule, at) => {
    const seen = seenPlace(identityScheme, rule);
    // Without a grantee, that is what is wrong.
    if (seen === undefined || !granteeExists(identityScheme, rule)) return [];
    const missing = codeExists(subject.schemes.values(), seen)
      ? rule.relations.flatMap((relation) => missingCode(subject, relation, seen))
      : ['code'];
    return missing.map((code) => ({
      path: ['rules', at, 'sees'],
      rule: rule.id,
      message: `no ${code} is in ${seen}${seen === rule.sees ? '' : `, which is all that ${rule.sees} can be`}`,
      mend: 'write a pattern that codes of the deployment (codes.yml) have',
    }));
  });
};

/** A unit's code may fit where no code of a person does, because it is shorter. */
function missingCode({ schemes, world }: CheckedPolicy, relation: string, seen: CodePattern): string[] {
  const scheme = keySchemeOf(world.entities?.types.get(relation), schemes);
  // Rows of such a scheme do not lie where their code says.
  if (scheme === undefined || scheme.placed !== undefined || codeExists([scheme], seen)) return [];
  return [scheme.name];
}
