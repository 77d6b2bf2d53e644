/** The organization hierarchy as rules: who, by the code they act for, sees how much of which codes of which relations. */
import type { CodePattern } from '../codes/pattern.ts';
import type { CodeScheme } from '../codes/scheme.ts';
import type { Mask } from './mask.ts';

/** How much of a row a rule shows. Of several that match a row, the widest holds. */
export type FieldLevel =
  /** Everything: own unit and home affairs. */
  | 'FULL'
  /** The fields that a superior of the same line needs, some of them masked. */
  | 'REDUCED'
  /** No row: numbers only, as the units release them. */
  | 'COUNT';

export interface PolicyRule {
  readonly id: string;
  readonly grantee: { readonly level: string; readonly pattern: CodePattern };
  /** Names of the entity types the rule speaks of. */
  readonly relations: readonly string[];
  /** A pattern in which `=` stands for the grantee's own character at that position. */
  readonly sees: string;
  readonly fields: FieldLevel;
  /** Whether the rows that are seen may also be written. */
  readonly writes: boolean;
  /** Ids of the purposes for which the rule holds; absent: for any. */
  readonly purposes?: readonly string[] | undefined;
  /** Table or clause the rule comes from. */
  readonly source: string;
}

/** What the fields of one entity type are to those who do not see all of them. A field not named is FULL only. */
export interface RelationFields {
  /** Shown at REDUCED, as they are or through a mask. */
  readonly reduced: ReadonlyMap<string, 'SHOWN' | Mask>;
  /** May be counted by where they may not be read: in the tables that units release. The first may split the others. */
  readonly counted: ReadonlySet<string>;
}

/** What a caller may say they ask for. */
export interface Purpose {
  readonly id: string;
  readonly title: string;
}

/** How units release numbers about rows that a caller may not read. */
export interface Release {
  /** A cell of fewer rows is not released. */
  readonly smallest: number;
  /** How many leading characters of a place name the unit that releases its own table. */
  readonly unitLength: number;
}

export interface Policy {
  /** As declared in the file, and a digest of the file: two copies are the same policy when their versions are. */
  readonly version: string;
  /** The scheme of the code that says who asks. */
  readonly identityScheme: CodeScheme;
  readonly rules: readonly PolicyRule[];
  readonly relations: ReadonlyMap<string, RelationFields>;
  readonly purposes: ReadonlyMap<string, Purpose>;
  readonly release: Release;
}
