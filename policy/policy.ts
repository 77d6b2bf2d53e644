/** The organization hierarchy as rules: who, by the code they act for, sees which codes of which relations. */
import type { CodePattern } from '../codes/pattern.ts';
import type { CodeScheme } from '../codes/scheme.ts';

/** How much of a row a rule shows. Rows are decided here; masks per level belong to the guard. */
export type FieldLevel =
  /** Everything: own unit and home affairs. */
  | 'FULL'
  /** The fields that a superior of the same line needs. */
  | 'REDUCED'
  /** Numbers only. */
  | 'COUNT';

export interface PolicyRule {
  readonly id: string;
  readonly grantee: { readonly level: string; readonly pattern: CodePattern };
  /** Names of the entity types the rule speaks of. */
  readonly relations: readonly string[];
  /** A pattern in which `=` stands for the grantee's own character at that position. */
  readonly sees: string;
  readonly fields: FieldLevel;
  /** Table or clause the rule comes from. */
  readonly source: string;
}

export interface Policy {
  readonly version: string;
  /** The scheme of the code that says who asks. */
  readonly identityScheme: CodeScheme;
  readonly rules: readonly PolicyRule[];
}
