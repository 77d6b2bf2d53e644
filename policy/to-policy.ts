/** A policy as it is written becomes one that can be asked; what could stand for nothing is refused with its line. */
import { type CodePattern, parsePattern } from '../codes/pattern.ts';
import type { CodeScheme, CodeSchemes } from '../codes/scheme.ts';
import type { PolicyDocument, RelationDocument, RuleDocument } from './document.ts';
import type { Mask } from './mask.ts';
import { OWN } from './own-place.ts';
import type { Policy, PolicyRule, RelationFields } from './policy.ts';

export interface PolicyTerms {
  readonly schemes: CodeSchemes;
  /** Of the file, so that two copies can be compared. */
  readonly digest: string;
  refuse(path: readonly PropertyKey[], why: string): never;
}

export function toPolicy(document: PolicyDocument, { schemes, digest, refuse }: PolicyTerms): Policy {
  const { version, identity, rules, release, purposes, relations } = document;
  const identityScheme =
    schemes.get(identity) ??
    refuse(
      ['identity'],
      `no code scheme is called ${identity}; codes.yml has ${[...schemes.keys()].join(', ')}`,
    );
  return Object.freeze({
    version: `${version}.${digest}`,
    identityScheme,
    purposes: new Map(purposes.map(({ id, title }) => [id, Object.freeze({ id, title })])),
    relations: new Map(Object.entries(relations).map(([name, relation]) => [name, toFields(relation)])),
    release: Object.freeze(release),
    rules: Object.freeze(
      rules.map((rule, at) =>
        toRule(rule, identityScheme, (path, why) =>
          refuse(['rules', at, ...path], `rule ${rule.id}: ${why}`),
        ),
      ),
    ),
  });
}

const toFields = ({ reduced, masked, counted }: RelationDocument): RelationFields =>
  Object.freeze({
    reduced: new Map<string, 'SHOWN' | Mask>([
      ...reduced.map((field) => [field, 'SHOWN'] as const),
      ...Object.entries(masked),
    ]),
    counted: new Set(counted),
  });

function toRule(rule: RuleDocument, scheme: CodeScheme, refuse: PolicyTerms['refuse']): PolicyRule {
  const { level } = rule.grantee;
  if (!scheme.levels.some(({ name }) => name === level)) {
    const levels = scheme.levels.map(({ name }) => name).join(', ');
    refuse(['grantee', 'level'], `${scheme.name} has no level ${level}; it has ${levels}`);
  }
  const pattern = (path: readonly string[], text: string): CodePattern => {
    try {
      return parsePattern(text, scheme.space);
    } catch (error) {
      return refuse(path, error instanceof Error ? error.message : String(error));
    }
  };
  // `=` takes the grantee's character: for the shape of the pattern it is as good as a free position.
  pattern(['sees'], rule.sees.replaceAll(OWN, '?'));
  const grantee = pattern(['grantee', 'pattern'], rule.grantee.pattern);
  return Object.freeze({ ...rule, grantee: Object.freeze({ level, pattern: grantee }) });
}
