/** The small world composed, with the guard of its gateway. */
import { Kind, parse, print, stripIgnoredCharacters } from 'graphql';
import type { Guard } from '../../../policy/guard.ts';
import { WORLD } from '../../../policy/shield/testing.ts';
import type { Variables } from '../../plan/planning-context.ts';
import { composeSupergraph } from '../../supergraph/compose.ts';
import { readRoutedSchema } from '../../supergraph/routed-schema.ts';
import { HEAD } from '../../supergraph/testing.ts';
import { type GuardedOperation, guardOperations } from '../guard-operations.ts';
import type { SentOperation } from '../guarded-text.ts';

export const supergraphSdl = composeSupergraph([{ name: 'people', sdl: HEAD + WORLD }]);
export const routed = readRoutedSchema(supergraphSdl);

const guardOperation = guardOperations(routed.schema);

export async function guarded(
  text: string,
  guard: Guard,
  variables: Variables = {},
  api?: SentOperation['api'],
): Promise<GuardedOperation> {
  const document = parse(text, { noLocation: true });
  // Of several, the first.
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('the test has no operation');
  return guardOperation({ document, operation, variables, api }, guard);
}

/** What is left of the operation, and what is said of the rest: `path: CODE`. */
export async function judged(
  text: string,
  guard: Guard,
  variables: Variables = {},
  api?: SentOperation['api'],
): Promise<{ readonly left: string | undefined; readonly denied: readonly string[] }> {
  const one = await guarded(text, guard, variables, api);
  const tight = (document: Parameters<typeof print>[0]): string => stripIgnoredCharacters(print(document));
  switch (one.kind) {
    case 'Whole':
      return { left: tight(parse(text)), denied: [] };
    case 'Pruned':
      return { left: tight(one.document), denied: one.denials.map(inShort) };
    case 'Nothing':
      return { left: undefined, denied: one.denials.map(inShort) };
    case 'Invalid':
      return { left: undefined, denied: one.errors.map(({ message }) => message) };
  }
}

const inShort = ({
  path,
  error,
}: {
  readonly path: readonly string[];
  readonly error: { readonly code: string };
}): string => `${path.join('.')}: ${error.code}`;
