/** Rows by the place of their code: OR of LIKE over code patterns. */
import { type CodePattern, patternToLike, simplifyPatterns } from '../../../codes/pattern.ts';
import { belowPattern, type CodeSchemes, parseCode } from '../../../codes/scheme.ts';
import type { Condition } from '../filter/condition.ts';
import { escapeLike } from '../filter/containing.ts';
import type { Relation } from './relation.ts';
import { unitPrefix } from './unit-prefix.ts';

/** Up to this many LIKEs are written out, each of which can read a range of an index. */
const LONGEST_DISJUNCTION = 64;

/** The rows that some pattern covers; none when there is no pattern. */
export function coveredBy(
  patterns: readonly CodePattern[],
  relation: Relation,
  schemes: CodeSchemes,
): Condition {
  // Without a scheme the column may hold codes of any length, so every pattern is a prefix.
  const length = schemes.get(relation.scheme)?.length ?? Number.POSITIVE_INFINITY;
  const few = patterns.length <= LONGEST_DISJUNCTION ? simplifyPatterns(patterns) : patterns;
  return likeAny(
    relation.place,
    few.map((pattern) => patternToLike(pattern, length)),
  );
}

/** The rows of the units and of everything below them. */
export function below(
  units: readonly string[] | null | undefined,
  relation: Relation,
  schemes: CodeSchemes,
): Condition {
  if (units === null || units === undefined) return (rows) => rows;
  const scheme = schemes.get('OrganizationCode');
  return scheme === undefined
    ? likeAny(
        relation.place,
        units.map((unit) => `${escapeLike(unit.replaceAll('\0', ''))}%`),
      )
    : coveredBy(
        units.map((unit) => belowPattern(scheme, parseCode(scheme, unit))),
        relation,
        schemes,
      );
}

/** The rows of the unit with this key and of everything below it; none when it is the key of no unit. */
export function belowUnit(unit: unknown, relation: Relation, schemes: CodeSchemes): Condition {
  const prefix = unitPrefix(unit, schemes);
  return likeAny(relation.place, prefix === undefined ? [] : [`${escapeLike(prefix)}%`]);
}

function likeAny(column: string, likes: readonly string[]): Condition {
  const distinct = [...new Set(likes)];
  if (distinct.length === 0) return (rows) => rows.whereRaw('false');
  if (distinct.includes('%')) return (rows) => rows;
  if (distinct.length > LONGEST_DISJUNCTION) {
    return (rows) => rows.whereRaw('?? LIKE ANY(?::text[])', [column, distinct]);
  }
  const disjunction = distinct.map(() => '?? LIKE ?').join(' OR ');
  return (rows) =>
    rows.whereRaw(
      `(${disjunction})`,
      distinct.flatMap((like) => [column, like]),
    );
}
