/** Fields that speak of many rows: searches, and numbers made of rows. */
import { type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
import type { Relation } from '../world/policies.ts';
import { siteOf } from '../world/world.ts';
import {
  type Arguments,
  decideNumbers,
  maySearch,
  narrowingsOf,
  type Question,
  usualOrder,
} from './decide.ts';
import { Denied } from './denied.ts';
import { type Evaluation, type Source, unitOf, visibleRows } from './evaluation.ts';
import { type Group, groupsOf, inOrder, measuresOf } from './numbers.ts';
import { QUESTIONS } from './questions.ts';
import { WORDS } from './reads.ts';
import { asGroups, releasedNumbers } from './released.ts';
import { fitsFilter, isBelow, keyOf, pageOf, placeOfRow, type Row, rowsOf, sorted } from './search.ts';
import { namesIn } from './selection.ts';

/** `unit`: below which the rows are meant. */
export function answerQuestion(
  name: string,
  args: Arguments,
  unit: string | undefined,
  evaluation: Evaluation,
  info: GraphQLResolveInfo,
): unknown {
  const { world, view, asked } = evaluation;
  const field = QUESTIONS[name];
  if (field === undefined) throw new Error(`nobody has said what ${name} is`);
  const { relation, kind, measure } = field;
  const question: Question = { relation, args, parent: unit === undefined ? undefined : { unit } };
  const isMeant = (row: Row): boolean =>
    fitsFilter(world, relation, row, args.filter) &&
    (unit === undefined || isBelow(world, relation, row, unit));
  const rows = visibleRows(relation, evaluation).filter(isMeant);

  if (kind === 'SEARCH') {
    if (!maySearch(world, view, question)) throw new Denied('FILTER_DENIED');
    const usual = [{ by: usualOrder(world, view, question), direction: 'ASC' as const }];
    const inOrder = sorted(relation, rows, args.orderBy?.length ? args.orderBy : usual);
    return connectionOf(relation, inOrder, args, asked === 'gateway' ? 20 : 50);
  }
  const measures = measure === undefined ? measuresAsked(info) : [measure];
  const decision = decideNumbers(world, view, question, measures);
  if (decision === 'DENIED') throw new Denied('STATISTICS_DENIED');
  switch (info.fieldName) {
    case 'peopleCount':
      return rows.length;
    case 'highestSalary':
      return extreme(rows, Math.max);
    case 'lowestSalary':
      return extreme(rows, Math.min);
    default:
      return decision === 'EXACT'
        ? statistics(measuresOf(rows), groupsOf(rows, args.by ?? []), false, evaluation)
        : releasedStatistics(question, rowsOf(world, relation).filter(isMeant), evaluation);
  }
}

function measuresAsked({
  returnType,
  schema,
  fragments,
  variableValues,
  fieldNodes,
}: GraphQLResolveInfo): readonly string[] {
  const inner = getNamedType(returnType);
  return isObjectType(inner)
    ? namesIn({ schema, fragments, variables: variableValues }, fieldNodes, inner)
    : [];
}

const COMPLETE: Source = { type: 'Coverage', values: { complete: true } };

const statistics = (
  whole: Group,
  groups: readonly Group[],
  withheld: boolean,
  evaluation: Evaluation,
): Source => ({
  type: 'Statistics',
  values: {
    ...whole,
    withheld,
    coverage: COMPLETE,
    groups: groups.map((group) => ({
      type: 'Group',
      values: { ...group, unit: unitOf(group.unitCode, evaluation) },
    })),
  },
});

function releasedStatistics(question: Question, rows: readonly Row[], evaluation: Evaluation): Source {
  const { world, view } = evaluation;
  const { relation, args } = question;
  const { release, relations } = view.policy;
  const { dimensions } = WORDS[relation];
  const first = relations[relation]?.counted[0];
  const isFirst = (dimension: string): boolean => dimensions[dimension] === first;
  const by = [...new Set(args.by ?? [])].sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)));
  const isNarrowed = narrowingsOf(world, question).length > 0;
  const levelOf = (row: Row) => view.levelAt(relation, placeOfRow(relation, row));
  const addressed = rows.filter((row) =>
    (isNarrowed ? ['FULL', 'REDUCED', 'COUNT'] : ['FULL', 'REDUCED']).includes(levelOf(row) ?? ''),
  );
  const { cells, withheld } = releasedNumbers(addressed, {
    by,
    smallest: release.smallest,
    partOf: (row) => {
      const level = levelOf(row) ?? 'COUNT';
      const isSeen = level !== 'COUNT';
      const shown = by.map((dimension) => view.showing(relation, dimensions[dimension] ?? '', level));
      if (isSeen && shown.every((showing) => showing === 'AS_IS')) return undefined;
      const place = placeOfRow(relation, row);
      // A unit that is cut between sites releases a table at each.
      const name = `${isSeen} ${place.slice(0, release.unitLength)} ${siteOf(world, place)}`;
      return {
        name,
        isSeen,
        read: shown.map((showing) => showing === 'AS_IS'),
        shown: shown.map((showing) => showing !== 'HIDDEN'),
      };
    },
  });
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  return statistics({ total }, inOrder(asGroups(cells, by)), withheld, evaluation);
}

function extreme(rows: readonly Row[], of: (...values: number[]) => number): number | null {
  const salaries = rows.flatMap(({ salary }) => (typeof salary === 'number' ? [salary] : []));
  return salaries.length === 0 ? null : of(...salaries);
}

function connectionOf(relation: Relation, rows: readonly Row[], args: Arguments, usualSize: number): Source {
  const page = pageOf(relation, rows, args, usualSize);
  const edges = page.rows.map((row) => ({
    type: 'Edge',
    values: { cursor: row[keyOf(relation)], node: { type: relation, row } },
  }));
  const cursorOf = (row: Row | undefined): unknown => row?.[keyOf(relation)] ?? null;
  const pageInfo = {
    hasNextPage: page.hasNextPage,
    hasPreviousPage: page.hasPreviousPage,
    startCursor: cursorOf(page.rows[0]),
    endCursor: cursorOf(page.rows.at(-1)),
  };
  return {
    type: 'Connection',
    values: {
      edges,
      totalCount: rows.length,
      coverage: COMPLETE,
      pageInfo: { type: 'PageInfo', values: pageInfo },
    },
  };
}
