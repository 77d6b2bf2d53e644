/** How persons and members are stored, searched and ordered. */
import { type Connection, connect } from '../../../../subgraphs/shared/connection/connection.ts';
import { type SortFields, toSortOrder } from '../../../../subgraphs/shared/connection/order.ts';
import { parsePage } from '../../../../subgraphs/shared/connection/page.ts';
import { all, type Condition, equal, oneOf, within } from '../../../../subgraphs/shared/filter/condition.ts';
import { containing } from '../../../../subgraphs/shared/filter/containing.ts';
import type { RequestContext } from '../../../../subgraphs/shared/request/context.ts';
import { below } from '../../../../subgraphs/shared/scope/code-predicate.ts';
import type { Relation } from '../../../../subgraphs/shared/scope/relation.ts';
import type { Asked, Filter } from '../asked.ts';

export const personRelation: Relation = Object.freeze({
  entity: 'Person',
  table: 'person',
  place: 'code',
  scheme: 'PersonCode',
  searched: ['name'],
});

/** A line of a list is where its person is. */
export const skillRelation: Relation = Object.freeze({
  entity: 'Person',
  table: 'skill',
  place: 'person_code',
  scheme: 'PersonCode',
});

export const memberRelation: Relation = Object.freeze({
  entity: 'Member',
  table: 'member',
  place: 'organization_code',
  scheme: 'OrganizationCode',
  searched: ['name'],
});

export const personOrder = Object.freeze<SortFields<string>>({
  columns: {
    NAME: { column: 'name', kind: 'text', nullable: false },
    CODE: { column: 'code', kind: 'text', nullable: false },
    UNIT: { column: 'organization_code', kind: 'text', nullable: false },
    BIRTH_DATE: { column: 'birth_date', kind: 'date', nullable: true },
    SALARY: { column: 'salary', kind: 'number', nullable: true },
  },
  usual: 'NAME',
  key: 'CODE',
});

export const memberOrder = Object.freeze<SortFields<string>>({
  columns: {
    NAME: { column: 'name', kind: 'text', nullable: false },
    NUMBER: { column: 'number', kind: 'text', nullable: false },
    UNIT: { column: 'organization_code', kind: 'text', nullable: false },
    JOINED_ON: { column: 'joined_on', kind: 'date', nullable: true },
    DUES: { column: 'dues', kind: 'number', nullable: true },
  },
  usual: 'NAME',
  key: 'NUMBER',
});

export const personCondition = (filter: Filter | null | undefined, { schemes }: RequestContext): Condition =>
  all(
    containing('name', filter?.name),
    oneOf('code', filter?.code),
    below(filter?.unit, personRelation, schemes),
    equal('sex', filter?.sex),
    within('birth_date', filter?.birthDate),
    oneOf('grade', filter?.grade),
  );

export const memberCondition = (filter: Filter | null | undefined, { schemes }: RequestContext): Condition =>
  all(
    containing('name', filter?.name),
    oneOf('number', filter?.number),
    below(filter?.unit, memberRelation, schemes),
    oneOf('kind', filter?.kind),
    equal('active', filter?.active),
    within('joined_on', filter?.joinedOn),
  );

/** A page of the rows that fit the filter and `also`. */
export function searchRows<Row extends object>(
  { filter, orderBy, ...page }: Asked,
  of: {
    readonly relation: Relation;
    readonly order: SortFields<string>;
    readonly toCondition: (filter: Filter | null | undefined, request: RequestContext) => Condition;
    readonly also?: Condition;
  },
  request: RequestContext,
): Connection<Row> {
  const { relation, order, toCondition, also = all() } = of;
  return connect<Row>(request.door, {
    relation,
    filter: all(also, toCondition(filter, request)),
    order: toSortOrder(order, orderBy),
    page: parsePage(page),
  });
}

/** Everybody at these units and below them, by key. */
export const rowsBelow = <Row>(
  units: readonly string[],
  relation: Relation,
  key: string,
  { door, schemes }: RequestContext,
): Promise<readonly Row[]> =>
  door.read<Row>(relation, (rows) => below(units, relation, schemes)(rows).select('*').orderBy(key));

/** One number made of a column of the rows that fit. */
export async function extremeOf(
  expression: string,
  relation: Relation,
  condition: Condition,
  { door }: RequestContext,
): Promise<number | null> {
  const [line] = await door.read<{ value: number | null }>(relation, (rows) =>
    condition(rows).select({ value: rows.client.raw(expression) }),
  );
  return line?.value ?? null;
}
