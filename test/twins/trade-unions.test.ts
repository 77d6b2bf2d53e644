/** Twin worlds of the unions, where much is masked, and neighbours are numbers. */
import fc from 'fast-check';
import { tradeUnionCallers } from '../transparency/cases/callers.ts';
import { EVERYWHERE, TRADE_UNIONS } from '../transparency/houses.ts';
import { tradeUnionRights } from '../transparency/rights/trade-unions.ts';
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
    { ...TRADE_UNIONS, ...EVERYWHERE, rows: 2_000, sites: 3, at: { 'province-12': 'newcomer' } },
    (directory) => ({ rights: tradeUnionRights(directory), unitLength: 6 }),
  );
}, 120_000);
afterAll(() => twin?.close(), 60_000);

test(
  'nobody can tell them apart',
  async () => {
    const { rows, training, schema } = twin;
    const offers = [peopleOffers(rows), trainingOffers(training, rows), everyField(schema)];
    // The national federation sees everything: for it there is no other world.
    const callers = tradeUnionCallers(rows).filter((code) => code !== '000000000000');
    const questions = fc.oneof(
      { weight: 3, arbitrary: pageQuestions('member', rows) },
      { weight: 1, arbitrary: pageQuestions('staff', rows) },
      { weight: 2, arbitrary: pageQuestions('organization', rows) },
      { weight: 2, arbitrary: rowQuestions(['member', 'staff', 'organization'], rows) },
      { weight: 4, arbitrary: numberQuestions('member', rows) },
      { weight: 2, arbitrary: numberQuestions('staff', rows) },
      { weight: 6, arbitrary: treeQuestions(offers, 2, schema) },
      { weight: 1, arbitrary: mistakenQuestions },
    );
    await runPairs({ name: 'twins of trade-unions', ...twin, callers, questions, share: 0.45 });
  },
  PATIENCE,
);
