/** What the policy says to one field of one operation: from its role, its arguments and, where it is known, the row above it. */
import type { FieldNode } from 'graphql';
import type { TributaryError } from '../../errors/tributary-error.ts';
import { unreachable } from '../../errors/unreachable.ts';
import { argumentReads, bucketReads, type Read, valueReadsOf } from '../../vocabulary/reads.ts';
import type { SelectionContext } from '../../vocabulary/selection.ts';
import type { Guard } from '../guard.ts';
import { type Narrowing, narrowingOf } from './addressed-places.ts';
import { decideField } from './decide-field.ts';
import { decideNumbers, type NumbersDecision } from './decide-numbers.ts';
import { decideRows } from './decide-rows.ts';
import { decideWrite } from './decide-write.ts';
import type { FieldRole, GatheredRole } from './field-role.ts';

export interface AskedField {
  /** Coerced, defaults among them. */
  readonly args: Readonly<Record<string, unknown>>;
  /** Undefined: the row that has the field is not known yet. */
  readonly parent: ((field: string) => unknown) | undefined;
  /** Every place where the field stands, for what is selected in it. */
  readonly nodes: readonly FieldNode[];
  readonly selection: SelectionContext;
}

/** `relations`: those of the role's that the policy decides about, at least one. Undefined: allowed. */
export function decide(
  role: FieldRole,
  relations: readonly string[],
  asked: AskedField,
  guard: Guard,
): TributaryError | undefined {
  switch (role.kind) {
    case 'Open':
      return undefined;
    case 'Own':
      return decideField(guard, relations, role.fields);
    case 'Rows': {
      const reads = argumentReads(role.definition, asked.args, role.has);
      return decideRows(guard, role, relations, reads, narrowing(role, asked, guard));
    }
    case 'Numbers': {
      const decision = numbersOf(role, relations, asked, guard);
      return decision.kind === 'DENIED' ? decision.error : undefined;
    }
    case 'Write':
      return decideWrite(guard, relations, narrowing(role, asked, guard));
    default:
      return unreachable(role);
  }
}

/** How a field's numbers are given. */
export const numbersOf = (
  role: GatheredRole,
  relations: readonly string[],
  asked: AskedField,
  guard: Guard,
): NumbersDecision =>
  decideNumbers(guard, role, relations, numbersReads(role, asked), narrowing(role, asked, guard));

const narrowing = (
  { constraints }: GatheredRole,
  { args, parent }: AskedField,
  { schemes }: Guard,
): Narrowing => narrowingOf(constraints, { argument: args, parent }, schemes);

const numbersReads = (
  { definition, has }: GatheredRole,
  { args, nodes, selection }: AskedField,
): readonly Read[] => [
  { as: 'measure', name: definition.name, fields: valueReadsOf(definition) },
  ...argumentReads(definition, args, has),
  ...bucketReads(definition, nodes, selection, has),
];
