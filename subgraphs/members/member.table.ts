/** The only file that knows how `member` is stored at a site. */
import { type Connection, connect } from '../shared/connection/connection.ts';
import { type SortFields, toSortOrder } from '../shared/connection/order.ts';
import { type PageArguments, parsePage } from '../shared/connection/page.ts';
import { birthDatesOf } from '../shared/filter/age.ts';
import { all, type Condition, equal, oneOf, within } from '../shared/filter/condition.ts';
import { containing } from '../shared/filter/containing.ts';
import { type RequestContext, todayOf } from '../shared/request/context.ts';
import { below, belowUnit } from '../shared/scope/code-predicate.ts';
import type { Relation } from '../shared/scope/relation.ts';
import type { MemberFilter, MemberOrder, MemberOrderField } from './__generated__/resolvers.ts';
import type { MemberRow } from './rows.ts';

/** A member is where the union is that the member belongs to now, whoever issued the number. */
export const memberRelation: Relation = Object.freeze({
  entity: 'Member',
  table: 'member',
  place: 'organization_code',
  scheme: 'OrganizationCode',
  searched: ['search_key'],
});

export const memberOrder = Object.freeze<SortFields<MemberOrderField>>({
  columns: {
    NAME: { column: 'name_key', kind: 'text', nullable: false },
    NUMBER: { column: 'number', kind: 'text', nullable: false },
    UNIT: { column: 'organization_code', kind: 'text', nullable: false },
    BIRTH_DATE: { column: 'birth_date', kind: 'date', nullable: true },
    MEMBERSHIP_CHANGE_ON: { column: 'membership_change_on', kind: 'date', nullable: true },
  },
  usual: 'NAME',
  key: 'NUMBER',
});

export interface MemberTable {
  byNumbers(numbers: readonly string[]): Promise<readonly MemberRow[]>;
  search(asked: MemberSearch): Connection<MemberRow>;
  /** Those of the union and of everything below it; nobody belongs to what is no union. */
  searchBelow(unit: unknown, asked: MemberSearch): Connection<MemberRow>;
}

export interface MemberSearch extends PageArguments {
  readonly filter?: MemberFilter | null | undefined;
  readonly orderBy?: readonly MemberOrder[] | null | undefined;
}

export function memberTable(request: RequestContext): MemberTable {
  const { door, schemes } = request;
  const relation = memberRelation;
  const search = (place: Condition, { filter, orderBy, ...page }: MemberSearch): Connection<MemberRow> =>
    connect(door, {
      relation,
      filter: all(place, memberCondition(filter, request)),
      order: toSortOrder(memberOrder, orderBy),
      page: parsePage(page),
    });
  return {
    byNumbers: (numbers) => door.read(relation, (rows) => oneOf('number', numbers)(rows).select('*')),
    search: (asked) => search(all(), asked),
    searchBelow: (unit, asked) => search(belowUnit(unit, relation, schemes), asked),
  };
}

export function memberCondition(
  asked: MemberFilter | null | undefined,
  request: Pick<RequestContext, 'door' | 'schemes' | 'startedAt'>,
): Condition {
  const filter = asked ?? {};
  const today = todayOf(request);
  const content = all(
    containing('search_key', filter.name),
    equal('sex', filter.sex),
    within('birth_date', filter.birthDate),
    within('birth_date', birthDatesOf(filter.age, today)),
    oneOf('ethnicity', filter.ethnicity),
    oneOf('employment', filter.employment),
    oneOf('education', filter.education),
    oneOf('skill_level', filter.skillLevel),
    oneOf('political_status', filter.politicalStatus),
    equal('is_migrant_worker', filter.isMigrantWorker),
    oneOf('membership_change', filter.membershipChange),
    within('membership_change_on', filter.membershipChangeOn),
  );
  return all(
    oneOf('number', filter.number),
    below(filter.unit, memberRelation, request.schemes),
    request.door.amongSeen(memberRelation, content),
  );
}
