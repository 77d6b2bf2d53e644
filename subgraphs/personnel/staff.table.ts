/** The only file that knows how `staff` is stored at a site. */
import { type Connection, connect } from '../shared/connection/connection.ts';
import { type SortFields, toSortOrder } from '../shared/connection/order.ts';
import { type PageArguments, parsePage } from '../shared/connection/page.ts';
import { birthDatesOf } from '../shared/filter/age.ts';
import { all, type Condition, equal, isPresent, oneOf, within } from '../shared/filter/condition.ts';
import { containing } from '../shared/filter/containing.ts';
import { type RequestContext, todayOf } from '../shared/request/context.ts';
import { below, belowUnit } from '../shared/scope/code-predicate.ts';
import type { Relation } from '../shared/scope/relation.ts';
import type { StaffFilter, StaffOrder, StaffOrderField } from './__generated__/resolvers.ts';
import type { StaffRow } from './rows.ts';
import { holdingPosition } from './staff-list.table.ts';

export const staffRelation: Relation = Object.freeze({
  entity: 'Staff',
  table: 'staff',
  place: 'code',
  scheme: 'StaffCode',
  searched: ['search_key'],
});

export const staffOrder = Object.freeze<SortFields<StaffOrderField>>({
  columns: {
    NAME: { column: 'name_key', kind: 'text', nullable: false },
    CODE: { column: 'code', kind: 'text', nullable: false },
    UNIT: { column: 'organization_code', kind: 'text', nullable: false },
    BIRTH_DATE: { column: 'birth_date', kind: 'date', nullable: true },
    RECRUITMENT_DATE: { column: 'recruitment_date', kind: 'date', nullable: true },
    RANK: { column: 'rank_code', kind: 'text', nullable: true },
  },
  usual: 'NAME',
  key: 'CODE',
});

export interface StaffTable {
  byCodes(codes: readonly string[]): Promise<readonly StaffRow[]>;
  search(asked: StaffSearch): Connection<StaffRow>;
  /** Those of the unit and of everything below it; nobody belongs to what is no unit. */
  searchBelow(unit: unknown, asked: StaffSearch): Connection<StaffRow>;
}

export interface StaffSearch extends PageArguments {
  readonly filter?: StaffFilter | null | undefined;
  readonly orderBy?: readonly StaffOrder[] | null | undefined;
}

export function staffTable(request: RequestContext): StaffTable {
  const { door, schemes } = request;
  const relation = staffRelation;
  const search = (place: Condition, { filter, orderBy, ...page }: StaffSearch): Connection<StaffRow> =>
    connect(door, {
      relation,
      filter: all(place, staffCondition(filter, request)),
      order: toSortOrder(staffOrder, orderBy),
      page: parsePage(page),
    });
  return {
    byCodes: (codes) => door.read(relation, (rows) => oneOf('code', codes)(rows).select('*')),
    search: (asked) => search(all(), asked),
    searchBelow: (unit, asked) => search(belowUnit(unit, relation, schemes), asked),
  };
}

export function staffCondition(
  asked: StaffFilter | null | undefined,
  request: Pick<RequestContext, 'door' | 'schemes' | 'startedAt'>,
): Condition {
  const filter = asked ?? {};
  const today = todayOf(request);
  const content = all(
    containing('search_key', filter.name),
    equal('sex', filter.sex),
    within('birth_date', filter.birthDate),
    within('birth_date', birthDatesOf(filter.age, today)),
    oneOf('qualification', filter.qualification),
    oneOf('political_theory', filter.politicalTheory),
    oneOf('state_management', filter.stateManagement),
    oneOf('rank_code', filter.rank),
    holdingPosition(filter.position, request.door),
    isPresent('party_join_date', filter.partyMember),
    oneOf('ethnicity', filter.ethnicity),
    within('recruitment_date', filter.recruitmentDate),
  );
  return all(
    oneOf('code', filter.code),
    below(filter.unit, staffRelation, request.schemes),
    request.door.amongSeen(staffRelation, content),
  );
}
