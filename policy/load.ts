/** Reads a deployment's policy.yml; a rule that names what does not exist is refused with its line. */
import { join } from 'node:path';
import { z } from 'zod';
import { parsePattern } from '../codes/pattern.ts';
import type { CodeScheme, CodeSchemes } from '../codes/scheme.ts';
import { readLocated } from '../documents/read-document.ts';
import type { Policy, PolicyRule } from './policy.ts';

const ruleDocument = z.strictObject({
  id: z.string().min(1),
  grantee: z.strictObject({ level: z.string(), pattern: z.string() }),
  relations: z.array(z.string()).min(1),
  sees: z.string(),
  fields: z.enum(['FULL', 'REDUCED', 'COUNT']),
  source: z.string().min(1),
});

const policyDocument = z.strictObject({
  version: z.coerce.string(),
  identity: z.string(),
  rules: z.array(ruleDocument),
});

/** Throws POLICY_INVALID naming file, line and rule. */
export async function loadPolicy(deploymentDirectory: string, schemes: CodeSchemes): Promise<Policy> {
  const file = join(deploymentDirectory, 'policy.yml');
  const { value, refuse } = await readLocated(file, policyDocument, 'POLICY_INVALID');
  const { version, identity, rules } = value;
  const identityScheme =
    schemes.get(identity) ?? refuse(['identity'], `no code scheme is called ${identity}`);
  const seen = new Set<string>();
  return Object.freeze({
    version,
    identityScheme,
    rules: Object.freeze(
      rules.map((rule, at) => {
        if (seen.has(rule.id)) refuse(['rules', at, 'id'], `rule ${rule.id} is written twice`);
        seen.add(rule.id);
        return toRule(rule, identityScheme, (key, why) =>
          refuse(['rules', at, key], `rule ${rule.id}: ${why}`),
        );
      }),
    ),
  });
}

function toRule(
  rule: z.infer<typeof ruleDocument>,
  scheme: CodeScheme,
  refuse: (key: string, why: string) => never,
): PolicyRule {
  if (!scheme.levels.some((level) => level.name === rule.grantee.level)) {
    refuse('grantee', `${scheme.name} has no level ${rule.grantee.level}`);
  }
  const pattern = (key: string, text: string) => {
    try {
      return parsePattern(text, scheme.space);
    } catch (error) {
      return refuse(key, error instanceof Error ? error.message : String(error));
    }
  };
  // `=` takes the grantee's character: for the shape of the pattern it is as good as a free position.
  pattern('sees', rule.sees.replaceAll('=', '?'));
  return Object.freeze({
    ...rule,
    grantee: Object.freeze({ level: rule.grantee.level, pattern: pattern('grantee', rule.grantee.pattern) }),
  });
}
