/** A field made of many rows, or that finds or changes one: resolved when the policy allows what it asks for. */
import { decide } from '../../../policy/shield/decide.ts';
import type { FieldRole } from '../../../policy/shield/field-role.ts';
import type { GovernedRelations } from '../../../policy/shield/governed-relations.ts';
import { toAsked } from '../../../policy/shield/rule-tree.ts';
import type { Resolve } from './guard-row-field.ts';

export type GatheredRole = Extract<FieldRole, { readonly definition: unknown }>;

/** Throws FILTER_DENIED, STATISTICS_DENIED or WRITE_DENIED, by the rules that the gateway has for the same field. */
export const guardGatheredField =
  (role: GatheredRole, governed: GovernedRelations, resolve: Resolve): Resolve =>
  (parent, args, context, info) => {
    const { guard } = context;
    const relations = governed(guard.policy, role.relations);
    const denied =
      relations.length === 0 ? undefined : decide(role, relations, toAsked(parent, args, info), guard);
    if (denied !== undefined) throw denied;
    return resolve(parent, args, context, info);
  };
