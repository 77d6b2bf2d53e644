/** Organizations: search, rows by code, and what lies below each of them. */
import type { OracleRelationName } from '../oracle/relations.ts';
import { demandsOf } from '../reach/reach.ts';
import type { Demands } from '../rights/places.ts';
import { countedScope } from '../rights/refusals.ts';
import { courseStatistics } from './course-statistics.ts';
import type { Entity } from './entities.ts';
import { type EntityName, entity, organizationNamed, touch, visibleRow } from './entities.ts';
import { listField } from './list-field.ts';
import { sumOf } from './numbers.ts';
import type { PlainContext } from './plain-context.ts';
import type { EntityField, EntityFields, FieldArguments, RootFields } from './plain-field.ts';
import type { Row } from './row-index.ts';
import { type RowsWanted, rowsOfField } from './rows-of-field.ts';

export const organizationRoots: RootFields = {
  organizationSearch: (args, context) =>
    listField(
      {
        name: ['organizationSearch'],
        subgraph: 'organizations',
        relation: 'organization',
        filter: args.filter,
        demands: demandsOf(args.filter, context.world),
        node: (row) => entity('Organization', row),
      },
      args,
      context,
    ),
  organization: ({ code = '' }, context) => {
    const row = visibleRow('organization', code, context);
    context.reached.part('organizations', row ? [code] : [], [[context.world.placePattern(code)]]);
    return row ? entity('Organization', row) : null;
  },
};

/** Rows at the unit and at everything below it. */
const rowsBelow = (
  { row: { code: unit } }: Entity,
  wanted: Pick<RowsWanted, 'subgraph' | 'relation' | 'filter'>,
  context: PlainContext,
  located: Demands = [],
): RowsWanted => ({
  ...wanted,
  only: (row: Row) => context.index.upwards(String(row.organization_code)).includes(String(unit)),
  demands: [[context.world.unitPattern(String(unit))], ...located],
});

const below =
  (field: string, subgraph: string, relation: OracleRelationName, type: EntityName): EntityField =>
  (of, args, context) =>
    listField(
      {
        ...rowsBelow(
          of,
          { subgraph, relation, filter: args.filter },
          context,
          locatedBy(relation, args, context),
        ),
        name: [field, String(of.row.code)],
        node: (row) => entity(type, row),
        locates: relation === 'course',
      },
      args,
      context,
    );

/** Of the lists below a unit only that of courses can be narrowed by its filter as well. */
const locatedBy = (
  relation: OracleRelationName,
  { filter }: FieldArguments,
  { world }: PlainContext,
): Demands => (relation === 'course' ? demandsOf(filter, world) : []);

const countBelow =
  (subgraph: string, relation: OracleRelationName, counted: EntityName): EntityField =>
  async (of, _args, context) => {
    const wanted = rowsBelow(of, { subgraph, relation }, context);
    const scope = countedScope(context.view, counted, wanted.demands ?? []);
    const { rows, reach } = await rowsOfField({ ...wanted, scope }, context);
    reach();
    return rows.length;
  };

export const organizationFields: EntityFields = {
  'Organization.parent': (of, _args, context) => {
    touch('organizations', of, context);
    touch('personnel', of, context);
    return organizationNamed(of.row.parent_code, context);
  },
  'Organization.staff': below('staff', 'personnel', 'staff', 'Staff'),
  'Organization.staffCount': countBelow('personnel', 'staff', 'Staff'),
  'Organization.memberList': below('memberList', 'members', 'member', 'Member'),
  'Organization.memberCount': countBelow('members', 'member', 'Member'),
  'Organization.courses': below('courses', 'training', 'course', 'Course'),
  'Organization.courseHours': async (of, _args, context) => {
    const wanted = rowsBelow(of, { subgraph: 'training', relation: 'course' }, context);
    const { rows, nothing, reach } = await rowsOfField(wanted, context);
    reach();
    return sumOf(rows, 'hours', nothing);
  },
  'Organization.trainingStatistics': (of, { filter }, context) =>
    courseStatistics(
      rowsBelow(
        of,
        { subgraph: 'training', relation: 'course', filter },
        context,
        demandsOf(filter, context.world),
      ),
      context,
    ),
};
