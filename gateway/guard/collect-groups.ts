/** What is asked of an object of one type, put together by response key, as whoever executes it would. */
import { type FieldNode, type GraphQLObjectType, Kind, type SelectionSetNode } from 'graphql';
import { isIncluded, isOfType, responseKeyOf } from '../../vocabulary/selection.ts';
import type { GuardedText } from './guarded-text.ts';

/** One value of the answer, and every place that asks for it. */
export interface FieldGroup {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  /** Whether conditions let it be answered. What they leave out is looked at all the same, each place by itself. */
  readonly included: boolean;
}

export function collectGroups(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  included: boolean,
  text: GuardedText,
): readonly FieldGroup[] {
  const together = new Map<string, FieldNode[]>();
  const leftOut: FieldGroup[] = [];
  const spread = new Set<string>();

  const collect = (set: SelectionSetNode, around: boolean): void => {
    for (const selection of set.selections) {
      const here = around && isIncluded(selection, text.variables);
      if (selection.kind === Kind.FIELD) {
        const key = responseKeyOf(selection);
        if (!here) leftOut.push({ key, nodes: [selection], included: false });
        else together.set(key, [...(together.get(key) ?? []), selection]);
        continue;
      }
      const named = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : undefined;
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? text.fragments[selection.name.value] : selection;
      if (fragment === undefined || spread.has(`${named} ${here}`)) continue;
      if (named !== undefined) spread.add(`${named} ${here}`);
      const condition = fragment.typeCondition?.name.value;
      if (condition === undefined || isOfType(type, condition, text)) collect(fragment.selectionSet, here);
    }
  };

  for (const set of sets) collect(set, included);
  return [...[...together].map(([key, nodes]) => ({ key, nodes, included: true })), ...leftOut];
}
