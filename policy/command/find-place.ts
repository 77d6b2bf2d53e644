/** What a code stands for: a row, and for a unit the rows of other relations that lie in it and below it. */
import { CodeError } from '../../codes/code-error.ts';
import { belowPattern, type CodeScheme, checkCode, levelOf, parseCode } from '../../codes/scheme.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import { keySchemeOf } from '../check/key-scheme.ts';
import type { Place } from '../explain/reach.ts';
import type { Policy } from '../policy.ts';
import type { OpenDeployment } from './open-deployment.ts';

export interface FoundPlace {
  /** The scheme, the level and its title. */
  readonly title: string;
  /** Relation → what of it is meant. */
  readonly relations: ReadonlyMap<string, Place>;
}

/** Throws CODE_INVALID for a code of no scheme, CONFIGURATION_INVALID for a relation that has no rows there. */
export function findPlace(
  { schemes, entities, deployment }: OpenDeployment,
  policy: Policy,
  text: string,
  only: string | undefined,
): FoundPlace {
  const all = [...schemes.values()];
  const scheme = all.find((candidate) => checkCode(candidate, text) === undefined);
  if (scheme === undefined) throw noCode(text, deployment.name, all);
  const code = parseCode(scheme, text);
  const place = (relation: string): Place | undefined => {
    const own = keySchemeOf(entities.get(relation), schemes);
    // What outlives a transfer does not say where its row is now.
    if (own === scheme && scheme.placed === undefined) return { kind: 'row', code };
    const lies = own !== undefined && (own === scheme || beginsLike(own, scheme));
    return lies ? { kind: 'area', pattern: belowPattern(scheme, code) } : undefined;
  };
  const found = relationsOf(policy).flatMap((relation) => {
    const where = place(relation);
    return where === undefined || (only !== undefined && only !== relation)
      ? []
      : [[relation, where] as const];
  });
  // The row itself before what lies in it.
  const relations = new Map(found.sort(([, a], [, b]) => b.kind.localeCompare(a.kind)));
  if (relations.size === 0) throw noRelation(only, text, policy);
  return { title: `${scheme.title}; level ${levelOf(scheme, code).name}`, relations };
}

/** Those of which fields are said, then others that rules speak of. */
const relationsOf = ({ relations, rules }: Policy): readonly string[] => [
  ...new Set([...relations.keys(), ...rules.flatMap((rule) => rule.relations)]),
];

/** Whether codes of `long` begin with a code of `short`, segment by segment. */
const beginsLike = (long: CodeScheme, short: CodeScheme): boolean =>
  long.segments.length > short.segments.length &&
  short.segments.every(({ length }, at) => long.segments[at]?.length === length);

function noCode(text: string, deployment: string, schemes: readonly CodeScheme[]): CodeError {
  const faults = schemes.map((scheme) => `  ${checkCode(scheme, text)?.message ?? ''}`);
  return new CodeError('CODE_INVALID', `${text} is no code of ${deployment}\n${faults.join('\n')}`);
}

const noRelation = (only: string | undefined, text: string, policy: Policy): TributaryError =>
  new TributaryError(
    'CONFIGURATION_INVALID',
    only !== undefined && !relationsOf(policy).includes(only)
      ? `the policy speaks of no relation ${only}; it speaks of ${relationsOf(policy).join(', ')}`
      : `no rows of ${only ?? 'any relation'} lie at ${text}`,
  );
