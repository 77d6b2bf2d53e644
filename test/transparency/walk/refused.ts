/** Which fields of an operation are refused before anybody is asked, and by which errors. */
import { parse } from 'graphql';
import type { Reply } from '../../house/ask.ts';
import { type Refusal, refusalsOf } from '../plain/refusals.ts';
import { same } from '../same.ts';
import { compareErrors } from '../trees/compare-errors.ts';
import type { TestWorld } from '../world.ts';

/** `text`: an operation whose every field has what cannot be null in it, so that what is refused below refuses it whole. */
export const refusedIn = (
  { text, variables }: { readonly text: string; readonly variables: Readonly<Record<string, unknown>> },
  caller: string | undefined,
  world: TestWorld,
): readonly Refusal[] =>
  refusalsOf({ schema: world.schema, document: parse(text), variables }, world.viewOf(caller), world).errors;

/** Throws at the first difference: an error each, and null for the fields in which they are. */
export function compareRefused({ status, data, errors }: Reply, refused: readonly Refusal[]): void {
  same('status', status, 200);
  compareErrors(errors, { refused, errors: [] });
  for (const { path } of refused) same(`${path[0]}, which is refused`, data?.[path[0] ?? ''], null);
}
