/** Leafs through one search at the gateway and holds every page against what one database would have answered. */
import type { SearchCase, Turn } from '../cases/search-case.ts';
import { compareTwin } from '../compare-twin.ts';
import type { TestHouse } from '../houses.ts';
import { expectedKeys } from '../oracle/expected-keys.ts';
import { demandsOf, sitesWithin } from '../reach/reach.ts';
import { allowJoins, requestLimits, SUBGRAPH_OF } from '../reach/request-limits.ts';
import { sitesOf } from '../reach/site-of.ts';
import { orderFor } from '../rights/refusals.ts';
import type { TestWorld } from '../world.ts';
import { type Answer, comparePage, type PageData } from './compare-page.ts';
import { backwardPage, type ExpectedPage, forwardPage } from './expected-page.ts';
import { rowExpectations } from './expected-row.ts';
import { type Arguments, operation, searchField } from './operation.ts';
import { compareRefused, refusedIn } from './refused.ts';

/** The gateway's own page size, and the bound of a walk to the end. */
const DEFAULT_SIZE = 20;
const MOST_PAGES = 25;

let walks = 0;

/** Yields the number of pages; throws at the first difference. */
export async function walk(search: SearchCase, world: TestWorld): Promise<number> {
  const { relation, caller, filter, orderBy, joined, counted, literal } = search;
  const house = world.houses[search.house] as TestHouse;
  const view = world.viewOf(caller);
  const demands = demandsOf(filter, world);
  const inOrder = orderFor(view, { relation, filter, orderBy, locates: true, demands });
  const keys = await expectedKeys(house, { ...search, orderBy: inOrder }, view.visible, world.setting());
  const sites = sitesWithin(house, [...demands, view.visible]);
  const expectRow = rowExpectations(relation, house, view);
  const holders = sitesOf(
    house,
    keys.flatMap((key) => expectRow(key) ?? []),
  );
  // A subject of its own tells this walk's requests at the sites from those of its neighbours.
  walks += 1;
  const subject = `walk-${walks}`;

  let held: HeldPage | undefined;
  let pages = 0;
  let askTwin = async (): Promise<void> => {};
  /** Undefined: the search is refused. */
  const turn = async (one: PageTurn): Promise<HeldPage | undefined> => {
    const { args, page } = step(one, keys.length, held);
    const rows = keys.slice(page.from, page.to).flatMap((key) => expectRow(key) ?? []);
    const asked = {
      ...(filter !== undefined && { filter }),
      ...(orderBy !== undefined && { orderBy }),
      ...args,
    };
    const { text, variables } = operation([searchField('page', relation, asked, literal)], search);
    const before = structuredClone(house.requests(subject));
    const who = { subject, ...(caller !== undefined && { code: caller }) };
    const reply = await house.query(who, text, variables);
    const refused = refusedIn({ text, variables }, caller, world);
    compareRefused(reply, refused);
    if (refused.length > 0) {
      // Nobody is asked for a field that is refused.
      requestLimits().hold(before, house.requests(subject));
      askTwin = async () => compareTwin(reply, await house.twin(who, text, variables));
      return undefined;
    }
    const answer = comparePage(reply.data?.page as PageData, {
      rows: rows.map(({ node }) => node(joined)),
      page,
      total: counted ? keys.length : undefined,
      sites,
    });
    const limits = requestLimits();
    limits.allow(SUBGRAPH_OF[relation], sites);
    limits.need(SUBGRAPH_OF[relation], holders);
    if (joined)
      allowJoins(limits, relation, rows, (codes) =>
        sitesWithin(house, [codes.map(world.placePattern), view.visible]),
      );
    limits.hold(before, house.requests(subject));
    askTwin = async () => compareTwin(reply, await house.twin(who, text, variables));
    pages += 1;
    held = { page, ...answer };
    return held;
  };

  for (const next of search.turns) {
    const page = await turn(next.to === 'last' ? { ...next, to: 'next' } : next);
    if (page === undefined) break;
    let more = next.to === 'last' && page.page.hasNextPage;
    while (more && pages < MOST_PAGES)
      more = (await turn({ ...next, to: 'next' }))?.page.hasNextPage ?? false;
  }
  // The last page stands behind a cursor mostly, and one page of each case is enough.
  await askTwin();
  return pages;
}

type PageTurn = Exclude<Turn, { to: 'last' }>;

interface HeldPage extends Answer {
  readonly page: ExpectedPage;
}

interface Step {
  readonly args: Arguments;
  readonly page: ExpectedPage;
}

/** A turn that needs a cursor which the page in hand does not have begins again at the start. */
function step(turn: PageTurn, length: number, held: HeldPage | undefined): Step {
  const size = turn.size ?? DEFAULT_SIZE;
  const first = turn.size === undefined ? {} : { first: turn.size };
  const last = turn.size === undefined ? {} : { last: turn.size };
  const edges = held?.cursors.length ?? 0;
  const cursorAt = (edge: number) => ({ cursor: held?.cursors[edge], row: (held?.page.from ?? 0) + edge });
  const after = (edge: number): Step | undefined => {
    const { cursor, row } = cursorAt(edge);
    return cursor === undefined
      ? undefined
      : { args: { ...first, after: cursor }, page: forwardPage(length, row + 1, size) };
  };
  const before = (edge: number): Step | undefined => {
    const { cursor, row } = cursorAt(edge);
    return cursor === undefined
      ? undefined
      : { args: { ...last, before: cursor }, page: backwardPage(length, row, size) };
  };
  const start: Step = { args: first, page: forwardPage(length, undefined, size) };
  switch (turn.to) {
    case 'start':
      return start;
    case 'end':
      return { args: { last: size }, page: backwardPage(length, undefined, size) };
    case 'next':
      return after(edges - 1) ?? start;
    case 'previous':
      return before(0) ?? start;
    case 'after':
      return after(turn.edge % Math.max(edges, 1)) ?? start;
    case 'before':
      return before(turn.edge % Math.max(edges, 1)) ?? start;
  }
}
