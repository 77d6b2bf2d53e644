/**
 * Rows by the place of their code: alternatives, each of which can read a range of an index.
 *
 * Whether a text begins in some way (`^@`) PostgreSQL looks up in an index also where the barrier stands before the
 * rows; LIKE it does not, and so LIKE is asked only where a pattern is free in the middle.
 */
import { type CodePattern, patternToLike, simplifyPatterns } from '../../../codes/pattern.ts';
import { belowPattern, type CodeSchemes, parseCode } from '../../../codes/scheme.ts';
import type { Condition } from '../filter/condition.ts';
import type { Relation } from './relation.ts';
import { unitPrefix } from './unit-prefix.ts';

/** Up to this many alternatives are written out. */
const LONGEST_DISJUNCTION = 64;

/** The rows that some pattern covers; none when there is no pattern. */
export function coveredBy(
  patterns: readonly CodePattern[],
  relation: Relation,
  schemes: CodeSchemes,
): Condition {
  const likes = likesOf(patterns, relation, schemes);
  if (likes.length > LONGEST_DISJUNCTION && !likes.includes('%')) {
    return (rows) => rows.whereRaw('?? LIKE ANY(?::text[])', [relation.place, [...likes]]);
  }
  return anyOf(relation.place, likes.map(toAlike));
}

/** The patterns as LIKE has them, over the relation's place. */
export function likesOf(
  patterns: readonly CodePattern[],
  relation: Relation,
  schemes: CodeSchemes,
): readonly string[] {
  // Without a scheme the column may hold codes of any length, so every pattern is a prefix.
  const length = schemes.get(relation.scheme)?.length ?? Number.POSITIVE_INFINITY;
  const few = patterns.length <= LONGEST_DISJUNCTION ? simplifyPatterns(patterns) : patterns;
  return [...new Set(few.map((pattern) => patternToLike(pattern, length)))];
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
    ? anyOf(
        relation.place,
        units.map((unit) => ({ prefix: unit.replaceAll('\0', '') })),
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
  return anyOf(relation.place, prefix === undefined ? [] : [{ prefix }]);
}

/** Codes that begin alike. */
interface Alike {
  readonly prefix: string;
  /** What they look like as a whole, when that is more than their beginning. */
  readonly like?: string;
}

function toAlike(like: string): Alike {
  const [prefix] = like.split(/[_%]/, 1);
  return prefix === undefined || like === `${prefix}%` ? { prefix: prefix ?? '' } : { prefix, like };
}

function anyOf(column: string, codes: readonly Alike[]): Condition {
  if (codes.length === 0) return (rows) => rows.whereRaw('false');
  if (codes.some(({ prefix, like }) => prefix === '' && like === undefined)) return (rows) => rows;
  if (codes.length > LONGEST_DISJUNCTION && codes.every(({ like }) => like === undefined)) {
    return (rows) => rows.whereRaw('?? ^@ ANY(?::text[])', [column, codes.map(({ prefix }) => prefix)]);
  }
  const alternatives = codes.map((alike) => alternative(column, alike));
  const sql = alternatives.map((one) => one.sql).join(' OR ');
  return (rows) =>
    rows.whereRaw(
      `(${sql})`,
      alternatives.flatMap(({ bindings }) => bindings),
    );
}

function alternative(column: string, { prefix, like }: Alike): { sql: string; bindings: readonly string[] } {
  if (like === undefined) return { sql: '?? ^@ ?', bindings: [column, prefix] };
  if (like === prefix) return { sql: '?? = ?', bindings: [column, prefix] };
  if (prefix === '') return { sql: '?? LIKE ?', bindings: [column, like] };
  return { sql: '(?? ^@ ? AND ?? LIKE ?)', bindings: [column, prefix, column, like] };
}
