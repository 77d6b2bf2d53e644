/** A site more, in the catalog as well as in the world: who sees nothing of it cannot tell, but for the cursors' seal. */
import fc from 'fast-check';
import { quangBinhCallers } from '../transparency/cases/callers.ts';
import { EVERYWHERE, QUANG_BINH } from '../transparency/houses.ts';
import { quangBinhRights } from '../transparency/rights/quang-binh.ts';
import { peopleOffers } from '../transparency/trees/people-offers.ts';
import type { ChangeStep } from './change/make-change.ts';
import { everyField } from './questions/every-field.ts';
import { pageQuestions, rowQuestions } from './questions/pages.ts';
import { treeQuestions } from './questions/trees.ts';
import { PATIENCE, runPairs } from './run-pairs.ts';
import { openTwinWorld, type TwinWorld } from './twin-world.ts';

const ADDED = 'newcomer';

let twin: TwinWorld;
beforeAll(async () => {
  twin = await openTwinWorld(
    { ...QUANG_BINH, ...EVERYWHERE, rows: 800, sites: 2 },
    (directory) => ({ rights: quangBinhRights(directory), unitLength: 5 }),
    { at: { 'department-12': ADDED } },
  );
}, 120_000);
afterAll(() => twin?.close(), 60_000);

test(
  'nobody can tell that it is there',
  async () => {
    const { rows, schema, twins } = twin;
    expect(twins.house.sites).not.toContain(ADDED);
    expect(twins.changed.sites).toContain(ADDED);
    const fill: fc.Arbitrary<readonly ChangeStep[]> = fc
      .nat()
      .map((seed) => [{ kind: 'fillSite', seed }] as const);
    await runPairs({
      name: 'twins with a site more',
      ...twin,
      callers: quangBinhCallers(rows).filter((code) => !/^(02|12)/.test(code ?? '')),
      steps: fill,
      questions: fc.oneof(
        pageQuestions('staff', rows),
        pageQuestions('organization', rows),
        rowQuestions(['staff', 'organization'], rows),
        treeQuestions([peopleOffers(rows), everyField(schema)], 2, schema),
      ),
      share: 0.1,
      withoutCursors: true,
    });
    const asked = twins.changed.requests('twin')[ADDED] ?? {};
    expect(asked).toEqual({});
  },
  PATIENCE,
);
