/**
 * Runs graphql-shield's own middleware for one field of an operation, before anything is planned.
 *
 * Middleware that is applied to the schema of a gateway would never run: Apollo Server asks the gateway's executor and
 * none of the schema's resolvers. So the middleware that shield generates is called here, with a resolver whose only
 * answer is that it was reached.
 */
import type { FieldNode, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { deny, shield } from 'graphql-shield';
import { TributaryError } from '../../errors/tributary-error.ts';
import type { Guard, GuardContext } from '../../policy/guard.ts';
import { type RuleInfo, ruleTree } from '../../policy/shield/rule-tree.ts';
import type { AnyField } from '../../vocabulary/directives.ts';
import type { GuardedText } from './guarded-text.ts';

export interface GateQuestion {
  readonly type: GraphQLObjectType;
  readonly field: AnyField;
  /** Every place of the operation that asks for this same value. */
  readonly nodes: readonly FieldNode[];
  readonly args: Readonly<Record<string, unknown>>;
  readonly text: GuardedText;
}

/** Undefined: the field may be asked for. */
export type Gate = (question: GateQuestion) => Promise<TributaryError | undefined>;

export type OpenGate = (guard: Guard) => Gate;

/** As graphql-middleware calls it. */
type Middleware = (
  resolve: () => unknown,
  parent: undefined,
  args: GateQuestion['args'],
  context: GuardContext,
  info: RuleInfo,
) => Promise<unknown>;

const REACHED = Symbol('the resolver was reached');

export function shieldGate(schema: GraphQLSchema): OpenGate {
  // What has no rule is denied. With `debug` a rule that breaks ends the request; it never counts as an answer.
  const generated = shield(ruleTree(schema), { fallbackRule: deny, debug: true }).generate(schema);
  return (guard) => {
    // Shield writes into the context it is given.
    const context: GuardContext = { guard };
    return async ({ type, field, nodes, args, text }) => {
      const middleware = middlewareOf(generated, type.name, field.name);
      const { fragments, variables: variableValues } = text;
      const info = { schema, fieldNodes: nodes, fragments, variableValues };
      const outcome: unknown = await middleware(() => REACHED, undefined, args, context, info);
      if (outcome === REACHED) return undefined;
      return outcome instanceof TributaryError ? outcome : new TributaryError('FIELD_DENIED');
    };
  };
}

function middlewareOf(generated: unknown, type: string, field: string): Middleware {
  const byField = (generated as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[type];
  const found = byField?.[field];
  // Shield wraps rules that are composed of others once more.
  const middleware =
    typeof found === 'object' && found !== null && 'resolve' in found ? found.resolve : found;
  if (typeof middleware !== 'function') throw new Error(`[BUG] no rule was generated for ${type}.${field}`);
  return middleware as Middleware;
}
