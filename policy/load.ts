/** Reads a deployment's policy.yml; a rule that names what does not exist is refused with its line. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { parsePattern } from '../codes/pattern.ts';
import type { CodeScheme, CodeSchemes } from '../codes/scheme.ts';
import { TributaryError } from '../errors/tributary-error.ts';
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

type Path = readonly PropertyKey[];

/** Throws POLICY_INVALID naming file, line and rule. */
export async function loadPolicy(deploymentDirectory: string, schemes: CodeSchemes): Promise<Policy> {
  const file = join(deploymentDirectory, 'policy.yml');
  const lines = new LineCounter();
  const yaml = parseDocument(await readFile(file, 'utf8'), { lineCounter: lines });
  const refuse = (path: Path, why: string): never => {
    throw new TributaryError('POLICY_INVALID', `${file}:${lineOf(yaml, lines, path)}: ${why}`);
  };
  // A key written twice is only an error here: the values would already be those of the second.
  const [broken] = yaml.errors;
  if (broken !== undefined) {
    throw new TributaryError(
      'POLICY_INVALID',
      `${file}:${lines.linePos(broken.pos[0]).line}: ${broken.message}`,
    );
  }

  const parsed = policyDocument.safeParse(yaml.toJS());
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(issue?.path ?? [], `${issue?.path.join('.')}: ${issue?.message}`);
  }
  const { version, identity, rules } = parsed.data;
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

/** The line of the innermost node on the path that exists: a missing key has none of its own. */
function lineOf(yaml: Document, lines: LineCounter, path: Path): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = yaml.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
