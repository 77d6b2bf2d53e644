/** Staff and members: searches, rows by code, statistics. */

import type { CountedRelation, Line } from '../oracle/expected-statistics.ts';
import { demandsOf } from '../reach/reach.ts';
import { COMPLETE } from './connection.ts';
import { entity, organizationNamed, touch, visibleRow } from './entities.ts';
import { listField } from './list-field.ts';
import { greatestOf, sumOf } from './numbers.ts';
import { type PlainContext, placeOf } from './plain-context.ts';
import type { EntityFields, RootField, RootFields } from './plain-field.ts';
import { rowsOfField } from './rows-of-field.ts';

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
  async ({ filter, by = [] }, context) => {
    const demands = demandsOf(filter, context.world);
    const { subgraph } = RELATIONS[relation];
    const { reach } = await rowsOfField({ subgraph, relation, filter, demands }, context);
    reach();
    const { whole, groups } = await context.statistics({ relation, filter, by });
    return { ...whole, groups: groups.map((group) => withUnit(group, context)), coverage: COMPLETE };
  };

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
    const { rows, nothing, reach } = await rowsOfField(attendancesOf(row.code, passed, context), context);
    reach();
    return sumOf(rows, 'hours', nothing);
  },
  'Staff.lastAttendedOn': async ({ row }, _args, context) => {
    const { rows, reach } = await rowsOfField(attendancesOf(row.code, null, context), context);
    reach();
    return greatestOf(rows, 'attended_on');
  },
  'Member.organization': (of, _args, context) => {
    touch('members', of, context);
    return organizationNamed(of.row.organization_code, context);
  },
};
