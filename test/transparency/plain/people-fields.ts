/** Staff and members: searches, rows by code, statistics. */

import { lies } from '../../house/topology.ts';
import type { CountedRelation, Line } from '../oracle/expected-statistics.ts';
import { demandsOf } from '../reach/reach.ts';
import { countedScope } from '../rights/refusals.ts';
import { COMPLETE } from './connection.ts';
import { entity, organizationNamed, touch, visibleRow } from './entities.ts';
import { listField } from './list-field.ts';
import { greatestOf, sumOf } from './numbers.ts';
import { type PlainContext, placeOf } from './plain-context.ts';
import type { EntityFields, RootField, RootFields } from './plain-field.ts';
import { type RowsWanted, rowsOfField } from './rows-of-field.ts';

const RELATIONS = {
  staff: { subgraph: 'personnel', type: 'Staff' },
  member: { subgraph: 'members', type: 'Member' },
} as const;

const search =
  (relation: CountedRelation): RootField =>
  (args, context) => {
    const { subgraph, type } = RELATIONS[relation];
    const demands = demandsOf(args.filter, context.world);
    return listField(
      {
        name: [`${relation}Search`],
        subgraph,
        relation,
        filter: args.filter,
        demands,
        node: (row) => entity(type, row),
      },
      args,
      context,
    );
  };

const oneRow =
  (relation: CountedRelation, argument: 'code' | 'number'): RootField =>
  (args, context) => {
    const { subgraph, type } = RELATIONS[relation];
    const key = String(args[argument]);
    const row = visibleRow(relation, key, context);
    const found = row && entity(type, row);
    context.reached.part(subgraph, found ? [placeOf(relation, found.row)] : [], [
      [context.world.placePattern(key)],
    ]);
    return found ?? null;
  };

const statistics =
  (relation: CountedRelation): RootField =>
  async ({ filter, by = [] }, context, numbers) => {
    const demands = demandsOf(filter, context.world);
    const { subgraph, type } = RELATIONS[relation];
    const scope = countedScope(context.view, type, demands);
    if (numbers?.kind === 'RELEASED') {
      context.reached.part(subgraph, placesWithin(relation, numbers.places, context), demands, scope);
      const { whole, groups } = await context.released({ relation, places: numbers.places, by: numbers.by });
      return { ...whole, groups, coverage: COMPLETE };
    }
    const { reach } = await rowsOfField({ subgraph, relation, filter, demands, scope }, context);
    reach();
    const { whole, groups } = await context.statistics({ relation, filter, by });
    return { ...whole, groups: groups.map((group) => withUnit(group, context)), coverage: COMPLETE };
  };

/** Of the rows that are counted, be they seen or not. */
const placesWithin = (
  relation: CountedRelation,
  patterns: readonly string[],
  { house }: PlainContext,
): readonly string[] =>
  house.rows[relation]
    .map((row) => placeOf(relation, { ...row }))
    .filter((place) => patterns.some((pattern) => lies(place, pattern)));

const withUnit = (group: Line, context: PlainContext): object => ({
  ...group,
  unit: () => organizationNamed(group.unitCode, context),
});

export const peopleRoots: RootFields = {
  staffSearch: search('staff'),
  staff: oneRow('staff', 'code'),
  staffStatistics: statistics('staff'),
  memberSearch: search('member'),
  member: oneRow('member', 'number'),
  memberStatistics: statistics('member'),
};

const attendancesOf = (code: unknown, passed: boolean | null | undefined, context: PlainContext) =>
  ({
    subgraph: 'training',
    relation: 'attendance',
    filter: { passed: passed ?? null },
    only: (row: Readonly<Record<string, unknown>>) => row.staff_code === code,
    demands: [[context.world.placePattern(String(code))]],
  }) as const;

/** The same for numbers, which may be asked of a site where people are only counted. */
const numbersOf = (code: unknown, passed: boolean | null | undefined, context: PlainContext): RowsWanted => {
  const wanted = attendancesOf(code, passed, context);
  return { ...wanted, scope: countedScope(context.view, 'Attendance', wanted.demands) };
};

export const peopleFields: EntityFields = {
  'Staff.organization': (of, _args, context) => {
    touch('personnel', of, context);
    return organizationNamed(of.row.organization_code, context);
  },
  'Staff.attendances': ({ row }, args, context) =>
    listField(
      {
        ...attendancesOf(row.code, args.passed, context),
        name: ['attendances', String(row.code)],
        node: (attendance) => entity('Attendance', attendance),
      },
      args,
      context,
    ),
  'Staff.trainingHours': async ({ row }, { passed }, context) => {
    const { rows, nothing, reach } = await rowsOfField(numbersOf(row.code, passed, context), context);
    reach();
    return sumOf(rows, 'hours', nothing);
  },
  'Staff.lastAttendedOn': async ({ row }, _args, context) => {
    const { rows, reach } = await rowsOfField(numbersOf(row.code, null, context), context);
    reach();
    return greatestOf(rows, 'attended_on');
  },
  'Member.organization': (of, _args, context) => {
    touch('members', of, context);
    return organizationNamed(of.row.organization_code, context);
  },
};
