/** What becomes of each field at a level, and where the caller may filter, order and group by it. */
import type { CodePattern } from '../../codes/pattern.ts';
import { accessAt, type FieldAccess, readablePlaces } from '../field-access.ts';
import type { FieldLevel, Policy } from '../policy.ts';
import type { Rights } from '../rights.ts';

export interface ExplainedField {
  readonly name: string;
  readonly access: FieldAccess;
  /** Where every value of it may be read, so that it may choose, order and divide rows. */
  readonly readable: readonly CodePattern[];
  /** Whether units release numbers by it. */
  readonly counted: boolean;
}

export const explainFields = (
  policy: Policy,
  rights: Rights,
  relation: string,
  level: FieldLevel,
  names: readonly string[],
): readonly ExplainedField[] =>
  names.map((name) => ({
    name,
    access: accessAt(policy, relation, name, level),
    readable: readablePlaces(policy, rights, relation, [name]),
    counted: policy.relations.get(relation)?.counted.has(name) ?? false,
  }));
