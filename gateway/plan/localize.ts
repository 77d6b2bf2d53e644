/** Localization: a relation stands for all its data fragments, narrowed by what arguments and key say of the code. */
import type { CodePattern } from '../../codes/pattern.ts';
import { belowPattern, type CodeSchemes, parseCode, placePattern } from '../../codes/scheme.ts';
import { valuesAt } from '../../vocabulary/argument-path.ts';
import type { ConstraintSources, KeyConstraint } from '../../vocabulary/constraints.ts';
import type { DataFragment } from '../catalog/catalog.ts';

/** What one argument or key field allows: the union of its patterns. No pattern at all allows nothing. */
export interface AllowedCodes {
  readonly path: string;
  readonly patterns: readonly CodePattern[];
  /** Whether it is one exact code. */
  readonly single: boolean;
}

export interface LocalizedField {
  readonly fragments: readonly DataFragment[];
  readonly allowed: readonly AllowedCodes[];
}

export type { ConstraintSources };

/** Throws CODE_INVALID for a value that is not a code of its scheme. */
export function localize(
  constraints: readonly KeyConstraint[],
  sources: ConstraintSources,
  fragments: readonly DataFragment[],
  schemes: CodeSchemes,
): LocalizedField {
  const allowed = constraints.flatMap(({ source, path, match, scheme: name }): AllowedCodes[] => {
    const values = valuesAt(sources[source], path);
    const scheme = schemes.get(name);
    if (values === undefined || scheme === undefined) return [];
    const toPattern = match === 'exact' ? placePattern : belowPattern;
    const patterns = values.map((value) => toPattern(scheme, parseCode(scheme, String(value))));
    return [{ path, patterns, single: match === 'exact' && values.length === 1 }];
  });
  return { fragments, allowed };
}
