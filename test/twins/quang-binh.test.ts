/** Twin worlds of Quảng Bình: whatever a caller may not see is different in one of them, and they cannot tell. */
import fc from 'fast-check';
import { quangBinhCallers } from '../transparency/cases/callers.ts';
import { EVERYWHERE, QUANG_BINH } from '../transparency/houses.ts';
import { quangBinhRights } from '../transparency/rights/quang-binh.ts';
import { peopleOffers } from '../transparency/trees/people-offers.ts';
import { trainingOffers } from '../transparency/trees/training-offers.ts';
import { everyField } from './questions/every-field.ts';
import { mistakenQuestions } from './questions/mistakes.ts';
import { numberQuestions } from './questions/numbers.ts';
import { pageQuestions, rowQuestions } from './questions/pages.ts';
import { treeQuestions } from './questions/trees.ts';
import { PATIENCE, runPairs } from './run-pairs.ts';
import { openTwinWorld, type TwinWorld } from './twin-world.ts';

let twin: TwinWorld;
beforeAll(async () => {
  twin = await openTwinWorld(
    { ...QUANG_BINH, ...EVERYWHERE, rows: 1_500, sites: 3, at: { 'department-12': 'newcomer' } },
    (directory) => ({ rights: quangBinhRights(directory), unitLength: 5 }),
  );
}, 120_000);
afterAll(() => twin?.close(), 60_000);

test(
  'nobody can tell them apart',
  async () => {
    const { rows, training, schema } = twin;
    const offers = [peopleOffers(rows), trainingOffers(training, rows), everyField(schema)];
    // Home Affairs sees everything: for it there is no other world.
    const callers = quangBinhCallers(rows).filter((code) => !code?.startsWith('02'));
    const questions = fc.oneof(
      { weight: 3, arbitrary: pageQuestions('staff', rows) },
      { weight: 2, arbitrary: pageQuestions('organization', rows) },
      { weight: 2, arbitrary: rowQuestions(['staff', 'organization'], rows) },
      { weight: 3, arbitrary: numberQuestions('staff', rows) },
      { weight: 6, arbitrary: treeQuestions(offers, 2, schema) },
      { weight: 1, arbitrary: mistakenQuestions },
    );
    await runPairs({ name: 'twins of quang-binh', ...twin, callers, questions, share: 0.45 });
  },
  PATIENCE,
);
