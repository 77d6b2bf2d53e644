/** The cursor that a case was given on an earlier page, sealed as the gateway seals it, for the question it was given for. */
import { cursorBinding } from '../../gateway/plan/page/cursor-binding.ts';
import type { PlanningContext } from '../../gateway/plan/planning-context.ts';
import type { PlanCase } from './plan-case.ts';

/** The variable that holds it; none when the case has no cursor. */
export function issuedCursor(
  { cursor }: PlanCase,
  { caller, catalog, cursors }: PlanningContext,
): { readonly cursor?: string } {
  if (cursor === undefined) return {};
  const { as = caller, field, parent, arguments: args, catalog: version = catalog.version } = cursor;
  const name = parent === undefined ? field : JSON.stringify([field, parent]);
  const binding = cursorBinding(as, name, args, version);
  return { cursor: cursors.seal({ position: POSITION, missing: [] }, binding) };
}

/** Of some row; a plan must not tell it. */
export const POSITION = 'c0ffee';
