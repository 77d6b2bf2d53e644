/** Operations of any shape over every field that there is, and the pages beside what they answer. */
import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import type { Offers } from '../../transparency/trees/offers.ts';
import { printTree } from '../../transparency/trees/print-tree.ts';
import type { Item } from '../../transparency/trees/tree.ts';
import { treeCases } from '../../transparency/trees/tree-cases.ts';
import { pageBeside } from '../../transparency/trees/turn.ts';
import { cursorsIn } from './cursors.ts';
import type { Answered, Question } from './question.ts';

export function treeQuestions(
  offers: readonly Offers[],
  depth: number,
  schema: GraphQLSchema,
): fc.Arbitrary<Question> {
  const cases = treeCases({ offers: offers.map(located), depth, caller: fc.constant(undefined), houses: 1 });
  return cases.map(({ select, flags, turns }) => {
    const print = (items: readonly Item[]) => printTree(items, flags, schema, (argument) => argument);
    /** What was asked for the answer of this number. */
    const selected = (at: number, answers: readonly Answered[]): readonly Item[] | undefined => {
      const turn = turns[at - 1];
      if (turn === undefined) return select;
      const [before, cursors] = [selected(at - 1, answers), cursorsIn(answers[at - 1])];
      const found = cursors[turn.pick % Math.max(1, cursors.length)];
      return before && found && pageBeside(before, found, turn);
    };
    return {
      kind: 'tree',
      first: print(select),
      next: turns.map((_, at) => (answers) => {
        const items = selected(at + 1, answers);
        return items && print(items);
      }),
    };
  });
}

/** What every site holds is asked of whichever is nearest, and which that is may change from one question to the next. */
const located = (offers: Offers): Offers =>
  Object.fromEntries(
    Object.entries(offers).map(([type, own]) => [
      type,
      own.filter(({ name, of }) => name !== 'trainingKinds' && of !== 'TrainingKind'),
    ]),
  );
