/**
 * Rows come in their usual order to whoever names none, where the caller may read what they are ordered by; elsewhere they
 * come by their key. An order tells what it is made of, and a cursor carries it.
 */
import { type GraphQLArgument, getNamedType, isEnumType, isInputObjectType } from 'graphql';
import { decide } from '../../../policy/shield/decide.ts';
import type { GovernedRelations } from '../../../policy/shield/governed-relations.ts';
import { toAsked } from '../../../policy/shield/rule-tree.ts';
import type { SortFields } from '../connection/order.ts';
import type { GatheredRole } from './guard-gathered-field.ts';
import type { Resolve } from './guard-row-field.ts';

/** What rows can be ordered by, under the name of the enum that offers it. */
export type Orders = Readonly<Record<string, Pick<SortFields<string>, 'usual' | 'key'>>>;

/** By policy, caller and arguments alone, so that all sites decide alike. */
export function inUsualOrder(
  role: GatheredRole,
  governed: GovernedRelations,
  orders: Orders,
  resolve: Resolve,
): Resolve {
  const argument = role.definition.args.find((one) => orderEnumOf(one) !== undefined);
  if (argument === undefined) return resolve;
  const order = orders[orderEnumOf(argument) ?? ''];
  if (order === undefined)
    throw new Error(`[BUG] the subgraph does not say how ${role.definition.name} is ordered`);
  const by = (field: string): object => ({ [argument.name]: [{ by: field, direction: 'ASC' }] });
  return (parent, args, context, info) => {
    const given: unknown = args[argument.name];
    if (Array.isArray(given) && given.length > 0) return resolve(parent, args, context, info);
    const { guard } = context;
    const usual = { ...args, ...by(order.usual) };
    const relations = governed(guard.policy, role.relations);
    const denied =
      relations.length > 0 && decide(role, relations, toAsked(parent, usual, info), guard) !== undefined;
    return resolve(parent, denied ? { ...args, ...by(order.key) } : usual, context, info);
  };
}

/** Of an argument like `[StaffOrder!]`: the enum of its `by`. */
function orderEnumOf({ type }: GraphQLArgument): string | undefined {
  const input = getNamedType(type);
  const by = isInputObjectType(input) ? input.getFields().by : undefined;
  const named = by && getNamedType(by.type);
  return isEnumType(named) ? named.name : undefined;
}
