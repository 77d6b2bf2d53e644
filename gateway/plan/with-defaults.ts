/** The variables of one request: what the caller sent and, for the rest, the operation's own defaults. */
import { type VariableDefinitionNode, valueFromASTUntyped } from 'graphql';
import type { Variables } from './planning-context.ts';

/** Apollo hands on only what was sent; a plan made without the defaults would be one of another operation. */
export function withDefaults(definitions: readonly VariableDefinitionNode[], sent: Variables): Variables {
  const defaults = definitions.flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined || sent[variable.name.value] !== undefined
      ? []
      : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
  );
  return { ...sent, ...Object.fromEntries(defaults) };
}
