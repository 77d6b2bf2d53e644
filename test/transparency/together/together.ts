/** Asks several fields at once and holds each of them against what one database would have answered. */
import type { House } from '../../house/house.ts';
import { compareTwin } from '../compare-twin.ts';
import type { TestHouse } from '../houses.ts';
import { expectedKeys } from '../oracle/expected-keys.ts';
import { demandsOf, sitesWithin } from '../reach/reach.ts';
import { allowJoins, requestLimits, SUBGRAPH_OF } from '../reach/request-limits.ts';
import { sitesOf } from '../reach/site-of.ts';
import { orderFor } from '../rights/refusals.ts';
import { same } from '../same.ts';
import { comparePage, type PageData } from '../walk/compare-page.ts';
import { backwardPage, forwardPage } from '../walk/expected-page.ts';
import { type RowExpectation, rowExpectations } from '../walk/expected-row.ts';
import { type AskedField, operation, rowField, searchField } from '../walk/operation.ts';
import { compareRefused, refusedIn } from '../walk/refused.ts';
import type { TestWorld } from '../world.ts';
import type { TogetherCase, TogetherField } from './together-case.ts';

let asked = 0;

/** Throws at the first difference. */
export async function askTogether({ caller, fields, ...one }: TogetherCase, world: TestWorld): Promise<void> {
  const house = world.houses[one.house] as TestHouse;
  asked += 1;
  const subject = `together-${asked}`;
  const all = await Promise.all(fields.map((field, i) => expectField(`f${i}`, field, caller, house, world)));
  const { text, variables } = operation(
    all.map((field) => field.asked),
    { counted: true, joined: true },
  );
  const who = { subject, ...(caller !== undefined && { code: caller }) };
  const reply = await house.query(who, text, variables);
  const refused = refusedIn({ text, variables }, caller, world);
  compareRefused(reply, refused);
  const expected = all.filter(({ name }) => refused.every(({ path }) => path[0] !== name));
  for (const { name, compare } of expected) compare(reply.data?.[name]);

  // Fields of one subgraph travel together: a site is asked once for all of them.
  const scope = world.viewOf(caller).visible;
  const limits = requestLimits();
  for (const subgraph of new Set(expected.map((field) => field.subgraph))) {
    const sites = expected
      .filter((field) => field.subgraph === subgraph)
      .flatMap((field) => [...field.sites]);
    limits.allow(subgraph, new Set(sites));
  }
  for (const { subgraph, holders } of expected) limits.need(subgraph, holders);
  // Apollo fetches the joins of each field for themselves.
  for (const { relation, rows } of expected) {
    allowJoins(limits, relation, rows, (codes) => sitesWithin(house, [codes.map(world.placePattern), scope]));
  }
  limits.hold({}, house.requests(subject));
  compareTwin(reply, await house.twin(who, text, variables));
}

interface ExpectedField {
  readonly name: string;
  readonly asked: AskedField;
  readonly relation: keyof typeof SUBGRAPH_OF;
  readonly subgraph: string;
  /** Who may be asked. */
  readonly sites: ReadonlySet<string>;
  /** Who holds something that fits. */
  readonly holders: ReadonlySet<string>;
  readonly rows: readonly RowExpectation[];
  compare(data: unknown): void;
}

async function expectField(
  name: string,
  field: TogetherField,
  caller: string | undefined,
  house: House,
  world: TestWorld,
): Promise<ExpectedField> {
  const relation = field.kind === 'row' ? field.relation : field.search.relation;
  const view = world.viewOf(caller);
  const scope = view.visible;
  const expectRow = rowExpectations(relation, house, view);
  const base = { name, relation, subgraph: SUBGRAPH_OF[relation] };
  if (field.kind === 'row') {
    const row = expectRow(field.key);
    const rows = row && view.accessAt(row.place) ? [row] : [];
    return {
      ...base,
      asked: rowField(name, relation, field.key),
      sites: sitesWithin(house, [[world.placePattern(field.key)], scope]),
      holders: sitesOf(house, rows),
      rows,
      compare: (data) => same(name, data, rows[0]?.node(true) ?? null),
    };
  }
  const { search, end, size } = field;
  const { filter, orderBy } = search;
  const demands = demandsOf(filter, world);
  const inOrder = orderFor(view, { relation, filter, orderBy, locates: true, demands });
  const keys = await expectedKeys(house, { ...search, orderBy: inOrder }, scope, world.setting());
  const page = end ? backwardPage(keys.length, undefined, size) : forwardPage(keys.length, undefined, size);
  const rows = keys.slice(page.from, page.to).flatMap((key) => expectRow(key) ?? []);
  const sites = sitesWithin(house, [...demands, scope]);
  const args = {
    filter: filter ?? null,
    orderBy: orderBy ?? null,
    ...(end ? { last: size } : { first: size }),
  };
  return {
    ...base,
    asked: searchField(name, relation, args, false),
    sites,
    holders: sitesOf(
      house,
      keys.flatMap((key) => expectRow(key) ?? []),
    ),
    rows,
    compare: (data) => {
      const nodes = rows.map(({ node }) => node(true));
      comparePage(data as PageData, { rows: nodes, page, total: keys.length, sites });
    },
  };
}
