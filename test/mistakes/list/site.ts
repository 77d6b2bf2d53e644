/** Mistakes at a site: levels of rows, what units release, the barrier in its database. */
import type { Mistake } from '../mistake.ts';

const LEVELS = [
  'subgraphs/members/member-levels.test.ts',
  'subgraphs/personnel/staff-levels.test.ts',
  'subgraphs/shared/guard/guard-schema.test.ts',
];
const RELEASE = ['subgraphs/shared/statistics/release/released-cells.test.ts'];
const RELEASED = ['subgraphs/members/released-statistics.test.ts'];
const SEEN_FIRST = ['subgraphs/personnel/hidden-rows.test.ts'];
const TRANSACTION = ['subgraphs/shared/storage/request-transaction.test.ts'];

export const SITE: readonly Mistake[] = [
  {
    title: 'a mask is forgotten',
    file: 'subgraphs/shared/guard/guard-row-field.ts',
    find: ': applyMask(access, value);',
    replace: ': value;',
    tests: LEVELS,
  },
  {
    title: 'a hidden field is shown',
    file: 'subgraphs/shared/guard/guard-row-field.ts',
    find: "if (access === 'HIDDEN') {",
    replace: "if (access === 'HIDDEN' && level === undefined) {",
    tests: LEVELS,
  },
  {
    title: 'every row is at the level of the first',
    file: 'subgraphs/shared/guard/row-levels.ts',
    find: 'if (levels.has(place)) return levels.get(place);',
    replace: 'if (levels.size > 0) return [...levels.values()][0];',
    tests: LEVELS,
  },
  {
    title: 'who may count is shown the row',
    file: 'subgraphs/shared/guard/row-levels.ts',
    find: "const shown = level === 'COUNT' ? undefined : level;",
    replace: "const shown = level === 'COUNT' ? 'REDUCED' : level;",
    tests: LEVELS,
  },
  {
    title: '_entities finds what is not seen',
    file: 'subgraphs/shared/guard/guard-references.ts',
    find: 'placeOf(row)) === undefined ? null : row;',
    replace: 'placeOf(row)) === undefined ? row : row;',
    tests: LEVELS,
  },
  {
    title: 'a site does not ask whether one may filter',
    file: 'subgraphs/shared/guard/guard-gathered-field.ts',
    find: 'if (denied !== undefined) throw denied;',
    replace: '',
    tests: LEVELS,
  },
  {
    title: 'rows come in an order that may not be read',
    file: 'subgraphs/shared/guard/usual-order.ts',
    find: 'return resolve(parent, denied ? { ...args, ...by(order.key) } : usual, context, info);',
    replace: 'return resolve(parent, usual, context, info);',
    tests: LEVELS,
  },
  {
    title: 'cells of four are released',
    file: 'subgraphs/shared/statistics/release/rare-values.ts',
    find: 'if (count >= smallest && (rare.size === 0 || rows >= smallest)) break;',
    replace: 'if (count >= smallest - 1 && (rare.size === 0 || rows >= smallest)) break;',
    tests: RELEASE,
  },
  {
    title: 'nothing is withheld beside a small cell',
    file: 'subgraphs/shared/statistics/release/rare-values.ts',
    find: '(rare.size === 0 || rows >= smallest)) break;',
    replace: 'true) break;',
    tests: RELEASE,
  },
  {
    title: 'a column is split though one of its parts is small',
    file: 'subgraphs/shared/statistics/release/split-columns.ts',
    find: 'count < smallest || (rowsAreSeen',
    replace: '(rowsAreSeen',
    tests: RELEASE,
  },
  {
    title: 'one column alone is not split',
    file: 'subgraphs/shared/statistics/release/split-columns.ts',
    find: 'if (short === undefined && unsplit.size > 1) break;',
    replace: 'if (short === undefined) break;',
    tests: RELEASE,
  },
  {
    title: 'rare lines are told apart',
    file: 'subgraphs/shared/statistics/release/released-cells.ts',
    find: 'return cells.filter(({ keys }) => !rareLines.has(keyAt(keys, 0)) && !unsplit.has(keyAt(keys, 1)));',
    replace: 'return cells.filter(({ keys }) => !unsplit.has(keyAt(keys, 1)));',
    tests: RELEASE,
  },
  {
    title: 'units are counted together',
    file: 'subgraphs/shared/statistics/release/release-part.ts',
    find: 'const unit = `left(${relation.place}, ${places.unitLength})`;',
    replace: 'const unit = "\'\'";',
    tests: RELEASED,
  },
  {
    title: 'released age bands are of today',
    file: 'subgraphs/shared/statistics/day-of-ages.ts',
    find: "kind === 'RELEASED' ? endOfLastYear(today) : today;",
    replace: 'today;',
    tests: ['subgraphs/shared/statistics/day-of-ages.test.ts'],
  },
  {
    title: 'what is withheld is not told',
    file: 'subgraphs/shared/statistics/release/released-cells.ts',
    find: 'return { cells: released, withheld: released.length < cells.length };',
    replace: 'return { cells: released, withheld: false };',
    tests: [...RELEASE, ...RELEASED],
  },
  {
    title: 'the door forgets the scope',
    file: 'subgraphs/shared/storage/door.ts',
    find: 'placesInBoth(scope.visible(relation.entity), fragments)',
    replace: 'placesInBoth(scope.counted(relation.entity), fragments)',
    // In a running site the database would give no row more.
    tests: ['subgraphs/shared/storage/barrier/random-scopes.test.ts'],
  },
  {
    title: 'the scope outlives its transaction',
    file: 'subgraphs/shared/storage/request-transaction.ts',
    find: '${pg.escapeLiteral(value)}, true)`,',
    replace: '${pg.escapeLiteral(value)}, false)`,',
    tests: TRANSACTION,
  },
  {
    title: 'a transaction does not look whether the barrier stands',
    file: 'subgraphs/shared/storage/request-transaction.ts',
    find: 'if (answered.some(({ guarded }) => guarded === false)) {',
    replace: 'if (answered.length < 0) {',
    tests: [...TRANSACTION, 'subgraphs/shared/storage/barrier/barrier.test.ts'],
  },
  {
    title: 'a part of a unit is released like a whole one',
    file: 'subgraphs/shared/statistics/release/read-released.ts',
    find: "kindOfPart(part) !== 'READ' && units.some(",
    replace: "kindOfPart(part) === 'READ' && units.some(",
    tests: RELEASED,
  },
  {
    title: 'a part of a unit that is asked for is not noticed',
    file: 'subgraphs/shared/scope/places.ts',
    find: 'const left = (kept ?? meant)',
    replace: 'const left = (kept ?? [])',
    tests: ['subgraphs/shared/scope/places.test.ts'],
  },
  {
    title: 'who asks a hub for themselves chooses among rows',
    file: 'gateway/hub/narrow-context.ts',
    find: "if (fragments !== undefined && asker.kind !== 'superior') {",
    replace: "if (fragments !== undefined && asker.kind === 'superior' && fragments.length < 0) {",
    tests: ['gateway/hub/narrow-context.test.ts'],
  },
  {
    title: 'nobody knows what is kept here, so nothing is hidden',
    file: 'subgraphs/shared/storage/door.ts',
    find: 'holds === undefined ||',
    replace: 'holds !== undefined &&',
    tests: SEEN_FIRST,
  },
  {
    title: 'hidden rows are looked through with the others',
    file: 'subgraphs/shared/storage/door.ts',
    find: 'all(first(relation.table), content)',
    replace: 'content',
    tests: SEEN_FIRST,
  },
  {
    title: 'hidden people’s positions are looked through with the others',
    file: 'subgraphs/personnel/staff-list.table.ts',
    find: 'door.amongSeen(staffListRelations.staff_position, title)',
    replace: 'title',
    tests: SEEN_FIRST,
  },
  {
    title: 'a site is told only of the rows whose primary it is',
    file: 'gateway/catalog/kept-at.ts',
    find: 'fragmentsAt(catalog, site).map(',
    replace:
      'fragmentsAt(catalog, site).filter(({ name }) => catalog.allocation.get(name)?.[0]?.site === site).map(',
    tests: ['gateway/catalog/kept-at.test.ts'],
  },
];
