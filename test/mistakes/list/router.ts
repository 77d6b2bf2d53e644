/** Mistakes in routing, assigning and merging, as only the comparison with one database can notice them. */
import type { Mistake } from '../mistake.ts';

const QUANG_BINH = 'test/transparency/quang-binh.test.ts';
const UNIONS = 'test/transparency/trade-unions.test.ts';
const COPIES = 'test/transparency/replicas.test.ts';
const HUBS = 'test/transparency/hubs.test.ts';
const CHANGES = 'test/transparency/catalog-changes.test.ts';

const GATHERED = 'everything that is gathered';

export const ROUTER: readonly Mistake[] = [
  {
    title: 'the least of all is taken for the greatest',
    file: 'gateway/execute/merge/combine.ts',
    find: 'return [...values].sort(compareValues).at(-1) ?? null;',
    replace: 'return [...values].sort(compareValues)[0] ?? null;',
    tests: [QUANG_BINH],
    named: GATHERED,
  },
  {
    title: 'any becomes all',
    file: 'gateway/execute/merge/combine.ts',
    find: 'return values.some((value) => value === true);',
    replace: 'return values.every((value) => value === true);',
    tests: [QUANG_BINH],
    named: GATHERED,
  },
  {
    title: 'groups of one key are not put together',
    file: 'gateway/execute/merge/merge-buckets.ts',
    find: 'const name = JSON.stringify(share.bucket.key);',
    replace: 'const name = JSON.stringify([share.bucket.key, share.part.answer.site]);',
    tests: [QUANG_BINH],
    named: GATHERED,
  },
  {
    title: 'groups without a key come first',
    file: 'gateway/execute/merge/merge-buckets.ts',
    find: 'return a === null ? 1 : -1;',
    replace: 'return a === null ? -1 : 1;',
    tests: [QUANG_BINH],
    named: 'everything that is gathered',
  },
  {
    title: 'the count of several sites is that of the first',
    file: 'gateway/execute/merge/merge-pages.ts',
    find: 'pages.reduce((sum, page) => sum + page.totalCount, 0)',
    replace: 'pages[0]?.totalCount ?? 0',
    tests: [QUANG_BINH],
    named: 'everything that is gathered',
  },
  {
    title: 'an entity gets the row of the one beside it',
    file: 'gateway/execute/merge/merge-own-rows.ts',
    find: 'rows[index] = value[place] ?? rows[index] ?? null;',
    replace: 'rows[index] = value[value.length - 1 - place] ?? rows[index] ?? null;',
    tests: [QUANG_BINH],
    named: 'rows by their codes|below each other',
  },
  {
    title: 'a place that is repeated gets the first row',
    file: 'gateway/execute/merge/merge-entities.ts',
    find: 'node.slots.indexOf(slot) === index ? rows[slot] : structuredClone(rows[slot]),',
    replace: 'node.slots.indexOf(slot) === index ? rows[slot] : structuredClone(rows[0]),',
    tests: ['gateway/execute/merge/merge-entities.test.ts'],
  },
  {
    title: 'a row that was found is followed up with the values of another',
    file: 'gateway/execute/follow-up.ts',
    find: 'withoutTypename(Array.isArray(values) ? values[at] : undefined)',
    replace: 'withoutTypename(Array.isArray(values) ? values[0] : undefined)',
    tests: [QUANG_BINH],
    named: GATHERED,
  },
  {
    title: 'the first of several sites alone is asked for a gathered field of an entity',
    file: 'gateway/execute/merge/merge-entity-field.ts',
    find: 'const given = replies.flatMap((reply) => givenForEntity(shape.alias, reply, index));',
    replace:
      'const given = replies.slice(0, 1).flatMap((reply) => givenForEntity(shape.alias, reply, index));',
    tests: [QUANG_BINH],
    named: GATHERED,
  },
  {
    title: 'a fragment is left out when arguments and scope meet in none alike',
    file: 'gateway/plan/reduce.ts',
    find: "return common.length === 0 ? { kind: 'combination' } : undefined;",
    replace: "return common.length <= 1 ? { kind: 'combination' } : undefined;",
    tests: ['test/transparency/reach.test.ts'],
  },
  {
    title: 'what arguments and scope leave together is not looked at',
    file: 'gateway/plan/reduce.ts',
    find: "return common.length === 0 ? { kind: 'combination' } : undefined;",
    replace: "return common.length < 0 ? { kind: 'combination' } : undefined;",
    tests: ['test/transparency/reach.test.ts'],
  },
  {
    title: 'a site that keeps two copies answers for all that it has',
    file: 'gateway/plan/assign-sites.ts',
    find: 'fragments: own.map(({ fragment }) => fragment),',
    replace: 'fragments: own.slice(0, 1).map(({ fragment }) => fragment),',
    tests: [COPIES],
  },
  {
    title: 'nobody stands in for a site that is ill',
    file: 'gateway/plan/assign-sites.ts',
    find: 'own.map(({ fragment, placements }) => ({ fragment, placements: placements.slice(1) })),',
    replace: 'own.map(({ fragment, placements }) => ({ fragment, placements: placements.slice(2) })),',
    tests: [COPIES],
  },
  {
    title: 'the last copy is asked for what the first keeps',
    file: 'gateway/plan/assign-sites.ts',
    find: 'const site = choice.placements[0]?.site;',
    replace: 'const site = choice.placements.at(-1)?.site;',
    tests: ['gateway/execute/ask-sites.test.ts'],
  },
  {
    title: 'a site answers all its rows, whatever fragments it is asked for',
    file: 'subgraphs/shared/scope/places.ts',
    find: 'if (fragments === undefined || areCovered(scope, fragments)) return [scope];',
    replace: 'if (fragments === undefined || fragments.length > 0) return [scope];',
    tests: [COPIES, CHANGES],
  },
  {
    title: 'a hub seals its cursors for itself',
    file: 'gateway/hub/raw-cursors.ts',
    find: 'seal: ({ position }) => position,',
    replace: 'seal: ({ position }) => [...position].reverse().join(""),',
    tests: [HUBS],
    named: 'memberSearch|everything',
  },
  {
    title: 'a cursor of another catalog is taken',
    file: 'gateway/plan/page/cursor-binding.ts',
    find: 'stable(Object.fromEntries(rest)), catalogVersion]',
    replace: 'stable(Object.fromEntries(rest))]',
    tests: [CHANGES],
    named: 'a cursor',
  },
  {
    title: 'one of several pages is cut one row short',
    file: 'gateway/execute/merge/merge-pages.ts',
    find: '} else if (rows.length === size) {',
    replace: '} else if (rows.length === size - (pages.length > 2 ? 1 : 0)) {',
    tests: [UNIONS],
    named: 'leafs through|everything that is gathered',
  },
  {
    title: 'sums are taken as they come, in the order of the sites',
    file: 'gateway/execute/merge/combine.ts',
    find: 'return exactSum(values.map(Number));',
    replace: 'return values.map(Number).reduce((sum, value) => sum + value, 0);',
    tests: ['gateway/execute/merge/combine.test.ts'],
  },
  {
    title: 'an object is left out with its parts',
    file: 'gateway/federate/planned-gateway.ts',
    find: 'conditionsAround(request.document)',
    replace: '(conditionsAround(request.document) && request.document)',
    tests: ['test/way/conditions.test.ts'],
  },
];
