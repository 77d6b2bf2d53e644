/** Localization: a relation stands for all its data fragments, narrowed by what the arguments say of the code. */
import type { CodePattern } from '../../codes/pattern.ts';
import { belowPattern, type CodeSchemes, parseCode, placePattern } from '../../codes/scheme.ts';
import type { DataFragment } from '../catalog/catalog.ts';
import { valuesAt } from './argument-path.ts';
import type { KeyConstraint } from './shape/fetch-shape.ts';

/** What one argument allows: the union of its patterns. No pattern at all allows nothing. */
export interface AllowedCodes {
  readonly path: string;
  readonly patterns: readonly CodePattern[];
  /** Whether the argument is one exact code. */
  readonly single: boolean;
}

export interface LocalizedField {
  readonly fragments: readonly DataFragment[];
  readonly allowed: readonly AllowedCodes[];
}

/** Throws CODE_INVALID for a value that is not a code of its scheme. */
export function localize(
  constraints: readonly KeyConstraint[],
  args: Readonly<Record<string, unknown>>,
  fragments: readonly DataFragment[],
  schemes: CodeSchemes,
): LocalizedField {
  const allowed = constraints.flatMap((constraint): AllowedCodes[] => {
    const values = valuesAt(args, constraint.path);
    const scheme = schemes.get(constraint.scheme);
    if (values === undefined || scheme === undefined) return [];
    const toPattern = constraint.match === 'exact' ? placePattern : belowPattern;
    const patterns = values.map((value) => toPattern(scheme, parseCode(scheme, String(value))));
    return [{ path: constraint.path, patterns, single: constraint.match === 'exact' && values.length === 1 }];
  });
  return { fragments, allowed };
}
