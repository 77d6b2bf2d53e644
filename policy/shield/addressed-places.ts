/**
 * The places that a field's arguments address: of those where rows are there for the caller, the ones that the
 * arguments leave. What a caller may ask for is decided by them, and never by the rows that lie there.
 */
import {
  type CodePattern,
  intersectPatterns,
  parsePattern,
  simplifyPatterns,
  uncoveredBy,
} from '../../codes/pattern.ts';
import type { Code } from '../../codes/scheme.ts';
import {
  belowPattern,
  type CodeScheme,
  type CodeSchemes,
  checkCode,
  placePattern,
} from '../../codes/scheme.ts';
import { valuesAt } from '../../vocabulary/argument-path.ts';
import type { KeyConstraint } from '../../vocabulary/constraints.ts';

export interface AskedPlaces {
  readonly argument: Readonly<Record<string, unknown>>;
  /** The key of the row that has the field; undefined when it is not known yet. */
  readonly parent: ((field: string) => unknown) | undefined;
}

export interface Narrowing {
  /** Each a union of patterns; what lies in all of them is meant. */
  readonly to: readonly (readonly CodePattern[])[];
  /** A key that is not known yet will narrow further. */
  readonly open: boolean;
  /** Rows are named by their codes, which may tell less of places than of rows. */
  readonly named: boolean;
}

export function narrowingOf(
  constraints: readonly KeyConstraint[],
  { argument, parent }: AskedPlaces,
  schemes: CodeSchemes,
): Narrowing {
  const valuesOf = ({ source, path }: KeyConstraint): readonly unknown[] | undefined =>
    source === 'argument' ? valuesAt(argument, path) : parent && valuesAt(parent(path), '');
  const to = constraints.flatMap((constraint) => {
    const { match, scheme: name } = constraint;
    const values = valuesOf(constraint);
    const scheme = schemes.get(name);
    if (values === undefined || scheme === undefined) return [];
    return [values.map((value) => patternOf(scheme, match, String(value)))];
  });
  return {
    to,
    open: parent === undefined && constraints.some(({ source }) => source === 'parent'),
    named: constraints.some((one) => one.match === 'exact' && valuesOf(one) !== undefined),
  };
}

/** What is no code may lie anywhere: it is refused elsewhere, and must not open anything here. */
function patternOf(scheme: CodeScheme, match: KeyConstraint['match'], code: string): CodePattern {
  if (checkCode(scheme, code) !== undefined) return parsePattern('?'.repeat(scheme.space), scheme.space);
  return (match === 'exact' ? placePattern : belowPattern)(scheme, code as Code);
}

/** Lists that are longer together are not laid over each other: then more is taken to be addressed than is. */
const MOST_PAIRS = 1_000_000;
const MOST_SIMPLIFIED = 1_000;

export function addressedPlaces({ to }: Narrowing, scope: readonly CodePattern[]): readonly CodePattern[] {
  const shortestFirst = [...to].sort((one, other) => one.length - other.length);
  const places = shortestFirst.reduce<readonly CodePattern[]>(
    (rest, patterns) => (rest.length * patterns.length > MOST_PAIRS ? rest : meet(rest, patterns)),
    scope,
  );
  return places.length > MOST_SIMPLIFIED ? places : simplifyPatterns(places);
}

const meet = (one: readonly CodePattern[], other: readonly CodePattern[]): readonly CodePattern[] => [
  ...new Set(one.flatMap((a) => other.flatMap((b) => intersectPatterns(a, b) ?? []))),
];

export const covers = (cover: readonly CodePattern[], places: readonly CodePattern[]): boolean =>
  places.every((place) => uncoveredBy(place, cover).length === 0);

export const overlap = (one: readonly CodePattern[], other: readonly CodePattern[]): boolean =>
  one.some((a) => other.some((b) => intersectPatterns(a, b) !== undefined));
